import { sha256, type Bytes } from './bytes.ts'
import { chain, jsonPath, notePath, publishedKeys, type Link, type ReadFile } from './chain.ts'

/** Terbitan yang memuat berkas. */
export interface Match {
  readonly link: Link
  /** Path below `/data/`. */
  readonly path: string
  /** Whether it is in the newest publication too. */
  readonly current: boolean
}

/**
 * Mencari berkas in the chain, newest publication first; goes back no further than the match.
 *
 * @returns undefined where no publication holds these bytes
 * @throws VerificationError where the chain itself does not hold
 */
export async function findFile(
  read: ReadFile,
  bytes: Bytes,
  tell?: (name: string) => void,
): Promise<Match | undefined> {
  const hash = await sha256(bytes)
  let current = true
  for await (const link of chain(read, await publishedKeys(read))) {
    tell?.(link.name)
    const path = pathIn(link, hash, bytes.length)
    if (path !== undefined) return { link, path, current }
    current = false
  }
  return undefined
}

function pathIn({ name, manifest, sha256: text, noteSha256 }: Link, hash: string, size: number): string | undefined {
  if (hash === text) return jsonPath(name)
  if (hash === noteSha256) return notePath(name)
  return manifest.files.find((file) => file.sha256 === hash && file.size === size)?.path
}
