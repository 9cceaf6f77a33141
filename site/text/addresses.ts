import type { Period } from '../../shared/domain/period.ts'

/** Alamat halaman: every address within the site is made here. */
export const HOME_ADDRESS = '/'
export const METHOD_ADDRESS = '/metode/'

export function agencyAddress(agencyId: string): string {
  return `/instansi/${agencyId}/`
}

export function unitAddress(unitId: string): string {
  return `/unit/${unitId}/`
}

/** Alamat survei yang dihosting, also of the QR code. */
export function surveyAddress(unitId: string): string {
  return `/nilai/${unitId}/`
}

export function reportAddress(unitId: string, period: Period): string {
  return `/unit/${unitId}/${period}/`
}

/** Alamat berkas data: the report as the collector wrote it. */
export function dataAddress(unitId: string, period: Period, type: 'json' | 'csv'): string {
  return `/data/reports/${unitId}/${period}.${type}`
}
