import { readFile } from 'node:fs/promises'
import { readForums } from '../../../shared/content/forums.ts'
import { minutesFault, minutesOf, type MinutesToCheck } from '../../../shared/content/minutes.ts'
import { CommandError } from '../../command.ts'
import { download } from './download.ts'

/**
 * Memeriksa berita acara: the minutes of every forum record below `content`, on disk or on the web.
 *
 * @returns how many there are
 * @throws CommandError with one line for each that is missing or not what was signed
 */
export async function verifyMinutes(content: string): Promise<number> {
  const all = minutesOf(await readForums(content))
  const faults: string[] = []
  for (const minutes of all)
    faults.push(...[minutesFault(minutes, await bytesOf(minutes))].filter((text) => text !== undefined))
  if (faults.length > 0) throw new CommandError(faults.join('\n'))
  return all.length
}

/** A server that gives no answer is a broken link like any other: the next minutes are checked all the same. */
async function bytesOf({ source }: MinutesToCheck): Promise<Uint8Array | undefined> {
  const bytes = 'file' in source ? readFile(source.file) : download(source.link)
  return bytes.catch(() => undefined)
}
