import { join } from 'node:path'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import type { Day } from '../../shared/domain/period.ts'
import { agencyReportSchema, type AgencyReport, type Breakdown, type Report } from '../../shared/schema/report.ts'
import type { Store } from '../store/store.ts'
import { agencyReport } from './agency-report.ts'
import { audit, refuseUnsafe } from './audit/audit.ts'
import { publishedEquations } from './audit/published-equations.ts'
import type { BrokenDown } from './break-down-year.ts'
import { revise, type Settled } from './keep-or-replace.ts'
import { readPublished, type PublishedFolder } from './published-folder.ts'
import type { AgencyStanding } from './settle-areas.ts'
import type { UnitPublication } from './settle-unit.ts'
import { settleYears } from './settle-years.ts'

/** Satu instansi: what is published of it beside its units' reports, and what those make of it. */
export interface AgencyPublication {
  readonly published: PublishedFolder<AgencyReport>
  readonly settled: readonly Settled<AgencyReport>[]
  /** Withheld cells of what changed, of the agency and its units; the audit found none to within ten people. */
  readonly audited: number
  /** What areas are made of. */
  readonly standing: AgencyStanding
}

/** Where ratings come from and reports go to, and the day that years are broken down by. */
export interface AgencySource {
  readonly store: Store
  readonly directory: string
  readonly day: Day
}

/**
 * Settles the years of an agency's units and the agency's own reports.
 *
 * @throws CommandError when the audit finds a withheld figure too well known
 */
export async function settleAgency(
  agency: string,
  units: readonly UnitPublication[],
  { directory, store, day }: AgencySource,
): Promise<AgencyPublication> {
  const published = await readPublished(join(directory, 'agency-reports', agency), agencyReportSchema)
  const years = await settleYears(units, published, store, day)
  const reports = units.flatMap((unit) => [...unit.standing.values()])
  const settled = [...Map.groupBy(reports, ({ period }) => period)].flatMap(([period, ofPeriod]) => {
    const draft = agencyReport(agency, period, ofPeriod)
    const previous = published.reports.get(period)
    return draft ? [revise(withBreakdowns(draft, years.get(Number(period))?.agency, previous?.report), previous)] : []
  })
  const audited = await auditAgency(units, published, settled)
  return { published, settled, audited, standing: standingOf(reports, settled, years) }
}

function standingOf(
  reports: readonly Report[],
  settled: readonly Settled<AgencyReport>[],
  years: ReadonlyMap<number, BrokenDown>,
): AgencyStanding {
  const own = new Map(settled.map(({ report }) => [report.period, report]))
  return {
    reports: own,
    open: new Set(reports.map(({ period }) => period).filter((period) => !own.has(period))),
    years: new Map([...years].map(([year, { parts }]) => [year, parts])),
  }
}

/** An agency's breakdowns are made once, like its units', and stay while its figures do. */
function withBreakdowns(
  draft: AgencyReport,
  made: readonly Breakdown[] | undefined,
  previous: AgencyReport | undefined,
): AgencyReport {
  if (draft.state === 'withheld') return draft
  const same = previous?.state === 'final' && previous.respondents === draft.respondents
  const breakdowns = made ? [...made] : same ? previous.breakdowns : undefined
  const whole = breakdowns ? { ...draft, breakdowns } : draft
  return { ...whole, withholding: withholdingOf(whole) }
}

/** Attacks what this publication tells that the one before did not. */
async function auditAgency(
  units: readonly UnitPublication[],
  published: PublishedFolder<AgencyReport>,
  settled: readonly Settled<AgencyReport>[],
): Promise<number> {
  const reports = units.flatMap((unit) => [...unit.standing.values()])
  const withUnlisted = new Set(units.flatMap(unlistedIn))
  const agencies = settled.map(({ report }) => report)
  const before = { reports: units.flatMap((unit) => reportsIn(unit.published)), agencies: reportsIn(published) }
  const known = publishedEquations({ ...before, withUnlisted })
  const result = await audit(publishedEquations({ reports, agencies, withUnlisted }), known)
  refuseUnsafe(result)
  return result.cells
}

/** `<unit>/<period>` of the reports that count ratings of none of their services, and of the years that add them up. */
function unlistedIn({ unitId, standing, unlisted }: UnitPublication): string[] {
  const reports = [...standing.values()].filter((report) => {
    const periods = report.state === 'final' ? [report.period, ...(report.sumOf ?? [])] : [report.period]
    // What joined as late may be of a withheld service, which nobody can tell.
    return periods.some((period) => unlisted.has(period) || hasLate(standing.get(period)))
  })
  return reports.map(({ period }) => `${unitId}/${period}`)
}

function hasLate(report: Report | undefined): boolean {
  return report?.state === 'final' && report.lateFrom !== undefined
}

function reportsIn<R extends Report | AgencyReport>({ reports }: PublishedFolder<R>): R[] {
  return [...reports.values()].map(({ report }) => report)
}
