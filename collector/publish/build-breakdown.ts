import type { BreakdownPattern, Categories } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import { fraction, multiply, round } from '../../shared/domain/fraction.ts'
import { codeOf, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import type { BreakdownField } from '../../shared/domain/respondent.ts'
import { elementAverage, satisfactionIndex } from '../../shared/domain/satisfaction-index.ts'
import { answered, scoreTotal, type Histogram, type Tally } from '../../shared/domain/tally.ts'
import type { Breakdown, BrokenDownElement, CategoryResult } from '../../shared/schema/report.ts'
import { statusOf, type Asked } from './group-figures.ts'

/** Rincian satu kelompok by one field, as far as the pattern allows; `unpublished` without one. */
export function buildBreakdown(
  field: BreakdownField,
  categories: Categories | undefined,
  pattern: BreakdownPattern | undefined,
  asked: Asked,
): Breakdown {
  if (!categories || !pattern) return { field, state: 'unpublished' }
  return { field, cells: [...categories].map(([category, tally]) => cellOf(category, tally, pattern, asked)) }
}

function cellOf(category: string, tally: Tally, pattern: BreakdownPattern, asked: Asked): CategoryResult {
  const { respondents } = tally
  if (respondents > 0 && pattern.withheld.has(category)) return { category, state: 'withheld' }
  const elements = respondents === 0 ? [] : elementsOf(tally, pattern, pattern.detailed.has(category), asked)
  const exact = elements.every(({ scores }) => scores !== undefined)
  const index = satisfactionIndex(tally)
  return {
    category,
    status: statusOf(respondents),
    respondents,
    index: index === null || exact ? index : oneDecimal(tally),
    elements,
  }
}

function elementsOf(tally: Tally, pattern: BreakdownPattern, detailed: boolean, asked: Asked): BrokenDownElement[] {
  const questionnaire = QUESTIONNAIRES[asked.questionnaire]
  return questionnaire.elements.flatMap((id) => {
    const histogram = tally.scores[id]
    if (!histogram || answered(histogram) === 0) return []
    const head = { id, code: codeOf(questionnaire, id) }
    const detail = detailed ? (pattern.details.get(id) ?? 'average') : 'average'
    return [{ ...head, ...told(histogram, detail) }]
  })
}

function told(histogram: Histogram, detail: 'scores' | 'favourable' | 'average') {
  if (detail === 'scores')
    return { average: elementAverage(histogram), scores: [...histogram] as [number, number, number, number] }
  const average = round(fraction(scoreTotal(histogram), answered(histogram)), 1)
  if (detail === 'average') return { average }
  const favourable: [number, number] = [histogram[0] + histogram[1], histogram[2] + histogram[3]]
  return { average, favourable }
}

/** From the exact index, never from the one that was rounded already. */
function oneDecimal(tally: Tally): number | null {
  const counted = Object.values(tally.scores).filter((histogram) => answered(histogram) > 0)
  const sum = counted.reduce(
    (total, histogram) => {
      const [n, all] = [BigInt(answered(histogram)), BigInt(scoreTotal(histogram))]
      return { numerator: total.numerator * n + all * total.denominator, denominator: total.denominator * n }
    },
    { numerator: 0n, denominator: 1n },
  )
  return counted.length === 0 ? null : round(multiply(sum, fraction(25, counted.length)), 1)
}
