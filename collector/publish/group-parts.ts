import type { BreakdownPattern, Categories } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import type { Equation } from '../../shared/domain/disclosure/equations.ts'
import { respondentsIn } from '../../shared/domain/disclosure/categories.ts'
import type { ShownTable } from '../../shared/domain/disclosure/wider-pattern.ts'
import type { BreakdownField } from '../../shared/domain/respondent.ts'
import type { Breakdown } from '../../shared/schema/report.ts'
import { breakdownEquations, cellSizes, type Size } from './audit/published-equations.ts'

/** Tabel terbit, of a group by one field, as a reader sees it and as it was made. */
export interface PublishedTable extends ShownTable {
  /** What is published of a category's size, or the unknowns that it is the sum of. */
  readonly sizes: (category: string) => readonly Size[]
  /** What of it the audit must know. */
  readonly equations: readonly Equation[]
}

/** Bagian-bagian of a group by one field: everybody in it, and the tables published of it that do not overlap. */
export interface GroupParts {
  /** `undefined` where ratings are not what was published. */
  readonly whole: Categories | undefined
  readonly tables: readonly PublishedTable[]
}

/** The same of all fields; of a year, since only whole years are broken down. */
export type YearParts = ReadonlyMap<BreakdownField, GroupParts>

/** @param at the group and year, as the audit names them */
export function publishedTable(
  at: string,
  categories: Categories,
  pattern: BreakdownPattern,
  breakdown: Breakdown,
): PublishedTable {
  const sizes = cellSizes(breakdown, at)
  return {
    categories,
    pattern,
    sizes: (category) => [sizes.get(category) ?? 0],
    equations: breakdownEquations({ respondents: respondentsIn(categories), breakdowns: [breakdown] }, at),
  }
}
