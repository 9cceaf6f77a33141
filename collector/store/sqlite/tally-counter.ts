import { SCORES } from '../../../shared/domain/score.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../../shared/domain/service-element.ts'
import { MEAN_SCALE, type Histogram, type Tally } from '../../../shared/domain/tally.ts'

/** The answers of one rating in the order of SERVICE_ELEMENTS; `null` where it gave none. */
export type AnswerRow = readonly (number | null)[]

/** Penghitung: a tally that ratings are still added to, without a new object for each. */
export class TallyCounter {
  readonly #counts = SERVICE_ELEMENTS.map((): [number, number, number, number] => [0, 0, 0, 0])
  #respondents = 0
  #sum = 0
  #squares = 0

  add(answers: AnswerRow): void {
    let [total, given] = [0, 0]
    for (const [place, histogram] of this.#counts.entries()) {
      const score = answers[place]
      if (score === null || score === undefined) continue
      histogram[score - 1] = (histogram[score - 1] ?? 0) + 1
      total += score
      given++
    }
    const mean = given === 0 ? 0 : (total * MEAN_SCALE) / given
    this.#respondents++
    this.#sum += mean
    this.#squares += mean * mean
  }

  /** All of it as plain numbers; `counts` has the four scores of each element in turn. */
  figures(): { respondents: number; sum: number; squares: number; counts: readonly number[] } {
    return { respondents: this.#respondents, sum: this.#sum, squares: this.#squares, counts: this.#counts.flat() }
  }

  tally(): Tally {
    const scores: Partial<Record<ServiceElement, Histogram>> = {}
    for (const [place, element] of SERVICE_ELEMENTS.entries()) {
      const histogram = this.#counts[place]
      if (histogram && SCORES.some((score) => histogram[score - 1] !== 0)) scores[element] = histogram
    }
    return { respondents: this.#respondents, scores, means: { sum: this.#sum, squares: this.#squares } }
  }
}
