import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { spreadsheetText } from '../../shared/wording/spreadsheet-text.ts'

/** Judul kolom: what stands in the sheet, and the two columns that the reviewer fills in. */
const HEADERS = [
  'No.',
  'Saran',
  'Keputusan (terbitkan/tahan)',
  'Teks yang diterbitkan (tanpa nama, nomor, atau ciri orang)',
]
const WIDTHS = [6, 80, 28, 80]

/**
 * Lembar tinjauan of suggestions; a spreadsheet runs none of them as a formula. Texts stay as they were written, in CSV but
 * for an apostrophe where one would begin.
 */
export async function suggestionSheet(texts: readonly string[], type: 'csv' | 'xlsx'): Promise<Uint8Array> {
  return type === 'csv' ? csvSheet(texts) : xlsxSheet(texts)
}

function csvSheet(texts: readonly string[]): Uint8Array {
  const rows = texts.map((text, place) => [place + 1, spreadsheetText(text), '', ''])
  const options = { header: true, columns: HEADERS, record_delimiter: 'windows' } as const
  return new TextEncoder().encode(stringify(rows, options))
}

async function xlsxSheet(texts: readonly string[]): Promise<Uint8Array> {
  const headers = HEADERS.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }))
  const rows = texts.map((value, place) => [place + 1, { value, type: String, wrap: true }, null, null])
  const columns = WIDTHS.map((width) => ({ width }))
  return new Uint8Array(
    await writeExcelFile([headers, ...rows], { sheet: 'Saran', columns, stickyRowsCount: 1 }).toBuffer(),
  )
}
