import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileAddress } from '../../../shared/manifest/file-address.ts'
import type { Publication } from '../../../shared/manifest/verify-publication.ts'
import { callerPath, CommandError } from '../../command.ts'
import { publicationIn } from '../published-files.ts'
import { download } from './download.ts'

/** Terbitan di alamat: a web address of the site or its `/data/`, or a folder of either. @throws CommandError */
export function publicationAt(place: string): Publication {
  if (/^https?:\/\//.test(place)) {
    const base = dataAddress(place)
    return { read: (path) => download(fileAddress(path, base)) }
  }
  const folder = callerPath(place)
  if (!existsSync(folder))
    throw new CommandError(`${place}: there is no such folder; give the built site, such as dist/site`)
  return publicationIn(existsSync(join(folder, 'data')) ? join(folder, 'data') : folder)
}

function dataAddress(place: string): string {
  if (!URL.canParse(place))
    throw new CommandError(`${place}: is not a web address; give one such as https://skm.example.go.id`)
  const whole = place.replace(/\/*$/, '/')
  return whole.endsWith('/data/') ? whole : `${whole}data/`
}
