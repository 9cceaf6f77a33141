import { daysAfter, lastDay, partsOf, type Day } from '../../shared/domain/period.ts'
import { BREAKDOWN_FIELDS } from '../../shared/domain/respondent.ts'
import type { AgencyReport, Breakdown, PublishedReport, Report } from '../../shared/schema/report.ts'
import type { GroupTally, Store } from '../store/store.ts'
import { breakDownYear, type BrokenDown } from './break-down-year.ts'
import type { PublishedFolder } from './published-folder.ts'
import { reportTally, sameTally } from './report-tally.ts'
import { take, yearDrafts, type UnitPublication } from './settle-unit.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import { yearCategories } from './year-categories.ts'

/** How long paper forms of a closed year may still come in before its breakdowns are made, for good. */
export const BREAKDOWN_DELAY_DAYS = 31

const UNPUBLISHED: Breakdown[] = BREAKDOWN_FIELDS.map((field) => ({ field, state: 'unpublished' }))

/**
 * Laporan tahunan of one agency's units, with breakdowns. Those are made once, for all units together: other
 * categories withheld later, or another unit shown, would tell by difference what was withheld. Where a year's figures
 * are revised afterwards its new report has no breakdowns; the old revision keeps them.
 *
 * @param day the same for all agencies, wherever they lie: areas above them are broken down in the same run
 * @returns what was broken down, by year
 */
export async function settleYears(
  units: readonly UnitPublication[],
  agency: PublishedFolder<AgencyReport>,
  store: Store,
  day: Day,
): Promise<ReadonlyMap<number, BrokenDown>> {
  const drafts = units.flatMap((unit) =>
    [...yearDrafts(unit), ...filedByYear(unit)].map((report) => ({ unit, report })),
  )
  const byYear = new Map<number, BrokenDown>()
  for (const [year, ofYear] of Map.groupBy(drafts, ({ report }) => partsOf(report.period).year)) {
    const frozen = isFrozen(year, units, agency)
    const due = ofYear.every(({ report }) => daysAfter(lastDay(report.period), BREAKDOWN_DELAY_DAYS) < day)
    const made = !frozen && due ? await breakDown(ofYear, isComplete(year, units, ofYear.length), store) : undefined
    if (made) byYear.set(year, made)
    for (const [place, { unit, report }] of ofYear.entries()) {
      const whole = made?.reports[place] ?? (frozen ? carriedOver(report, unit) : report)
      replaceDraft(unit, { ...whole, withholding: withholdingOf(whole) })
    }
  }
  return byYear
}

/** A report filed under the year itself was settled already; with breakdowns it is settled once more. */
function replaceDraft(unit: UnitPublication, report: PublishedReport): void {
  const place = unit.settled.findIndex(({ report: { period } }) => period === report.period)
  if (place >= 0) unit.settled.splice(place, 1)
  const { revision: _revision, supersedes: _supersedes, ...draft } = report
  take(unit, draft)
}

function filedByYear({ standing, settled }: UnitPublication): PublishedReport[] {
  const fresh = settled.filter(({ outcome, report }) => outcome !== 'waiting' && report === standing.get(report.period))
  return fresh.flatMap(({ report }) =>
    partsOf(report.period).kind === 'year' && report.state === 'final' ? [report] : [],
  )
}

function isFrozen(year: number, units: readonly UnitPublication[], agency: PublishedFolder<AgencyReport>): boolean {
  const of = (reports: PublishedFolder<Report | AgencyReport>['reports']): boolean => {
    const report = reports.get(`${year}`)?.report
    return report !== undefined && 'breakdowns' in report && report.breakdowns !== undefined
  }
  return of(agency.reports) || units.some(({ published }) => of(published.reports))
}

/** Whether every unit with ratings in that year has a report of the whole of it. */
function isComplete(year: number, units: readonly UnitPublication[], reports: number): boolean {
  const active = units.filter(({ standing }) => [...standing.keys()].some((period) => partsOf(period).year === year))
  return active.length === reports
}

async function breakDown(
  ofYear: readonly { unit: UnitPublication; report: PublishedReport }[],
  complete: boolean,
  store: Store,
): Promise<BrokenDown> {
  const years = []
  for (const { unit, report } of ofYear) {
    years.push({ report, asked: unit.unit, categories: await yearCategories(store, report, lateIn(report, unit)) })
  }
  return breakDownYear(years, complete)
}

/** What a year's reports count that was filed under another year. */
function lateIn(report: PublishedReport, { joining }: UnitPublication): readonly GroupTally[] {
  const periods = report.sumOf ?? [report.period]
  return periods
    .flatMap((period) => joining.get(period) ?? [])
    .flatMap(({ from, groups }) => (periods.includes(from) ? [] : groups))
}

function carriedOver(report: PublishedReport, { published }: UnitPublication): PublishedReport {
  const before = published.reports.get(report.period)?.report
  if (before?.state !== 'final' || !sameTally(reportTally(before), reportTally(report))) {
    return { ...report, breakdowns: UNPUBLISHED }
  }
  const services = report.services.map((service) => {
    const old = before.services.find(({ id }) => id === service.id)
    const kept = old && !('state' in old) ? old.breakdowns : undefined
    return 'state' in service || !kept ? service : { ...service, breakdowns: kept }
  })
  return { ...report, breakdowns: before.breakdowns ?? UNPUBLISHED, services }
}
