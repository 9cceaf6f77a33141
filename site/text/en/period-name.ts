import { partsOf, type Period } from '../../../shared/domain/period.ts'

/** Nama periode in English: `Year 2026`, `Semester 1 of 2026`, `Quarter 3 of 2026`. */
export function periodNameEn(period: Period): string {
  const { year, kind, number } = partsOf(period)
  if (kind === 'year') return `Year ${year}`
  return `${kind === 'semester' ? 'Semester' : 'Quarter'} ${number} of ${year}`
}

/** Nama periode pendek for the axis of a chart, in two lines: `Sem 1`, `2026`; a year in one. */
export function periodShortEn(period: Period): readonly string[] {
  const { year, kind, number } = partsOf(period)
  if (kind === 'year') return [String(year)]
  return [`${kind === 'semester' ? 'Sem' : 'Q'} ${number}`, String(year)]
}
