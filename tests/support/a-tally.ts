import type { Score } from '../../shared/domain/score.ts'
import type { ServiceElement } from '../../shared/domain/service-element.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import { EMPTY_TALLY, mergeTallies, tallyOf, type Tally } from '../../shared/domain/tally.ts'

/** A tally of `respondents` people whose nine scores add up to `total`, spread as evenly as can be. */
export function tallyWithTotal(respondents: number, total: number): Tally {
  const answers = respondents * SERVICE_ELEMENTS.length
  const least = Math.floor(total / answers)
  const higher = total - least * answers
  const score = (position: number): Score => (position < higher ? least + 1 : least) as Score
  return Array.from({ length: respondents }, (_, person) =>
    tallyOf(
      Object.fromEntries(
        SERVICE_ELEMENTS.map((element, order) => [element, score(person * SERVICE_ELEMENTS.length + order)]),
      ) as Record<ServiceElement, Score>,
    ),
  ).reduce(mergeTallies, EMPTY_TALLY)
}
