import { answered, type Histogram } from '../../shared/domain/tally.ts'

/** Bagian jawaban: the share of 1, 2, 3 and 4 among the answers, 0 to 1 each; `null` when nobody answered. */
export function answerShares(scores: Histogram): Histogram | null {
  const count = answered(scores)
  if (count === 0) return null
  return [scores[0] / count, scores[1] / count, scores[2] / count, scores[3] / count]
}
