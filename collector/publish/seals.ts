import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../command.ts'

/** Segel: the names and hashes of every file of a folder of reports, as `sha256sum` writes and checks them. */
export const SEALS = 'SHA256SUMS'
/** The same while files are being replaced; both are believed until the change is done. */
export const SEALS_NEXT = 'SHA256SUMS.next'

/** Hashes by file name; a name may have two while files are being replaced. */
export type Seals = ReadonlyMap<string, readonly string[]>

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export async function readSeals(folder: string): Promise<Seals> {
  const texts = await Promise.all([SEALS, SEALS_NEXT].map((name) => readText(join(folder, name))))
  const seals = new Map<string, string[]>()
  for (const [, hash = '', name = ''] of texts.join('\n').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)) {
    seals.set(name, [...(seals.get(name) ?? []), hash])
  }
  return seals
}

export function sealsText(seals: ReadonlyMap<string, string>): string {
  return [...seals]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('')
}

/** For a file that is not, byte for byte, what was published. */
export function notAsPublished(folder: string, name: string): CommandError {
  return new CommandError(
    `${join(folder, name)}: is not what was published (${SEALS} has another hash for it); put the published file back from a backup`,
  )
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}
