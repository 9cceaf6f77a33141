import { comparePeriods, firstDay, type Day } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { GroupTally } from '../store/store.ts'
import { buildReport } from './build-report.ts'

/** Laporan satu unit: one for each period that has ratings and has begun by `today`, earliest first. */
export function makeReports(unitId: string, unit: Unit, groups: readonly GroupTally[], today: Day): Report[] {
  const begun = groups.filter((group) => firstDay(group.period) <= today)
  return [...Map.groupBy(begun, (group) => group.period)]
    .sort(([left], [right]) => comparePeriods(left, right))
    .map(([period, ofPeriod]) => buildReport({ unitId, unit, period, groups: ofPeriod, today }))
}

/** `<unit>/<period>` of the reports that count ratings of no service, or of one the unit no longer lists. */
export function unlistedIn({ services }: Unit, groups: readonly GroupTally[]): string[] {
  const listed = new Set<string | null>(services.map(({ id }) => id))
  return groups.filter(({ service }) => !listed.has(service)).map(({ unit, period }) => `${unit}/${period}`)
}
