import { toHundredths, Z_95 } from './margin-of-error.ts'
import { elementIndex } from './satisfaction-index.ts'
import { answered, scoreTotal, type Histogram } from './tally.ts'

/** Perubahan nilai unsur between two surveys, in points of the index, with its margin. */
export interface ElementChange {
  /** After minus before, the difference of the published indexes. */
  readonly by: number
  /** Batas galat: half the width of the 95 percent interval of the difference, two decimals. */
  readonly margin: number
  /** Whether the change is larger than its margin. */
  readonly exceeds: boolean
}

/** Points of the index for one point of a mean score. */
const CONVERSION = 25

/**
 * Perubahan antar survei: two independent samples, normal approximation. The population is left out of account, so that
 * the margin is rather too wide than too narrow.
 *
 * @returns `undefined` where one of the two has fewer than two answers
 */
export function elementChange(before: Histogram, after: Histogram): ElementChange | undefined {
  if (answered(before) < 2 || answered(after) < 2) return undefined
  const by = toHundredths(elementIndex(after) - elementIndex(before))
  const margin = toHundredths(Z_95 * CONVERSION * Math.sqrt(varianceOfMean(before) + varianceOfMean(after)))
  return { by, margin, exceeds: Math.abs(by) > margin }
}

function varianceOfMean(scores: Histogram): number {
  const count = answered(scores)
  const mean = scoreTotal(scores) / count
  const squares = scores.reduce((sum, people, bin) => sum + people * (bin + 1 - mean) ** 2, 0)
  return squares / (count - 1) / count
}
