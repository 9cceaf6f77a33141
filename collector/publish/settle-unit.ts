import { join } from 'node:path'
import { comparePeriods, partsOf, periodBefore, type Day, type Period } from '../../shared/domain/period.ts'
import { reportSchema, type PublishedReport, type Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { GroupTally } from '../store/store.ts'
import { begunPeriods, hasUnlisted } from './begun-periods.ts'
import { buildReport } from './build-report.ts'
import { changeSince } from './index-change.ts'
import { settle, type Settled } from './keep-or-replace.ts'
import { hasJoined, joiningOf, waitingFor, type Joining, type Waiting } from './late-join.ts'
import { readPublished, type PublishedFolder } from './published-folder.ts'
import { yearReport } from './year-report.ts'

/** Satu unit: what is published of it, and what its ratings make of that. */
export interface UnitPublication {
  readonly unitId: string
  readonly unit: Unit
  readonly today: Day
  readonly published: PublishedFolder<Report>
  readonly settled: Settled<Report>[]
  /** What stands after this run, by period. */
  readonly standing: Map<Period, Report>
  /** Periods whose report counts ratings of none of the unit's services. */
  readonly unlisted: Set<Period>
  /** What joined a period as late. */
  readonly joining: Map<Period, readonly Joining[]>
}

/**
 * Settles the reports of the periods that ratings were filed under, earliest first. Ratings that wait when another period
 * of the kind gets its final report are counted there, and from then on whatever comes for theirs (R9).
 *
 * @param groups all of the unit's
 */
export async function settleUnit(
  unitId: string,
  unit: Unit,
  groups: readonly GroupTally[],
  directory: string,
  today: Day,
): Promise<UnitPublication> {
  const published = await readPublished(join(directory, 'reports', unitId), reportSchema)
  const own = [...published.reports.values()].map(({ report }) => report).filter((report) => !isSum(report))
  const standing = new Map(own.map((report) => [report.period, report]))
  const kept = { unlisted: new Set<Period>(), joining: new Map<Period, readonly Joining[]>() }
  const result: UnitPublication = { unitId, unit, today, published, settled: [], standing, ...kept }
  const waiting: Waiting = new Map()
  for (const [period, ofPeriod] of begunPeriods(groups, today)) settlePeriod(result, period, ofPeriod, waiting)
  return result
}

function settlePeriod(
  publication: UnitPublication,
  period: Period,
  own: readonly GroupTally[],
  waiting: Waiting,
): void {
  const { standing } = publication
  const joining = joiningOf(period, standing, waiting, publication.today)
  const groups = [...own, ...(joining ?? []).flatMap((one) => one.groups)]
  if (joining && !hasJoined(period, standing)) take(publication, draftOf(publication, period, own, joining))
  else keep(publication, period)
  const report = standing.get(period)
  const counts = report?.state === 'final' && report.lateFrom ? groups : own
  if (hasUnlisted(publication.unit, counts)) publication.unlisted.add(period)
  if (report?.state !== 'final') return
  const counted = joining && report.lateFrom ? joining : []
  for (const { from } of counted) waiting.delete(from)
  if (counted.length > 0) publication.joining.set(period, counted)
  const left = joining ? waitingFor(report, counts) : []
  if (left.length > 0) waiting.set(period, left)
}

/** What waits joins only where the period publishes no less for it; else it waits for the next. */
function draftOf(
  { unitId, unit, today, published }: UnitPublication,
  period: Period,
  own: readonly GroupTally[],
  joining: readonly Joining[],
): Report {
  const source = { unitId, unit, period, today }
  const groups = [...own, ...joining.flatMap((one) => one.groups)]
  const whole = buildReport({ ...source, groups, lateFrom: joining.map(({ from }) => from) })
  const previous = published.reports.get(period)
  if (joining.length === 0 || (previous?.report.state === 'final' && previous.report.lateFrom)) return whole
  const alone = buildReport({ ...source, groups: own })
  const taken = settle(whole, previous).report
  return taken.state !== 'withheld' && taken.lateFrom && shownIn(whole) >= shownIn(alone) ? whole : alone
}

function shownIn(report: Report): number {
  return report.state === 'withheld' ? 0 : report.services.filter((service) => !('state' in service)).length
}

/** What is published stays, whatever the store has by now. */
function keep({ published, settled }: UnitPublication, period: Period): void {
  const previous = published.reports.get(period)
  if (previous) settled.push({ outcome: 'unchanged', report: previous.report, previous })
}

/** Adds a report to the publication, as far as what is published allows. */
export function take(publication: UnitPublication, draft: Report): void {
  const { standing, published, settled } = publication
  const one = settle(withChange(draft, standing), published.reports.get(draft.period))
  settled.push(one)
  standing.set(draft.period, one.report)
}

/** Drafts of the years that have closed, as sums of what stands published. */
export function yearDrafts({ unitId, unit, standing, today }: UnitPublication): PublishedReport[] {
  const reports = [...standing.values()].sort((left, right) => comparePeriods(left.period, right.period))
  const years = new Set(reports.map(({ period }) => partsOf(period).year))
  return [...years].flatMap((year) => yearReport(unitId, unit, year, reports, today) ?? [])
}

function withChange(draft: Report, standing: ReadonlyMap<Period, Report>): Report {
  if (draft.state === 'withheld') return draft
  return { ...draft, change: changeSince(draft, standing.get(periodBefore(draft.period))) }
}

function isSum(report: Report): boolean {
  return report.state !== 'withheld' && report.sumOf !== undefined
}
