import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentError } from '../../shared/content/content.ts'
import { isPeriod, type Period } from '../../shared/domain/period.ts'
import { foldersIn } from './load-folder.ts'
import { assertSealedBytes, readSeals } from './seals.ts'

/** Where the reports of each level lie, below the content and below `/data/`. */
export const FOLDERS = { unit: 'reports', agency: 'agency-reports', area: 'area-reports' } as const

/** Revisi lama: one file of a report that was replaced, byte for byte as it was published. */
export interface OldRevision {
  /** Below `/data/`, and below the content alike. */
  readonly path: string
  readonly level: keyof typeof FOLDERS
  /** Of the unit, agency or area. */
  readonly id: string
  readonly period: Period
  readonly revision: number
  readonly type: 'json' | 'csv'
  readonly bytes: Uint8Array
}

const OLD_FILE = /^revisions\/(?<period>[^/]+)-r(?<revision>\d+)\.(?<type>json|csv)$/

/**
 * Reads all that was ever replaced of the reports of units, agencies or areas.
 *
 * @throws ContentError for the first file that is sealed but missing, or not what was published
 */
export async function loadOldRevisions(directory: string, level: OldRevision['level']): Promise<OldRevision[]> {
  const parent = FOLDERS[level]
  const found: OldRevision[] = []
  for (const id of await foldersIn(join(directory, parent))) {
    const folder = join(directory, parent, id)
    const seals = await readSeals(folder)
    for (const name of [...seals.keys()].sort()) {
      const { period = '', revision, type } = OLD_FILE.exec(name)?.groups ?? {}
      if (!isPeriod(period) || (type !== 'json' && type !== 'csv')) continue
      const bytes = await readFile(join(folder, name)).catch(notThere(join(folder, name)))
      assertSealedBytes(seals, name, join(folder, name), bytes)
      found.push({ path: `${parent}/${id}/${name}`, level, id, period, revision: Number(revision), type, bytes })
    }
  }
  return found
}

function notThere(file: string): (error: NodeJS.ErrnoException) => never {
  return ({ code }) => {
    throw new ContentError(`${file}: was published and cannot be read (${code}); put it back from a backup`)
  }
}
