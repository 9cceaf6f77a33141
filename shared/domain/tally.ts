import type { Answers } from './answers.ts'
import { SCORES } from './score.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from './service-element.ts'

/** Sebaran jawaban: how many respondents gave 1, 2, 3 and 4, in this order. */
export type Histogram = readonly [number, number, number, number]

/** Every count of answered elements, 1 to 9, divides it: a respondent's own mean times this is a whole number. */
export const MEAN_SCALE = 2_520

/** Rata-rata tiap responden: the sum, and the sum of squares, of each one's own mean score times {@link MEAN_SCALE}. */
export interface RespondentMeans {
  readonly sum: number
  readonly squares: number
}

/**
 * Hasil olahan: all that the figures of a group need to know of its ratings. Whole numbers only, so that two
 * tallies can be merged in any order without losing a digit.
 */
export interface Tally {
  /** Number of ratings. */
  readonly respondents: number
  /** One histogram for each element that was asked; an element nobody was asked about is absent. */
  readonly scores: Readonly<Partial<Record<ServiceElement, Histogram>>>
  /** What the margin of error needs; absent where only the histograms are known. */
  readonly means?: RespondentMeans | undefined
}

export const EMPTY_TALLY: Tally = { respondents: 0, scores: {}, means: { sum: 0, squares: 0 } }

/** The tally of one rating. */
export function tallyOf(answers: Answers): Tally {
  const scores: Partial<Record<ServiceElement, Histogram>> = {}
  for (const element of SERVICE_ELEMENTS) {
    const score = answers[element]
    if (score !== undefined) scores[element] = SCORES.map((s) => (s === score ? 1 : 0)) as unknown as Histogram
  }
  return { respondents: 1, scores, means: meansOf(answers) }
}

/** The tally of two groups together. Commutative and associative; {@link EMPTY_TALLY} is its zero. */
export function mergeTallies(left: Tally, right: Tally): Tally {
  const scores: Partial<Record<ServiceElement, Histogram>> = {}
  for (const element of SERVICE_ELEMENTS) {
    const sum = addHistograms(left.scores[element], right.scores[element])
    if (sum) scores[element] = sum
  }
  const respondents = left.respondents + right.respondents
  return left.means && right.means
    ? { respondents, scores, means: addMeans(left.means, right.means) }
    : { respondents, scores }
}

/** Jumlah: the tally of all groups together. */
export function sumTallies(groups: readonly Tally[]): Tally {
  return groups.reduce(mergeTallies, EMPTY_TALLY)
}

/** Selisih: what `whole` counts beside `part`. Below nought where `part` is not a part of it; see {@link isGrowth}. */
export function lessTally(whole: Tally, part: Tally): Tally {
  return mergeTallies(whole, negative(part))
}

/** Pertambahan: whether every count of a difference is nought or more, as that of a group and some of its members is. */
export function isGrowth({ respondents, scores, means }: Tally): boolean {
  const counts = Object.values(scores).flat()
  return [respondents, means?.sum ?? 0, means?.squares ?? 0, ...counts].every((count) => count >= 0)
}

function negative({ respondents, scores, means }: Tally): Tally {
  const histograms = Object.entries(scores).map(([element, histogram]) => [element, histogram.map((n) => -n)] as const)
  // The same elements with as many counts each.
  const tally = { respondents: -respondents, scores: Object.fromEntries(histograms) as unknown as Tally['scores'] }
  return means ? { ...tally, means: { sum: -means.sum, squares: -means.squares } } : tally
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

function meansOf(answers: Answers): RespondentMeans {
  const given = Object.values(answers)
  const mean = (given.reduce<number>((sum, score) => sum + score, 0) * MEAN_SCALE) / Math.max(given.length, 1)
  return { sum: mean, squares: mean * mean }
}

function addMeans(left: RespondentMeans, right: RespondentMeans): RespondentMeans {
  return { sum: left.sum + right.sum, squares: left.squares + right.squares }
}
