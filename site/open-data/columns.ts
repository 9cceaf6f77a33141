import { BREAKDOWN_FIELDS } from '../../shared/domain/respondent.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'

/** Seluruhnya: SDMX code for "the total" in a dimension; a dimension is never blank. */
export const TOTAL = '_T'
/** Tidak berlaku: SDMX code for a dimension that a row has no value in. */
export const NOT_APPLICABLE = '_Z'

/** Status observasi (SDMX `obs_status`): of every row, never blank. */
export const OBS_STATUSES = {
  A: 'normal',
  L: 'dasar kecil: kurang dari 30 responden',
  c: 'ditahan agar tidak ada responden yang dapat dikenali',
  n: 'tidak diterbitkan: tidak ada cara yang aman',
} as const
export type ObsStatus = keyof typeof OBS_STATUSES

type ColumnType = 'string' | 'integer' | 'number'

/** Kolom: one column of the open data, for CSV, Parquet and every description of them. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** In Indonesian, as the agencies read it. */
  readonly title: string
  readonly description: string
  readonly required?: true
  readonly values?: readonly string[]
}

const dimension = (name: string, title: string, description: string, values?: readonly string[]): Column => ({
  name,
  type: 'string',
  title,
  description,
  required: true,
  ...(values ? { values } : {}),
})
const measure = (name: string, type: ColumnType, title: string, description: string): Column => ({
  name,
  type,
  title,
  description,
})

/** Nilai kunci: together they name one row. */
export const KEY_COLUMNS = ['agency', 'unit', 'period', 'service', 'field', 'category', 'element', 'area'] as const

/** Kamus data: the columns in their order. New ones are added at the end only. */
export const COLUMNS = [
  dimension('agency', 'Instansi', `Kode instansi; ${TOTAL}: semua instansi wilayah bersama-sama.`),
  dimension('unit', 'Unit pelayanan', `Kode unit; ${TOTAL}: semua unit instansi bersama-sama.`),
  dimension('period', 'Periode', 'Tahun, semester, atau triwulan: 2026, 2026-S1, 2026-Q3.'),
  dimension('state', 'Keadaan laporan', 'final, provisional (masih berjalan), atau withheld (ditahan).', [
    'final',
    'provisional',
    'withheld',
  ]),
  dimension('service', 'Jenis layanan', `Kode layanan; ${TOTAL}: seluruh unit.`),
  dimension('field', 'Rincian menurut', `Data diri yang dirinci; ${TOTAL}: tidak dirinci.`, [
    TOTAL,
    ...BREAKDOWN_FIELDS,
  ]),
  dimension('category', 'Kategori', `Kategori dalam rincian; not-stated: tidak diisi; ${TOTAL}: semua responden.`),
  dimension('element', 'Unsur', `Unsur pelayanan; ${TOTAL}: indeks atas semua unsur.`, [TOTAL, ...SERVICE_ELEMENTS]),
  dimension('code', 'Kode unsur', `U1 sampai U9 menurut kuesioner; ${TOTAL}: semua unsur.`),
  dimension('obs_status', 'Status angka', statusText(), Object.keys(OBS_STATUSES)),
  measure('respondents', 'integer', 'Jumlah responden', 'Banyaknya responden kelompok ini.'),
  measure('answered', 'integer', 'Jumlah jawaban', 'Banyaknya jawaban untuk unsur ini.'),
  measure('scores_1', 'integer', 'Jawaban 1', 'Banyaknya jawaban bernilai 1.'),
  measure('scores_2', 'integer', 'Jawaban 2', 'Banyaknya jawaban bernilai 2.'),
  measure('scores_3', 'integer', 'Jawaban 3', 'Banyaknya jawaban bernilai 3.'),
  measure('scores_4', 'integer', 'Jawaban 4', 'Banyaknya jawaban bernilai 4.'),
  measure('unfavourable', 'integer', 'Jawaban 1–2', 'Banyaknya jawaban 1 atau 2, bila sebarannya tidak diterbitkan.'),
  measure('favourable', 'integer', 'Jawaban 3–4', 'Banyaknya jawaban 3 atau 4, bila sebarannya tidak diterbitkan.'),
  measure('average', 'number', 'NRR', 'Nilai rata-rata unsur, 1 sampai 4.'),
  measure('index', 'number', 'IKM', 'Indeks, 25 sampai 100, dibulatkan sekali ke dua desimal.'),
  measure('grade', 'string', 'Mutu', 'A sampai D.'),
  measure('margin', 'number', 'Batas galat', 'Batas galat IKM pada tingkat kepercayaan 95%, dalam poin.'),
  measure(
    'index_weight_2dec',
    'number',
    'IKM berbobot 0,11',
    'IKM bila bobot unsur dipotong ke dua desimal; pembanding saja.',
  ),
  measure(
    'index_weight_3dec',
    'number',
    'IKM berbobot 0,111',
    'IKM bila bobot unsur dipotong ke tiga desimal; pembanding saja.',
  ),
  measure('mean_sum', 'integer', 'Jumlah rata-rata', 'Jumlah rata-rata tiap responden kali 2520.'),
  measure('mean_squares', 'integer', 'Jumlah kuadrat', 'Jumlah kuadrat rata-rata tiap responden kali 2520.'),
  measure('population', 'integer', 'Populasi', 'Banyaknya penerima layanan, bila unit menyebutnya.'),
  measure('required_sample', 'integer', 'Sampel minimum', 'Menurut tabel Krejcie dan Morgan.'),
  measure('revision', 'integer', 'Revisi', 'Terbitan ke berapa dari laporan ini.'),
  dimension(
    'area',
    'Wilayah',
    `Kode wilayah, atau indonesia, pada baris wilayah dan nasional; ${NOT_APPLICABLE} pada baris lain.`,
  ),
] as const satisfies readonly Column[]

function statusText(): string {
  return Object.entries(OBS_STATUSES)
    .map(([code, meaning]) => `${code}: ${meaning}`)
    .join('; ')
}
