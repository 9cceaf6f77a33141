import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ContentError } from '../../shared/content/content.ts'

const SEALS = 'SHA256SUMS'

/** Segel: hash of each published file of a folder, as the collector wrote it. */
export async function readSeals(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, SEALS), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new ContentError(`${join(folder, SEALS)}: cannot be read (${error.code})`)
  })
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = '', name = '']) => [name, hash]))
}

/** @throws ContentError when a report's JSON or CSV is not, byte for byte, what the collector published */
export function assertSealed(
  seals: ReadonlyMap<string, string>,
  file: string,
  json: Uint8Array,
  csv: Uint8Array | undefined,
): void {
  const csvFile = file.replace(/\.json$/, '.csv')
  assertSealedBytes(seals, basename(file), file, json)
  if (csv) assertSealedBytes(seals, basename(csvFile), csvFile, csv)
}

/** @param name what the seals call the file */
export function assertSealedBytes(
  seals: ReadonlyMap<string, string>,
  name: string,
  file: string,
  bytes: Uint8Array,
): void {
  if (seals.get(name) === createHash('sha256').update(bytes).digest('hex')) return
  throw new ContentError(
    `${file}: is not what was published (${SEALS} has another hash for it); put the published file back, or write the reports again`,
  )
}
