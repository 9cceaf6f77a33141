import { K } from './limits.ts'

/** One member of an additive line, such as a service within its unit. */
export interface Cell {
  readonly id: string
  readonly respondents: number
}

/** Perlu ditahan: a group of 1 to 10 respondents is never shown; nobody at all is shown as zero. */
export function isTooSmall(respondents: number): boolean {
  return respondents >= 1 && respondents < K
}

/**
 * Sel yang ditahan: which members of a published total must be withheld, the small ones and as many more as it takes
 * that subtraction from the total gives nothing away. Where any is withheld there are at least two, and together
 * they hold at least {@link K} respondents. The smallest published member is taken first, ties by id.
 *
 * @param hidden respondents that belong to the total but to no listed member; they help to hide the others
 */
export function withheldCells(members: readonly Cell[], hidden = 0): ReadonlySet<string> {
  const populated = members.filter((cell) => cell.respondents > 0).sort(smallestFirst)
  const withheld = populated.filter((cell) => isTooSmall(cell.respondents))
  const others = populated.filter((cell) => !isTooSmall(cell.respondents))
  if (withheld.length === 0 && !isTooSmall(hidden)) return new Set()
  while (others.length > 0 && !protects(withheld, hidden)) withheld.push(...others.splice(0, 1))
  return new Set(withheld.map((cell) => cell.id))
}

/** A lone member that is withheld has fewer than K, so that K together are always at least two. */
function protects(withheld: readonly Cell[], hidden: number): boolean {
  return withheld.reduce((sum, cell) => sum + cell.respondents, hidden) >= K
}

function smallestFirst(left: Cell, right: Cell): number {
  return left.respondents - right.respondents || (left.id < right.id ? -1 : 1)
}
