import { SERVICE_ELEMENTS } from '../service-element.ts'
import { EMPTY_TALLY, lessTally, sumTallies } from '../tally.ts'
import {
  DETAILS,
  detailsOf,
  hiddenTogether,
  type BreakdownPattern,
  type Categories,
  type Detail,
} from './breakdown-pattern.ts'
import { respondentsIn } from './categories.ts'
import { K, K_DETAIL } from './limits.ts'
import { isTooSmall } from './withhold.ts'

/** Tabel terbit of a part: what it was made of, and how much of it is shown. */
export interface ShownTable {
  readonly categories: Categories
  readonly pattern: BreakdownPattern
}

/**
 * Pola wilayah: what a region or the nation may show beside tables of its parts that are decided already. It withholds
 * every category that one of them withholds, so that its own withheld cells are no more than sums of theirs, and every
 * category it shows adds up numbers that are published. What is in none of the tables is what a reader finds by
 * subtraction: that rest is guarded as if it were a table of its own.
 *
 * @param tables no two of which count the same person
 * @returns `undefined` when nothing could be shown
 */
export function widerPattern(whole: Categories, tables: readonly ShownTable[]): BreakdownPattern | undefined {
  const rest = restOf(whole, tables)
  const others = respondentsIn(rest)
  if (respondentsIn(whole) < K_DETAIL || (others > 0 && others < K_DETAIL)) return undefined
  const groups = [whole, rest]
  const sizes = groups.map((group) => new Map([...group].map(([category, tally]) => [category, tally.respondents])))
  const below = hiddenBelow(tables, ({ withheld }, category) => withheld.has(category))
  const withheld = hiddenTogether(sizes, (n, category) => below.has(category) || isTooSmall(n), K)
  if (![...whole].some(([category, { respondents }]) => respondents > 0 && !withheld.has(category))) return undefined
  const plainBelow = hiddenBelow(tables, ({ detailed }, category) => !detailed.has(category))
  const isPlain = (n: number, category: string): boolean =>
    withheld.has(category) || plainBelow.has(category) || (n > 0 && n < K_DETAIL)
  const plain = hiddenTogether(sizes, isPlain, K_DETAIL)
  const detailed = new Set([...whole.keys()].filter((category) => !plain.has(category)))
  return { withheld, detailed, details: coarsest([detailsOf(groups, detailed), ...tables.map(detailsIn)]) }
}

/** Sisanya: who is in none of the tables, by category. */
export function restOf(whole: Categories, tables: readonly ShownTable[]): Categories {
  const shown = (category: string) =>
    sumTallies(tables.map(({ categories }) => categories.get(category) ?? EMPTY_TALLY))
  return new Map([...whole].map(([category, tally]) => [category, lessTally(tally, shown(category))]))
}

/** A category of nobody is shown as nought, whatever the pattern says. */
function hiddenBelow(
  tables: readonly ShownTable[],
  hides: (pattern: BreakdownPattern, category: string) => boolean,
): Set<string> {
  const hidden = tables.flatMap(({ categories, pattern }) =>
    [...categories].filter(([category, { respondents }]) => respondents > 0 && hides(pattern, category)),
  )
  return new Set(hidden.map(([category]) => category))
}

function detailsIn({ pattern }: ShownTable): BreakdownPattern['details'] {
  return pattern.details
}

/** What one table tells coarsely, a finer total of it and its neighbours would tell by subtraction. */
function coarsest(details: readonly BreakdownPattern['details'][]): BreakdownPattern['details'] {
  return new Map(
    SERVICE_ELEMENTS.map((element): [typeof element, Detail] => {
      const ranks = details.map((one) => DETAILS.indexOf(one.get(element) ?? 'scores'))
      return [element, DETAILS[Math.max(...ranks)] ?? 'average']
    }),
  )
}
