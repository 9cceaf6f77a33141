import { stringify } from 'csv-stringify/sync'
import { spreadsheetText } from '../../shared/wording/spreadsheet-text.ts'

type Cell = string | number | null | undefined

/**
 * CSV menurut RFC 4180: UTF-8 without a byte-order mark, CRLF, a line of headers. A text that a spreadsheet would run
 * gets a leading apostrophe, in the headers too; numbers stay numbers.
 */
export function csvOf(names: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const cells = rows.map((row) => names.map((name) => neutral(row[name])))
  return stringify(cells, {
    header: true,
    columns: names.map(neutral).map(String),
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
}

/** Menjinakkan rumus. */
export function neutral(cell: Cell): string | number {
  if (typeof cell === 'number') return cell
  return spreadsheetText(cell ?? '')
}
