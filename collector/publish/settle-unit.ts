import { join } from 'node:path'
import { comparePeriods, partsOf, periodBefore, type Day, type Period } from '../../shared/domain/period.ts'
import { reportSchema, type PublishedReport, type Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { changeSince } from './index-change.ts'
import { settle, type Settled } from './keep-or-replace.ts'
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
}

/** Settles the reports of the periods that ratings were filed under, earliest first. */
export async function settleUnit(
  unitId: string,
  unit: Unit,
  drafts: readonly Report[],
  directory: string,
  today: Day,
): Promise<UnitPublication> {
  const published = await readPublished(join(directory, 'reports', unitId), reportSchema)
  const own = [...published.reports.values()].map(({ report }) => report).filter((report) => !isSum(report))
  const standing = new Map(own.map((report) => [report.period, report]))
  const result: UnitPublication = { unitId, unit, today, published, settled: [], standing }
  for (const draft of [...drafts].sort((left, right) => comparePeriods(left.period, right.period))) take(result, draft)
  return result
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
