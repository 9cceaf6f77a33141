import { together } from '../../shared/domain/disclosure/categories.ts'
import { planBreakdowns, type BreakdownPlan } from '../../shared/domain/disclosure/plan-breakdowns.ts'
import type { Categories } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import { BREAKDOWN_FIELDS, type BreakdownField } from '../../shared/domain/respondent.ts'
import type { Breakdown, PublishedReport } from '../../shared/schema/report.ts'
import { buildBreakdown } from './build-breakdown.ts'
import type { Asked } from './group-figures.ts'
import { publishedTable, type GroupParts, type YearParts } from './group-parts.ts'
import type { YearCategories } from './year-categories.ts'

/** Satu unit dalam setahun: its report, and its ratings by respondent field. */
export interface UnitYear {
  readonly report: PublishedReport
  readonly asked: Asked
  readonly categories: YearCategories
}

export interface BrokenDown {
  readonly reports: readonly PublishedReport[]
  readonly agency: readonly Breakdown[]
  /** What a wider group needs to know of these tables. */
  readonly parts: YearParts
}

/**
 * Rincian setahun of all units of an agency at once: what one of them shows bears on what the others may show.
 *
 * @param complete whether these are all the units in the agency's own report of that year
 */
export function breakDownYear(units: readonly UnitYear[], complete: boolean): BrokenDown {
  const fields = BREAKDOWN_FIELDS.map((field) => {
    const known = units.flatMap(({ categories }) => categories(field) ?? [])
    return { field, known, plan: planBreakdowns(known, complete && known.length === units.length) }
  })
  const agency = fields.map(({ field, known, plan }) => {
    const asked = units[0]?.asked
    return asked
      ? buildBreakdown(field, together(known.map(({ whole }) => whole)), plan.agency, asked)
      : ({ field, state: 'unpublished' } as const)
  })
  const reports = units.map((unit) => withBreakdowns(unit, fields))
  const parts = fields.map(({ field, known, plan }, place) => {
    const whole = known.length === units.length ? together(known.map((one) => one.whole)) : undefined
    return [field, partsOf(field, whole, plan, { units, reports, agency: agency[place] })] as const
  })
  return { reports, agency, parts: new Map(parts) }
}

interface BrokenDownUnits {
  readonly units: readonly UnitYear[]
  readonly reports: readonly PublishedReport[]
  readonly agency: Breakdown | undefined
}

/** Of agency and units, the uppermost that are broken down. */
function partsOf(
  field: BreakdownField,
  whole: Categories | undefined,
  plan: BreakdownPlan,
  { units, reports, agency }: BrokenDownUnits,
): GroupParts {
  const { agency: id, period } = reports[0] ?? {}
  if (plan.agency && whole && agency) {
    return { whole, tables: [publishedTable(`${id}/${period}`, whole, plan.agency, agency)] }
  }
  const tables = units.flatMap(({ report, categories }, place) => {
    const [own, planned] = [categories(field), plan.units.get(report.unit)]
    const breakdown = reports[place]?.breakdowns?.find((one) => one.field === field)
    return own && planned && breakdown
      ? [publishedTable(`${report.unit}/${report.period}`, own.whole, planned.pattern, breakdown)]
      : []
  })
  return { whole, tables }
}

function withBreakdowns(
  { report, asked, categories }: UnitYear,
  fields: readonly { field: BreakdownField; plan: BreakdownPlan }[],
): PublishedReport {
  const planned = fields.map(({ field, plan }) => ({
    field,
    own: categories(field),
    planned: plan.units.get(report.unit),
  }))
  const breakdowns = planned.map(({ field, own, planned: one }) =>
    buildBreakdown(field, own?.whole, one?.pattern, asked),
  )
  const services = report.services.map((service) => {
    if ('state' in service) return service
    const ofService = planned.map(({ field, own, planned: one }) =>
      buildBreakdown(field, own?.services.get(service.id), one?.withServices ? one.pattern : undefined, asked),
    )
    return service.respondents > 0 ? { ...service, breakdowns: ofService } : service
  })
  return { ...report, breakdowns, services }
}
