import { COLUMNS, type Column } from './columns.ts'

/** Columns of the collector's own CSV whose meaning there is another; blank where the open data say `_T`. */
const OWN_MEANING: Readonly<Record<string, string>> = {
  unit: 'Kode unit; dalam laporan instansi kode instansi, dalam laporan wilayah kode wilayah.',
  state: 'final, provisional (masih berjalan), withheld (ditahan), atau unpublished (rincian tidak diterbitkan).',
  service: 'Kode layanan; kosong: seluruh unit.',
  field: 'Data diri yang dirinci; kosong: tidak dirinci.',
  category: 'Kategori dalam rincian; not-stated: tidak diisi; kosong: semua responden.',
  element: 'Unsur pelayanan; kosong: indeks atas semua unsur.',
  code: 'U1 sampai U9 menurut kuesioner; kosong: semua unsur.',
}
const NAMES = [
  ...['unit', 'period', 'state', 'service', 'field', 'category', 'element', 'code', 'obs_status', 'respondents'],
  ...['answered', 'scores_1', 'scores_2', 'scores_3', 'scores_4', 'unfavourable', 'favourable', 'average', 'index'],
  ...['grade', 'margin', 'means_sum', 'means_squares'],
]
/** Named in the plural there since its first version. */
const RENAMED: Readonly<Record<string, string>> = { means_sum: 'mean_sum', means_squares: 'mean_squares' }

/** Kamus data of `reports/…csv`, `agency-reports/…csv` and `area-reports/…csv`, in the order of their columns. */
export const REPORT_COLUMNS: readonly Column[] = NAMES.map((name) => {
  const { type, title, description } = likeColumn(name)
  return { name, type, title, description: OWN_MEANING[name] ?? description }
})

function likeColumn(name: string): Column {
  const found = COLUMNS.find((column) => column.name === (RENAMED[name] ?? name))
  if (!found) throw new Error(`no column ${name} in the open data`)
  return found
}
