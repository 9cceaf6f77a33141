import { breakdownPattern, type BreakdownPattern, type Categories } from './breakdown-pattern.ts'
import { respondentsIn, together } from './categories.ts'
import { K_DETAIL } from './limits.ts'

/** Satu unit menurut satu kolom: the whole of it, and its services when each of them may be shown in itself. */
export interface UnitCategories {
  readonly id: string
  readonly whole: Categories
  /** Every service with ratings; empty where one of them is withheld, or ratings belong to none. */
  readonly services: ReadonlyMap<string, Categories>
}

/** Rencana rincian: for each group that is shown, by id, the pattern it is shown with. */
export interface BreakdownPlan {
  readonly agency: BreakdownPattern | undefined
  readonly units: ReadonlyMap<string, { readonly pattern: BreakdownPattern; readonly withServices: boolean }>
}

/**
 * Rincian satu instansi: which of agency, units and services are broken down by one field. A total is shown beside its
 * parts only with one pattern for all of them, else their difference would tell what is withheld; of the ways to do
 * it, the one that shows most cells is taken.
 *
 * @param complete whether these units are all that the agency's published total holds
 */
export function planBreakdowns(units: readonly UnitCategories[], complete: boolean): BreakdownPlan {
  const alone = new Map(units.flatMap((unit) => planUnit(unit)))
  const plans: BreakdownPlan[] = [{ agency: undefined, units: alone }]
  if (complete && units.length > 0) plans.push(...agencyPlans(units))
  return plans.reduce((best, plan) => (cellsShown(plan, units) > cellsShown(best, units) ? plan : best))
}

function planUnit(unit: UnitCategories): [string, { pattern: BreakdownPattern; withServices: boolean }][] {
  const plans = [false, true].flatMap((withServices) => {
    const pattern = patternOf([unit], withServices)
    return pattern ? [{ pattern, withServices, shown: shownIn(pattern, groupsOf(unit, withServices)) }] : []
  })
  const best = plans.sort((left, right) => right.shown - left.shown)[0]
  return best ? [[unit.id, { pattern: best.pattern, withServices: best.withServices }]] : []
}

function agencyPlans(units: readonly UnitCategories[]): BreakdownPlan[] {
  const whole = agencyOf(units)
  const only = largeEnough(whole) ? breakdownPattern([whole]) : undefined
  const shared = [false, true].flatMap((withServices) => {
    const pattern = patternOf(units, withServices, [whole])
    return pattern ? [{ agency: pattern, units: new Map(units.map(({ id }) => [id, { pattern, withServices }])) }] : []
  })
  return [...(only ? [{ agency: only, units: new Map() }] : []), ...shared]
}

function patternOf(
  units: readonly UnitCategories[],
  withServices: boolean,
  above: readonly Categories[] = [],
): BreakdownPattern | undefined {
  if (withServices && units.every(({ services }) => services.size === 0)) return undefined
  const groups = [...above, ...units.flatMap((unit) => groupsOf(unit, withServices))]
  return groups.every(largeEnough) ? breakdownPattern(groups) : undefined
}

function groupsOf(unit: UnitCategories, withServices: boolean): Categories[] {
  return withServices ? [unit.whole, ...unit.services.values()] : [unit.whole]
}

/** R3: smaller groups are not broken down at all. */
function largeEnough(group: Categories): boolean {
  return respondentsIn(group) >= K_DETAIL
}

function agencyOf(units: readonly UnitCategories[]): Categories {
  return together(units.map(({ whole }) => whole))
}

function cellsShown(plan: BreakdownPlan, units: readonly UnitCategories[]): number {
  const ofUnits = units.map((unit) => {
    const planned = plan.units.get(unit.id)
    return planned ? shownIn(planned.pattern, groupsOf(unit, planned.withServices)) : 0
  })
  return ofUnits.reduce((sum, n) => sum + n, plan.agency ? shownIn(plan.agency, [agencyOf(units)]) : 0)
}

function shownIn({ withheld }: BreakdownPattern, groups: readonly Categories[]): number {
  return groups.flatMap((group) => [...group].filter(([category, n]) => n.respondents > 0 && !withheld.has(category)))
    .length
}
