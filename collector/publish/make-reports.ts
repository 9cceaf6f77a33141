import type { Content } from '../../shared/content/content.ts'
import { comparePeriods, firstDay, type Day } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { GroupTally, Store } from '../store/store.ts'
import { buildReport } from './build-report.ts'

export interface MadeReports {
  readonly reports: readonly Report[]
  /** `<unit>/<period>` of those that count ratings of no service, or of one the unit no longer lists. */
  readonly unlisted: ReadonlySet<string>
  /** Units that have ratings but no file any more; they get no report. */
  readonly unknownUnits: readonly string[]
}

/**
 * Laporan semua unit: one for each unit and period that has ratings and has begun by `todayOf(unit)`.
 */
export async function makeReports(
  store: Store,
  content: Content,
  todayOf: (unitId: string) => Day,
): Promise<MadeReports> {
  const groups = await store.tallies()
  const byUnit = Map.groupBy(groups, (group) => group.unit)
  const reports = [...byUnit].flatMap(([unitId, ofUnit]) => reportsOf(unitId, ofUnit, content, todayOf(unitId)))
  return {
    reports,
    unlisted: unlistedIn(groups, content),
    unknownUnits: [...byUnit.keys()].filter((unitId) => !content.units.has(unitId)),
  }
}

function reportsOf(unitId: string, groups: readonly GroupTally[], content: Content, today: Day): Report[] {
  const unit = content.units.get(unitId)
  if (!unit) return []
  const own = groups.filter((group) => firstDay(group.period) <= today)
  return [...Map.groupBy(own, (group) => group.period)]
    .sort(([left], [right]) => comparePeriods(left, right))
    .map(([period, ofPeriod]) => buildReport({ unitId, unit, period, groups: ofPeriod, today }))
}

function unlistedIn(groups: readonly GroupTally[], content: Content): Set<string> {
  const listed = (unit: string, service: string | null): boolean =>
    content.units.get(unit)?.services.some(({ id }) => id === service) ?? false
  const without = groups.filter(({ unit, service }) => !listed(unit, service))
  return new Set(without.map(({ unit, period }) => `${unit}/${period}`))
}
