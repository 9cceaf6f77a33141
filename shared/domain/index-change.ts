import { toHundredths } from './margin-of-error.ts'

/** Nilai dengan batas galat, as published. */
export interface Measured {
  readonly index: number
  readonly margin: number
}

/** Perubahan nilai: the difference of two published indexes, and whether chance alone may explain it. */
export interface Difference {
  readonly difference: number
  readonly differenceMargin: number
  readonly withinMargin: boolean
}

/** Both as published, so that anybody can repeat it; the margin is the root of the sum of the squares. */
export function differenceOf(now: Measured, before: Measured): Difference {
  const difference = toHundredths(now.index - before.index)
  const differenceMargin = toHundredths(Math.hypot(now.margin, before.margin))
  return { difference, differenceMargin, withinMargin: Math.abs(difference) <= differenceMargin }
}
