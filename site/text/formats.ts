import type { Day } from '../../shared/domain/period.ts'

/** Cara menulis angka dan tanggal in one language. */
export interface Formats {
  /** `82,50` */
  readonly index: (value: number) => string
  /** `80,4`, where the published counts do not bear out two decimals. */
  readonly roughIndex: (value: number) => string
  /** `3,082` */
  readonly average: (value: number) => string
  /** `1.204` */
  readonly count: (value: number) => string
  /** A share of 0 to 1: `35,2%` */
  readonly percent: (share: number) => string
  /** `0,11`, as many decimals as it has. */
  readonly weight: (value: number) => string
  /** `18 September 2025` */
  readonly day: (day: Day) => string
  /** `waktu penyelesaian dan biaya/tarif` */
  readonly list: (items: readonly string[]) => string
}

/** @param locale BCP 47 tag, such as `id-ID` */
export function formatsFor(locale: string): Formats {
  const decimals = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const [one, two, three, whole] = [decimals(1), decimals(2), decimals(3), decimals(0)]
  const weight = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  // A day has no hours; in any other zone it could become the day before.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    index: (value) => two.format(value),
    roughIndex: (value) => one.format(value),
    average: (value) => three.format(value),
    count: (value) => whole.format(value),
    percent: (value) => share.format(value),
    weight: (value) => weight.format(value),
    day: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => list.format(items),
  }
}
