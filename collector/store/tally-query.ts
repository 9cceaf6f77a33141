import type { Period } from '../../shared/domain/period.ts'
import type { QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import { SCORES } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../shared/domain/service-element.ts'
import type { Histogram, Tally } from '../../shared/domain/tally.ts'
import type { GroupTally } from './store.ts'
import type { Row } from './rating-row.ts'

const counts = SERVICE_ELEMENTS.flatMap((element) =>
  SCORES.map((score) => `count(*) filter (where "${element}" = ${score}) as "${column(element, score)}"`),
)

const GROUPS = `select unit, period, questionnaire, service, count(*) as respondents, ${counts.join(', ')} from ratings`
const ORDER = 'group by unit, period, questionnaire, service order by unit, period, questionnaire, service'

/** One row for each group of all units; both engines read it. */
export const SELECT_ALL_TALLIES = `${GROUPS} ${ORDER}`

/** One row for each group of the unit `$1`. */
export const SELECT_UNIT_TALLIES = `${GROUPS} where unit = $1 ${ORDER}`

export function groupOf(row: Row): GroupTally {
  return {
    unit: String(row['unit']),
    // Both were checked by the schema of whatever wrote them, and by nothing looser since.
    period: row['period'] as Period,
    questionnaire: row['questionnaire'] as QuestionnaireId,
    service: row['service'] === null ? null : String(row['service']),
    tally: { respondents: Number(row['respondents']), scores: scoresOf(row) },
  }
}

function scoresOf(row: Row): Tally['scores'] {
  const scores: Partial<Record<ServiceElement, Histogram>> = {}
  for (const element of SERVICE_ELEMENTS) {
    const histogram = SCORES.map((score) => Number(row[column(element, score)])) as unknown as Histogram
    if (histogram.some((count) => count > 0)) scores[element] = histogram
  }
  return scores
}

function column(element: ServiceElement, score: number): string {
  return `${element}_${score}`
}
