import { parse } from 'csv-parse/sync'
import { CommandError } from '../command.ts'

/** Lembar: a sheet of paper forms as it was typed in. */
export interface Sheet {
  readonly headers: readonly string[]
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  /** Line of the file the row starts on, 1 for the headers. */
  readonly line: number
  readonly cells: readonly string[]
}

type Record = { record: string[]; info: { lines: number } }

/**
 * Reads CSV as spreadsheet programs of this country write it: with or without byte-order mark, `,` or `;` between
 * cells, LF or CRLF, quoted cells. Rows without any content are passed over.
 *
 * @throws CommandError when the bytes are not such a file
 */
export function readSheet(bytes: Uint8Array, name: string): Sheet {
  const text = decode(bytes, name)
  if (text.trim() === '')
    throw new CommandError(`${name}: is empty; give a CSV file with a line of headers and a row a form`)
  const records = readRecords(text, name)
  const [headers, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!headers || rows.length === 0) throw new CommandError(`${name}: has headers but no rows; add one row a form`)
  return { headers: headers.cells, rows }
}

function decode(bytes: Uint8Array, name: string): string {
  const remedy = 'save it from the spreadsheet program as "CSV UTF-8"'
  if (bytes.includes(0)) throw new CommandError(`${name}: is not a text file; ${remedy}`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CommandError(`${name}: is not UTF-8 text; ${remedy}`)
  }
}

function readRecords(text: string, name: string): SheetRow[] {
  try {
    const options = { delimiter: delimiterOf(text), trim: true, relax_column_count: true, info: true } as const
    const records = parse(text, options) as unknown as Record[]
    return records.map(({ record, info }) => ({ line: startLine(record, info.lines), cells: record }))
  } catch (error) {
    throw new CommandError(`${name}: cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The reader tells the line a record ends on; quoted cells may hold line ends. */
function startLine(record: readonly string[], endLine: number): number {
  return endLine - record.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

function delimiterOf(text: string): ';' | ',' {
  const headers = text.slice(0, text.search(/[\r\n]|$/))
  return headers.split(';').length > headers.split(',').length ? ';' : ','
}
