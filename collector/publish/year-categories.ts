import type { Categories } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import { totalOf } from '../../shared/domain/disclosure/categories.ts'
import type { UnitCategories } from '../../shared/domain/disclosure/plan-breakdowns.ts'
import { partsOf } from '../../shared/domain/period.ts'
import { categoriesOf, NOT_STATED, type BreakdownField } from '../../shared/domain/respondent.ts'
import { sumTallies, type Tally } from '../../shared/domain/tally.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import type { GroupTally, ProfileTally, Store } from '../store/store.ts'
import { reportTally, sameTally } from './report-tally.ts'

/** Tally menurut profil of one unit and year, by field; only what adds up to the very figures that are published. */
export type YearCategories = (field: BreakdownField) => UnitCategories | undefined

/**
 * Reads them from the store; a unit whose store holds other ratings than were published has none.
 *
 * @param late ratings that joined from another year: who gave them is not told, so that they count as not stated
 */
export async function yearCategories(
  store: Store,
  report: PublishedReport,
  late: readonly GroupTally[] = [],
): Promise<YearCategories> {
  const periods = new Set(report.sumOf ?? [report.period])
  const profiles = (await store.profileTallies(report.unit, partsOf(report.period).year)).filter(({ period }) =>
    periods.has(period),
  )
  return (field) =>
    categoriesIn(
      [
        ...profiles.filter((one) => one.field === field),
        ...late.map((one) => ({ ...one, field, category: NOT_STATED })),
      ],
      field,
      report,
    )
}

function categoriesIn(
  profiles: readonly ProfileTally[],
  field: BreakdownField,
  report: PublishedReport,
): UnitCategories | undefined {
  const whole = byCategory(profiles, field)
  if (!sameTally(totalOf(whole), reportTally(report))) return undefined
  const services = [...Map.groupBy(profiles, ({ service }) => service)].map(
    ([service, ofService]) => [service, byCategory(ofService, field)] as const,
  )
  const all = services.every(([id, categories]) => isPublishedAs(report, id, totalOf(categories)))
  return { id: report.unit, whole, services: new Map(all ? services.map(([id, one]) => [id ?? '', one]) : []) }
}

function byCategory(profiles: readonly ProfileTally[], field: BreakdownField): Categories {
  const own = Map.groupBy(profiles, ({ category }) => category)
  return new Map(
    categoriesOf(field).map((category) => [category, sumTallies((own.get(category) ?? []).map(({ tally }) => tally))]),
  )
}

function isPublishedAs(report: PublishedReport, id: string | null, tally: Tally): boolean {
  const service = report.services.find((one) => one.id === id)
  return service !== undefined && !('state' in service) && sameTally(reportTally(service), tally)
}
