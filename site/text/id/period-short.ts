import { partsOf, type Period } from '../../../shared/domain/period.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** Nama periode pendek for the axis of a chart, in two lines: `Smt I`, `2026`; `TW III`, `2026`; a year in one. */
export function periodShortId(period: Period): readonly string[] {
  const { year, kind, number } = partsOf(period)
  if (kind === 'year') return [String(year)]
  return [`${kind === 'semester' ? 'Smt' : 'TW'} ${ROMAN[number - 1]}`, String(year)]
}
