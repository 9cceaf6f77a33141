import type { ServiceElement } from './service-element.ts'

/** Nilai satu unsur, as far as it matters for what to mend first. */
export interface ElementIndex {
  readonly id: ServiceElement
  readonly index: number | null
}

/** Banyaknya prioritas yang diusulkan: the ministry's report template plans from the lowest elements. */
export const PROPOSED_PRIORITIES = 3

/**
 * Prioritas unsur: the lowest elements, lowest first, as the follow-up plan lists them. Where several tie for the last
 * place all of them are proposed, since nothing says which is worse.
 */
export function proposedPriorities(
  elements: readonly ElementIndex[],
  wanted = PROPOSED_PRIORITIES,
): readonly ServiceElement[] {
  const rated = elements.flatMap(({ id, index }) => (index === null ? [] : [{ id, index }]))
  const sorted = rated.sort((left, right) => left.index - right.index)
  const last = sorted[wanted - 1]
  return sorted.filter(({ index }) => !last || index <= last.index).map(({ id }) => id)
}
