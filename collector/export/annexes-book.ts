import writeExcelFile, { type Row } from 'write-excel-file/node'
import type { PublishedReport } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import {
  elementTable,
  followUpTable,
  planTable,
  profileTable,
  questionnaireTable,
  serviceTable,
  tallyTable,
  type ReportTable,
} from './report-tables.ts'

const WIDTH_LEAST = 10
const WIDTH_MOST = 60

/** Lampiran laporan as one XLSX: a sheet for each annex; what only the unit knows is left blank. */
export async function annexesBook({ unit, report }: { unit: Unit; report: PublishedReport }): Promise<Uint8Array> {
  const sheets = [
    sheetOf('Kuesioner', questionnaireTable(report)),
    sheetOf('Hasil olahan', tallyTable(report)),
    sheetOf('Nilai unsur', elementTable(report)),
    sheetOf('Jenis layanan', serviceTable(unit, report)),
    sheetOf('Profil responden', profileTable(report)),
    sheetOf('Rencana tindak lanjut', planTable(report)),
    sheetOf('Tindak lanjut sebelumnya', followUpTable()),
  ]
  return new Uint8Array(await writeExcelFile(sheets).toBuffer())
}

function sheetOf(sheet: string, { headers, rows }: ReportTable) {
  const head: Row = headers.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }))
  const data = [head, ...rows.map((row): Row => row.map(cellOf))]
  const columns = headers.map((header, place) => ({ width: widthOf([header, ...rows.map((row) => row[place])]) }))
  return { sheet, data, columns, stickyRowsCount: 1 }
}

function cellOf(value: string | number | null): Row[number] {
  if (value === null) return null
  return typeof value === 'string' ? { value, type: String, wrap: true } : value
}

function widthOf(cells: readonly (string | number | null | undefined)[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length))
  return Math.min(Math.max(longest + 2, WIDTH_LEAST), WIDTH_MOST)
}
