import { comparePeriods, partsOf, type Period } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { Site, UnitResults } from '../loaders/load-site.ts'
import { fileOf } from './reports-of.ts'

export const REPORTING_STATES = ['reached', 'short', 'unknown', 'provisional', 'withheld', 'empty', 'missing'] as const
export type ReportingState = (typeof REPORTING_STATES)[number]

/** Status pelaporan satu unit in one period. */
export interface ReportingRow {
  readonly results: UnitResults
  readonly report: Report | undefined
  readonly state: ReportingState
}

/** Periode of every report on the site, latest first. */
export function reportedPeriods(site: Site): readonly Period[] {
  const periods = [...site.units.values()].flatMap(({ files }) => files.map(({ report }) => report.period))
  return [...new Set(periods)].sort(comparePeriods).reverse()
}

/** Which states there are among `rows`, in their usual order. */
export function statesOf(rows: readonly ReportingRow[]): readonly ReportingState[] {
  return REPORTING_STATES.filter((state) => rows.some((row) => row.state === state))
}

/** Everyone who reports by periods of this kind, and whoever has a report of it all the same; by name. */
export function reportingOf(site: Site, period: Period): readonly ReportingRow[] {
  return [...site.units.values()]
    .map((results) => ({ results, report: fileOf(results, period)?.report }))
    .filter(({ results, report }) => report !== undefined || isExpected(results, period))
    .map((row) => ({ ...row, state: stateOf(row.report) }))
    .sort((left, right) => left.results.unit.name.localeCompare(right.results.unit.name, 'id'))
}

/** Figures from elsewhere are no duty to report here. */
function isExpected({ unit }: UnitResults, period: Period): boolean {
  return unit.source === undefined && unit.reporting === partsOf(period).kind
}

function stateOf(report: Report | undefined): ReportingState {
  if (!report) return 'missing'
  if (report.state !== 'final') return report.state
  if (report.index === null) return 'empty'
  if (report.requiredSample === null) return 'unknown'
  return report.respondents >= report.requiredSample ? 'reached' : 'short'
}
