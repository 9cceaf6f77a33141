import { createHash } from 'node:crypto'
import type { CatalogEntry } from './catalog-schema.ts'
import type { OpenFile } from './open-data-files.ts'

/** Keterangan satu berkas: what the listing and the page `/data/` say of it. */
export function entryOf({ content, ...entry }: OpenFile): CatalogEntry {
  return { ...entry, bytes: content.byteLength, sha256: sha256(content) }
}

/** Kelompok berkas: what there is of one agency or unit, or of all together. */
export interface CatalogGroup {
  readonly level: CatalogEntry['level']
  readonly id: string | null
  readonly entries: readonly CatalogEntry[]
}

/** The entries by whose figures they hold, in the order they come: all, agencies, units. */
export function groupsOf(entries: readonly CatalogEntry[]): readonly CatalogGroup[] {
  const groups = Map.groupBy(entries, ({ level, id }) => `${level}/${id ?? ''}`)
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    return first ? [{ level: first.level, id: first.id, entries: members }] : []
  })
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
