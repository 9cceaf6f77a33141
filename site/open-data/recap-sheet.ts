import writeExcelFile, { type Row } from 'write-excel-file/node'
import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'
import { OBS_STATUSES } from './columns.ts'
import type { OpenDataSource } from './open-data-source.ts'
import { NOT_ASKED, RECAP_HEADERS, recapRows, UNPUBLISHED, WITHHELD } from './recap-rows.ts'
import { steadyZip } from './steady-zip.ts'

const NAME_WIDTH = 42
const PERIOD_WIDTH = 22
const FIGURE_WIDTH = 11
const DECIMALS = new Set(['NRR tertimbang', ...QUESTIONNAIRES['skm-2017'].elements.map((_, place) => `U${place + 1}`)])

/** Lembar rekap of one agency as XLSX: a row for each unit and period, and a sheet that explains the marks. */
export async function recapSheet(source: OpenDataSource): Promise<Uint8Array> {
  const headers: Row = RECAP_HEADERS.map((value) => ({ value, fontWeight: 'bold' as const }))
  const rows = source.units
    .flatMap(recapRows)
    .map((row): Row => row.map((cell, place) => cellOf(cell, RECAP_HEADERS[place])))
  const columns = RECAP_HEADERS.map((_, place) => ({ width: [NAME_WIDTH, PERIOD_WIDTH][place] ?? FIGURE_WIDTH }))
  const sheets = [
    { sheet: 'Rekap', data: [headers, ...rows], columns, stickyRowsCount: 1, stickyColumnsCount: 2 },
    { sheet: 'Keterangan', data: legend(source), columns: [{ width: FIGURE_WIDTH }, { width: 90 }] },
  ]
  return steadyZip(await writeExcelFile(sheets).toBuffer())
}

/** Texts are written as texts: no program takes them for a formula. */
function cellOf(cell: string | number | null, header = ''): Row[number] {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if (header === 'Nilai IKM') return { value: cell, type: Number, format: '0.00' }
  return { value: cell, type: Number, format: DECIMALS.has(header) ? '0.000' : '0' }
}

function legend({ agencies }: OpenDataSource): Row[] {
  const { elements } = QUESTIONNAIRES['skm-2017']
  const sample = [...agencies.values()].some((agency) => agency.sample)
  return [
    ...(sample ? [['', 'Data contoh: instansi ini tidak ada.']] : []),
    ...elements.map((id, place) => [`U${place + 1}`, ELEMENT_NAMES_ID[id].name]),
    [WITHHELD, OBS_STATUSES.c],
    [UNPUBLISHED, 'tidak diterbitkan untuk periode ini; rincian data diri terbit sekali setahun'],
    [NOT_ASKED, 'unsur tidak ditanyakan oleh unit ini'],
    ['', 'Responden yang tidak mengisi data diri dihitung dalam Sampel, tetapi tidak dalam kolom L sampai Lainnya.'],
    ['', 'IKM dihitung dengan bobot tepat 1 ÷ banyaknya unsur, dibulatkan sekali.'],
  ]
}
