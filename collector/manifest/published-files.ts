import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Bytes } from '../../shared/manifest/bytes.ts'
import type { Publication } from '../../shared/manifest/verify-publication.ts'

/** Terbitan di folder: `data` is the folder that holds `manifest/` and all else below `/data/`. */
export function publicationIn(data: string): Required<Publication> {
  return { read: (path) => readIfThere(join(data, path)), list: () => filesBelow(data) }
}

/** @returns undefined where there is no such file */
export async function readIfThere(file: string): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code)))
      return undefined
    throw error
  }
}

/** Paths with slashes, in the order of their characters. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
  return paths.sort((left, right) => (left < right ? -1 : 1))
}
