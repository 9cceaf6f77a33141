import { LICENCES, type Licence } from '../../shared/schema/agency.ts'
import type { OpenDataSource } from './open-data-source.ts'

/** Pernyataan lisensi: what the agency said of reuse; without its word nothing is promised in its name. */
export const LICENCE_NOT_STATED = {
  id: null,
  name: 'belum dinyatakan',
  note: 'Instansi belum menyatakan lisensi data ini. Mintalah izin kepada instansi sebelum memakainya ulang.',
} as const

export interface StatedLicence {
  readonly id: Licence
  readonly name: string
  readonly url: string
}
export type LicenceStatement = StatedLicence | typeof LICENCE_NOT_STATED

export function licenceStatement(licence: Licence | undefined): LicenceStatement {
  return licence === undefined ? LICENCE_NOT_STATED : { id: licence, ...LICENCES[licence] }
}

/** Lisensi bersama: of a file with figures of several agencies; stated only where all say the same. */
export function commonLicence({ agencies }: OpenDataSource): LicenceStatement {
  const stated = new Set([...agencies.values()].map(({ licence }) => licence))
  const [only] = stated
  return stated.size === 1 ? licenceStatement(only) : LICENCE_NOT_STATED
}
