import type { Forum } from '../../shared/schema/forum.ts'
import { SECTIONS, type Column, type Section } from './sections.ts'

/** Baris lembar forum: a text for each column that is filled. */
export type Row = Partial<Record<Column, string>>

/** Lembar dari catatan forum: rows that read back as the same forum. */
export function rowsOf(forum: Forum): readonly Row[] {
  const head = { unit: forum.unit, 'tanggal forum': forum.date }
  return rowsBelow(forum, '').map((row) => ({ ...head, ...row }))
}

/** A row that has rows below it, such as a commitment with its updates, is followed by them. */
function rowsBelow(value: unknown, at: string): readonly Row[] {
  return SECTIONS.filter((section) => parentOf(section.at) === at).flatMap((section) => {
    const member = section.at === '' ? value : memberOf(value, lastOf(section.at))
    if (member === undefined) return []
    if (!section.list) return [rowOf(section, member)].filter(isFilled)
    return asList(member).flatMap((item) => [rowOf(section, item), ...rowsBelow(item, `${section.at}.*`)])
  })
}

function rowOf({ name, cells }: Section, value: unknown): Row {
  const filled = cells.flatMap(({ column, member, words }) => {
    const content = member === undefined ? value : memberOf(value, member)
    if (typeof content !== 'string' && typeof content !== 'number') return []
    return content === '' ? [] : [[column, words?.[String(content)] ?? String(content)] as const]
  })
  return { bagian: name, ...Object.fromEntries(filled) }
}

/** Where the rows of a section stand: below the forum, or below an item of a list. */
function parentOf(at: string): string {
  const star = at.lastIndexOf('*')
  return star < 0 ? '' : at.slice(0, star + 1)
}

/** The path from that item on, such as `claim.evidence`. */
function lastOf(at: string): string {
  return at.slice(parentOf(at).length).replace(/^\./, '')
}

function memberOf(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    )
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isFilled(row: Row): boolean {
  return Object.keys(row).length > 1
}
