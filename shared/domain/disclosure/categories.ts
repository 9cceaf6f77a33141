import { EMPTY_TALLY, mergeTallies, sumTallies, type Tally } from '../tally.ts'
import type { Categories } from './breakdown-pattern.ts'

/** Semua kategori: the whole group that the categories of one field divide. */
export function totalOf(group: Categories): Tally {
  return sumTallies([...group.values()])
}

/** Jumlah responden of all categories. */
export function respondentsIn(group: Categories): number {
  return [...group.values()].reduce((sum, { respondents }) => sum + respondents, 0)
}

/** Several groups that do not overlap, as one. */
export function together(groups: readonly Categories[]): Categories {
  const merged = new Map<string, Tally>()
  for (const [category, tally] of groups.flatMap((group) => [...group]))
    merged.set(category, mergeTallies(merged.get(category) ?? EMPTY_TALLY, tally))
  return merged
}
