import type { Period } from '../../shared/domain/period.ts'
import type { ReportingState } from '../figures/reporting.ts'
import type { UnitOrder } from '../figures/unit-order.ts'

/** Alamat halaman: every address of results is made here, those of forums in `forum-addresses.ts`. */
export const HOME_ADDRESS = '/'
export const METHOD_ADDRESS = '/metode/'
export const SEARCH_ADDRESS = '/cari/'
export const EMBED_ADDRESS = '/pasang/'
export const DATA_ADDRESS = '/data/'
export const PRIVACY_ADDRESS = '/privasi/'
export const ACCESSIBILITY_ADDRESS = '/aksesibilitas/'
export const STYLE_ADDRESS = '/gaya/'
/** Umpan Atom of new reports, one for every language. */
export const REPORTS_FEED_ADDRESS = '/data/feed.atom'
export const COMPARE_ADDRESS = '/banding/'
export const REPORTING_ADDRESS = '/pelaporan/'

export function agencyAddress(agencyId: string): string {
  return `/instansi/${agencyId}/`
}

/** Alamat daftar unit in another order; by name it is the agency's own page. */
export function agencyOrderAddress(agencyId: string, order: UnitOrder): string {
  return order === 'nama' ? agencyAddress(agencyId) : `${agencyAddress(agencyId)}${order}/`
}

export function agencyReportAddress(agencyId: string, period: Period): string {
  return `${agencyAddress(agencyId)}${period}/`
}

export function unitAddress(unitId: string): string {
  return `/unit/${unitId}/`
}

/** Alamat survei yang dihosting, also of the QR code. */
export function surveyAddress(unitId: string): string {
  return `/nilai/${unitId}/`
}

/** Where the page of a period lies. */
export type PeriodAddress = (period: Period) => string

export function reportAddress(unitId: string, period: Period): string {
  return `/unit/${unitId}/${period}/`
}

/** Alamat berkas data: the report as the collector wrote it. */
export function dataAddress(unitId: string, period: Period, type: 'json' | 'csv'): string {
  return `/data/reports/${unitId}/${period}.${type}`
}

/** Alamat berkas laporan instansi, as the collector wrote it. */
export function agencyDataAddress(agencyId: string, period: Period, type: 'json' | 'csv'): string {
  return `/data/agency-reports/${agencyId}/${period}.${type}`
}

/** Alamat semua laporan satu unit, as one table. */
export function unitDataAddress(unitId: string): string {
  return `/data/units/${unitId}.csv`
}

/** Alamat semua laporan unit-unit satu instansi, as one table. */
export function agencyTableAddress(agencyId: string): string {
  return `/data/agencies/${agencyId}.csv`
}

/** Alamat riwayat of all units, as one table. */
export const HISTORY_DATA_ADDRESS = '/data/history.csv'

/** Alamat laporan resmi, laid out for paper. */
export function officialReportAddress(unitId: string, period: Period): string {
  return `${reportAddress(unitId, period)}laporan/`
}

export function serviceAddress(unitId: string, serviceId: string): string {
  return `${unitAddress(unitId)}layanan/${serviceId}/`
}

/** Alamat status pelaporan of one period. */
export function reportingAddress(period: Period): string {
  return `${REPORTING_ADDRESS}${period}/`
}

/** Status dalam alamat. */
export const REPORTING_STATE_ADDRESSES: Readonly<Record<ReportingState, string>> = {
  reached: 'sampel-cukup',
  short: 'sampel-belum-cukup',
  unknown: 'populasi-tidak-diketahui',
  provisional: 'masih-berjalan',
  withheld: 'belum-dapat-ditampilkan',
  empty: 'tanpa-responden',
  missing: 'belum-terbit',
}

/** Alamat units of one status in one period. */
export function reportingStateAddress(period: Period, state: ReportingState): string {
  return `${reportingAddress(period)}${REPORTING_STATE_ADDRESSES[state]}/`
}

export function regionAddress(slug: string): string {
  return `/daerah/${slug}/`
}

/** Alamat perbandingan that starts with these reports. */
export function compareAddress(reports: readonly { readonly unit: string; readonly period: Period }[]): string {
  return `${COMPARE_ADDRESS}?${reports.map(({ unit, period }) => `r=${unit}/${period}`).join('&')}`
}

/** Alamat poster for the counter of a unit. */
export function posterAddress(unitId: string): string {
  return `/poster/${unitId}/`
}

/** Alamat gambar that a shared link to a report shows. */
export function shareImageAddress(unitId: string, period: Period): string {
  return `/og/${unitId}/${period}.png`
}

export function agencyShareImageAddress(agencyId: string, period: Period): string {
  return `/og/instansi/${agencyId}/${period}.png`
}
