import { comparePeriods } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { UnitResults } from '../loaders/load-site.ts'
import { latestFile } from './reports-of.ts'

/** Urutan daftar unit, as its addresses spell it; the first is the agency's own page. */
export const UNIT_ORDERS = ['nama', 'nilai', 'periode'] as const
export type UnitOrder = (typeof UNIT_ORDERS)[number]

/** Puts the highest index or the latest period first; a unit without one comes last, and equals keep their order. */
export function orderedUnits(units: readonly UnitResults[], order: UnitOrder): readonly UnitResults[] {
  if (order === 'nama') return units
  const known = units.map((unit) => ({ unit, report: latestFile(unit)?.report }))
  const compare = order === 'nilai' ? byIndex : byPeriod
  return known.sort((left, right) => compare(left.report, right.report)).map(({ unit }) => unit)
}

function byIndex(left: Report | undefined, right: Report | undefined): number {
  return indexOf(right) - indexOf(left)
}

/** Zero is below every index that there can be. */
function indexOf(report: Report | undefined): number {
  return report && report.state !== 'withheld' ? (report.index ?? 0) : 0
}

function byPeriod(left: Report | undefined, right: Report | undefined): number {
  if (!left || !right) return Number(!left) - Number(!right)
  return comparePeriods(right.period, left.period)
}
