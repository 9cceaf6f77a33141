import { forumSchema, type Forum } from '../../shared/schema/forum.ts'
import { parse, type Fault } from '../../shared/schema/parse.ts'
import type { Row } from './forum-rows.ts'
import { COLUMNS, SECTIONS, type Column, type Section, type Words } from './sections.ts'

/** Baris dengan nomornya in the file, 1 for the headers. */
export interface NumberedRow {
  readonly line: number
  readonly cells: Row
}

export interface ReadForums {
  readonly forums: readonly Forum[]
  /** One sentence for each fault, naming row, column and remedy; the forums count only when there is none. */
  readonly faults: readonly string[]
}

type Members = Record<string, unknown>
type Lines = Map<string, { line: number; column: Column }>

/** Forum dari lembar: rows of one unit and day make one forum. */
export function readRows(rows: readonly NumberedRow[]): ReadForums {
  const groups = new Map<string, NumberedRow[]>()
  for (const row of rows) {
    const key = `${row.cells.unit ?? ''}\n${row.cells['tanggal forum'] ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const read = [...groups.values()].map(readForum)
  return { forums: read.flatMap(({ forums }) => forums), faults: read.flatMap(({ faults }) => faults) }
}

function readForum(rows: readonly NumberedRow[]): ReadForums {
  const [first] = rows
  const members: Members = { unit: first?.cells.unit ?? '', date: first?.cells['tanggal forum'] ?? '' }
  const lines: Lines = new Map()
  const faults = rows.flatMap((row) => addRow(row, members, lines))
  if (faults.length > 0) return { forums: [], faults }
  const parsed = parse(forumSchema, members)
  if (parsed.ok) return { forums: [parsed.value], faults: [] }
  return { forums: [], faults: [explain(parsed.fault, lines, first?.line ?? 1)] }
}

function addRow({ line, cells }: NumberedRow, members: Members, lines: Lines): string[] {
  const section = SECTIONS.find(({ name }) => name === cells.bagian?.toLowerCase())
  if (!section) return [`row ${line}, column "bagian": holds "${cells.bagian ?? ''}"; give one of ${sectionNames()}`]
  const stray = COLUMNS.slice(3).find(
    (column) => cells[column] !== undefined && section.cells.every((cell) => cell.column !== column),
  )
  if (stray) return [`row ${line}, column "${stray}": is not for "${section.name}"; use ${columnsOf(section)}`]
  const place = placeOf(members, section)
  if (!place) return [`row ${line}: "${section.name}" has nothing above it to belong to; put it below its own row`]
  fill(section, cells, place, lines, line)
  return []
}

interface Place {
  readonly holder: Members | unknown[]
  readonly path: string
}

/** Walks to where the row belongs, making what is missing on the way. */
function placeOf(members: Members, { at, list }: Section): Place | undefined {
  let holder: unknown = members
  let path = ''
  const keys = at === '' ? [] : at.split('.')
  for (const [depth, key] of keys.entries()) {
    if (key === '*') {
      const items = holder as unknown[]
      if (items.length === 0) return undefined
      path += `[${items.length - 1}]`
      holder = items.at(-1)
      continue
    }
    const isList = keys[depth + 1] === '*' || (list && depth === keys.length - 1)
    path += path === '' ? key : `.${key}`
    const object = holder as Members
    holder = object[key] ??= isList ? [] : {}
  }
  return { holder: holder as Members | unknown[], path }
}

function fill(section: Section, cells: Row, { holder, path }: Place, lines: Lines, line: number): void {
  const note = (at: string, column: Column): void => void lines.set(at, { line, column })
  const [only] = section.cells
  if (section.list && only?.member === undefined) {
    const items = holder as unknown[]
    note(`${path}[${items.length}]`, only?.column ?? 'isi')
    items.push(valueOf(cells[only?.column ?? 'isi'] ?? '', only?.words))
    return
  }
  const target: Members = section.list ? {} : (holder as Members)
  const base = section.list ? `${path}[${(holder as unknown[]).length}]` : path
  if (base !== '') note(base, section.cells[0]?.column ?? 'isi')
  for (const { column, member = '', words, number } of section.cells) {
    note(base === '' ? member : `${base}.${member}`, column)
    const text = cells[column]
    if (text !== undefined) target[member] = number ? numberOf(text) : valueOf(text, words)
  }
  if (section.list) (holder as unknown[]).push(target)
}

function valueOf(text: string, words: Words | undefined): string {
  if (!words) return text
  return Object.keys(words).find((id) => words[id]?.toLowerCase() === text.toLowerCase()) ?? text
}

function numberOf(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}

/** The row and column of the faulty member, or of what holds it. */
function explain({ at, message }: Fault, lines: Lines, first: number): string {
  for (let path = at; path !== ''; path = path.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, '')) {
    const place = lines.get(path)
    if (place) return `row ${place.line}, column "${place.column}": ${inWords(message)}`
  }
  return `row ${first}: ${at}: ${inWords(message)}`
}

/** Closed lists are named by their words, as the sheet has them. */
function inWords(message: string): string {
  const all = Object.fromEntries(
    SECTIONS.flatMap(({ cells }) => cells.flatMap(({ words }) => Object.entries(words ?? {}))),
  )
  return message.startsWith('must be one of ')
    ? `must be one of ${message
        .slice('must be one of '.length)
        .split(', ')
        .map((id) => `"${all[id] ?? id}"`)
        .join(', ')}`
    : message
}

function sectionNames(): string {
  return SECTIONS.map(({ name }) => name).join(', ')
}

function columnsOf({ cells }: Section): string {
  return cells.map(({ column }) => `"${column}"`).join(', ')
}
