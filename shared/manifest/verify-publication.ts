import { sha256 } from './bytes.ts'
import { chain, MANIFEST_FOLDER, publishedKeys, type Link, type ReadFile } from './chain.ts'
import { VerificationError } from './fault.ts'
import type { ManifestFile } from './manifest.ts'
import type { VerifierKey } from './verifier-key.ts'

/** Files asked for at once: enough to keep a slow line busy, few enough for a small server. */
const AT_ONCE = 6

export interface Publication {
  readonly read: ReadFile
  /** Paths of all files, where they can be listed; over HTTP they cannot. */
  readonly list?: () => Promise<readonly string[]>
}

export interface Verified {
  /** Newest first. */
  readonly links: readonly Link[]
  readonly newest: Link
}

export interface Options {
  /** Keys the reader trusts; without them, those that the publication names. */
  readonly keys?: readonly VerifierKey[]
  /** Told after each step. */
  readonly tell?: (done: number, of: number) => void
}

/**
 * Memeriksa terbitan: the whole chain, its signatures, and every file of the newest manifest.
 *
 * @throws VerificationError with the first fault
 */
export async function verifyPublication(publication: Publication, options: Options = {}): Promise<Verified> {
  const { read, list } = publication
  const links: Link[] = []
  for await (const link of chain(read, options.keys ?? (await publishedKeys(read)))) links.push(link)
  const [first] = links
  if (!first) throw new VerificationError({ kind: 'unsigned' })
  await checkFiles(read, first.manifest.files, options.tell)
  if (list) refuseUnlisted(first.manifest.files, await list())
  return { links, newest: first }
}

async function checkFiles(read: ReadFile, files: readonly ManifestFile[], tell: Options['tell']): Promise<void> {
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const group = files.slice(start, start + AT_ONCE)
    const faults = await Promise.all(group.map((file) => faultOf(read, file)))
    const fault = faults.find((one) => one !== undefined)
    if (fault) throw fault
    tell?.(start + group.length, files.length)
  }
}

async function faultOf(
  read: ReadFile,
  { path, size, sha256: expected }: ManifestFile,
): Promise<VerificationError | undefined> {
  const bytes = await read(path)
  if (!bytes) return new VerificationError({ kind: 'file-missing', path })
  if (bytes.length === size && (await sha256(bytes)) === expected) return undefined
  return new VerificationError({ kind: 'file-changed', path, size: bytes.length, published: size })
}

function refuseUnlisted(files: readonly ManifestFile[], paths: readonly string[]): void {
  const listed = new Set(files.map(({ path }) => path))
  const stray = paths.find((path) => !listed.has(path) && !path.startsWith(`${MANIFEST_FOLDER}/`))
  if (stray !== undefined) throw new VerificationError({ kind: 'file-unlisted', path: stray })
}
