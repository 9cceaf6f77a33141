import { stringify } from 'csv-stringify/sync'
import { readSheet as readXlsxSheet } from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import { CommandError } from '../command.ts'
import { readSheet } from '../import/read-sheet.ts'
import type { Row } from './forum-rows.ts'
import type { NumberedRow } from './read-rows.ts'
import { COLUMNS, type Column } from './sections.ts'

const WIDTHS: Partial<Record<Column, number>> = { isi: 60, jawaban: 50, bagian: 20, alasan: 30, 'penanggung jawab': 28 }

/** A spreadsheet program runs a cell that begins so as a formula; the mark in front keeps it text. */
const FORMULA = /^[=+\-@']/
const MARKED = /^'(?=[=+\-@'])/

/**
 * Reads a sheet of forums, `.xlsx` or `.csv`.
 *
 * @throws CommandError when it is no such file or a column is missing or unknown
 */
export async function readForumSheet(name: string, bytes: Buffer): Promise<readonly NumberedRow[]> {
  const [headers = [], ...rows] = name.endsWith('.xlsx') ? await readExcel(name, bytes) : readCsv(name, bytes)
  const columns = headers.map((header) => columnOf(name, header))
  const missing = (['unit', 'tanggal forum', 'bagian'] as const).find((column) => !columns.includes(column))
  if (missing) throw new CommandError(`${name}: the column "${missing}" is missing; begin with the template`)
  return rows.flatMap((cells, row) => {
    const filled = cells.flatMap((cell, position) =>
      cell === '' ? [] : [[columns[position] ?? 'isi', unmarked(cell)]],
    )
    return filled.length > 0 ? [{ line: row + 2, cells: Object.fromEntries(filled) as Row }] : []
  })
}

/** The bytes of a sheet with these rows. */
export async function writeForumSheet(name: string, rows: readonly Row[]): Promise<Buffer> {
  const cells = rows.map((row) => COLUMNS.map((column) => marked(row[column] ?? '')))
  if (!name.endsWith('.xlsx')) return Buffer.from(`\uFEFF${stringify([[...COLUMNS], ...cells])}`)
  const head = COLUMNS.map((value) => ({ value, fontWeight: 'bold' as const }))
  const body = cells.map((line) => line.map((value) => ({ value, type: String, wrap: true })))
  return writeXlsx([head, ...body], {
    sheet: 'Forum',
    columns: COLUMNS.map((column) => ({ width: WIDTHS[column] ?? 16 })),
    stickyRowsCount: 1,
  }).toBuffer()
}

async function readExcel(name: string, bytes: Buffer): Promise<string[][]> {
  const rows = await readXlsxSheet(bytes).catch((error: unknown) => {
    throw new CommandError(
      `${name}: is not a spreadsheet in .xlsx; save it as "Excel Workbook (.xlsx)" (${String(error)})`,
    )
  })
  return rows.map((row) => row.map(textOf))
}

/** A day typed into a spreadsheet comes as a moment. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
  return text.replaceAll('\r\n', '\n').trim()
}

function readCsv(name: string, bytes: Buffer): string[][] {
  const { headers, rows } = readSheet(bytes, name)
  const cells: string[][] = [[...headers]]
  // Lines of the file, so that a fault names the line the reader sees.
  for (const row of rows) cells[row.line - 1] = [...row.cells]
  return Array.from({ length: cells.length }, (_, place) => cells[place] ?? [])
}

function columnOf(name: string, header: string): Column {
  const column = COLUMNS.find((one) => one === header.trim().toLowerCase())
  if (column) return column
  throw new CommandError(`${name}: row 1: "${header}" is not a column; the columns are ${COLUMNS.join(', ')}`)
}

function marked(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function unmarked(text: string): string {
  return text.replace(MARKED, '')
}
