import type { ElementResult } from '../../shared/schema/report.ts'

/**
 * Unsur terendah: the element with the least published index, several where they tie. None when there is nothing to
 * tell apart: fewer than two elements with answers, or all of them equal.
 */
export function lowestElements(elements: readonly ElementResult[]): readonly ElementResult[] {
  const indexes = elements.flatMap(({ index }) => (index === null ? [] : [index]))
  const least = Math.min(...indexes)
  if (indexes.length < 2 || indexes.every((index) => index === least)) return []
  return elements.filter(({ index }) => index === least)
}

/** Unsur tertinggi, by the same rule. */
export function highestElements(elements: readonly ElementResult[]): readonly ElementResult[] {
  const greatest = Math.max(...elements.map(({ index }) => index ?? -Infinity))
  return lowestElements(elements).length === 0 ? [] : elements.filter(({ index }) => index === greatest)
}
