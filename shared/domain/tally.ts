import type { Answers } from './answers.ts'
import { SCORES } from './score.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from './service-element.ts'

/** Sebaran jawaban: how many respondents gave 1, 2, 3 and 4, in this order. */
export type Histogram = readonly [number, number, number, number]

/**
 * Hasil olahan: all that the figures of a group need to know of its ratings. Whole numbers only, so that two
 * tallies can be merged in any order without losing a digit.
 */
export interface Tally {
  /** Number of ratings. */
  readonly respondents: number
  /** One histogram for each element that was asked; an element nobody was asked about is absent. */
  readonly scores: Readonly<Partial<Record<ServiceElement, Histogram>>>
}

export const EMPTY_TALLY: Tally = { respondents: 0, scores: {} }

/** The tally of one rating. */
export function tallyOf(answers: Answers): Tally {
  const scores: Partial<Record<ServiceElement, Histogram>> = {}
  for (const element of SERVICE_ELEMENTS) {
    const score = answers[element]
    if (score !== undefined) scores[element] = SCORES.map((s) => (s === score ? 1 : 0)) as unknown as Histogram
  }
  return { respondents: 1, scores }
}

/** The tally of two groups together. Commutative and associative; {@link EMPTY_TALLY} is its zero. */
export function mergeTallies(left: Tally, right: Tally): Tally {
  const scores: Partial<Record<ServiceElement, Histogram>> = {}
  for (const element of SERVICE_ELEMENTS) {
    const sum = addHistograms(left.scores[element], right.scores[element])
    if (sum) scores[element] = sum
  }
  return { respondents: left.respondents + right.respondents, scores }
}

/** Jumlah jawaban: how many respondents answered, the denominator of the element's average. */
export function answered(histogram: Histogram): number {
  return histogram[0] + histogram[1] + histogram[2] + histogram[3]
}

/** Jumlah nilai: the sum of the scores given. */
export function scoreTotal(histogram: Histogram): number {
  return SCORES.reduce<number>((total, score, position) => total + score * (histogram[position] ?? 0), 0)
}

function addHistograms(left: Histogram | undefined, right: Histogram | undefined): Histogram | undefined {
  if (!left || !right) return left ?? right
  return [left[0] + right[0], left[1] + right[1], left[2] + right[2], left[3] + right[3]]
}
