import { lastDay, type Period } from '../../shared/domain/period.ts'
import { GRADE_WORDS_ID } from '../../shared/wording/grade-words.ts'
import { periodNameId } from '../../shared/wording/period-names.ts'

/**
 * Angka and tanggal by hand: the first use of `Intl` costs a phone up to 0.1 s of its only thread, and this element may
 * be all that a page has of ours. A test compares with `Intl`.
 */
const whole = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')
const twoDecimals = (index: number): string => index.toFixed(2).replace('.', ',')

/** Hari terakhir suatu periode, by month: periods end with a quarter. */
const LAST_DAYS: Readonly<Record<string, string>> = {
  '03': '31 Maret',
  '06': '30 Juni',
  '09': '30 September',
  '12': '31 Desember',
}

function lastDayName(period: Period): string {
  const [year = '', month = ''] = lastDay(period).split('-')
  return `${LAST_DAYS[month]} ${year}`
}

/** Teks hasil, in Indonesian: the words of `site/text`, which this file is too small to carry. */
export const RESULT_TEXT = {
  tag: 'id',
  loading: 'Memuat hasil survei',
  heading: 'Survei kepuasan masyarakat',
  grade: 'Mutu',
  words: GRADE_WORDS_ID,
  index: twoDecimals,
  scale: 'dari 100',
  facts: (respondents: number, period: Period) => `${whole(respondents)} responden · ${periodNameId(period)}`,
  provisional: (period: Period) => `Angka sementara sampai ${lastDayName(period)}.`,
  shortSample: (respondents: number, required: number) =>
    `Sampel belum cukup: ${whole(respondents)} dari ${whole(required)} yang disyaratkan.`,
  withheld: 'Belum dapat ditampilkan: responden kurang dari 11, demi melindungi mereka.',
  period: periodNameId,
  missing: 'Hasil survei layanan ini belum dapat ditampilkan.',
  link: 'Lihat hasil lengkap',
} as const

/** Pesan untuk pengelola situs: one console line each, with the fix. Citizens never see them. */
export const RESULT_LINES = {
  unitMissing: 'SKM: tulis <skm-result unit="kode-unit">.',
  unreachable: (file: string) =>
    `SKM: ${file} tidak ada atau tidak dapat dibaca. Periksa atribut unit dan site. Bila halaman memakai CSP, ` +
    `tambahkan connect-src ${new URL(file).origin}`,
  unreadable: (file: string) => `SKM: ${file} bukan hasil unit ini dalam format skm-latest/1. Perbarui berkas skrip.`,
} as const
