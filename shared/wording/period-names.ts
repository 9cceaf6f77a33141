import { partsOf, type Period } from '../domain/period.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** Nama periode: `Tahun 2026`, `Semester I 2026`, `Triwulan III 2026`. */
export function periodNameId(period: Period): string {
  const { year, kind, number } = partsOf(period)
  if (kind === 'year') return `Tahun ${year}`
  return `${kind === 'semester' ? 'Semester' : 'Triwulan'} ${ROMAN[number - 1]} ${year}`
}
