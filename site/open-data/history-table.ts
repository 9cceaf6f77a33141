import { HISTORY_METHODS } from '../../shared/schema/history.ts'
import { REGULATIONS } from '../../shared/domain/regulation.ts'
import type { Column } from './columns.ts'
import type { OpenDataSource } from './open-data-source.ts'

/** Kamus data of figures that were published before or elsewhere. */
export const HISTORY_COLUMNS: readonly Column[] = [
  { name: 'unit', type: 'string', title: 'Unit', description: 'Kode unit.', required: true },
  { name: 'period', type: 'string', title: 'Periode', description: 'Tahun, semester, atau triwulan.', required: true },
  {
    name: 'regulation',
    type: 'string',
    title: 'Aturan',
    description: 'Aturan yang diikuti. Mutu di bawah aturan yang berbeda tidak dapat dibandingkan.',
    required: true,
    values: REGULATIONS,
  },
  {
    name: 'method',
    type: 'string',
    title: 'Bobot',
    description: 'Bobot unsur menurut sumbernya.',
    required: true,
    values: HISTORY_METHODS,
  },
  { name: 'index', type: 'number', title: 'IKM', description: 'Seperti tercetak dalam sumbernya.', required: true },
  { name: 'grade', type: 'string', title: 'Mutu', description: 'Seperti tercetak, menurut batas aturannya.' },
  { name: 'respondents', type: 'integer', title: 'Jumlah responden', description: 'Bila disebut.' },
  {
    name: 'check',
    type: 'string',
    title: 'Hitung ulang',
    description:
      'reproduced: sesuai dengan nilai unsurnya; not-reproduced: tidak sesuai dengan bobot mana pun; not-checkable: nilai unsur tidak tercetak.',
    required: true,
    values: ['reproduced', 'not-reproduced', 'not-checkable'],
  },
  {
    name: 'weights',
    type: 'string',
    title: 'Bobot yang cocok',
    description: 'Dipisahkan spasi; dapat lebih dari satu.',
  },
  { name: 'source', type: 'string', title: 'Sumber', description: 'Terbitan asal angka ini.', required: true },
  { name: 'source_url', type: 'string', title: 'Alamat sumber', description: 'Bila ada.' },
  { name: 'note', type: 'string', title: 'Catatan', description: 'Keterangan dari operator.' },
]

/** Baris riwayat of all units. */
export function historyRows({
  units,
}: OpenDataSource): readonly Readonly<Record<string, string | number | null | undefined>>[] {
  return units.flatMap(({ id: unit, history }) =>
    history.map(({ period, regulation, method, index, grade, respondents, check, weights, source, note }) => ({
      ...{ unit, period, regulation, method, index, grade, respondents, check },
      weights: weights.join(' '),
      source: source.name,
      source_url: source.url,
      note,
    })),
  )
}
