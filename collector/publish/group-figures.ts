import { K_DETAIL } from '../../shared/domain/disclosure/limits.ts'
import { gradeOf } from '../../shared/domain/grade.ts'
import { marginOfError } from '../../shared/domain/margin-of-error.ts'
import { codeOf, elementsInForce, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import {
  elementAverage,
  elementIndex,
  indexUnderRoundedWeight,
  satisfactionIndex,
} from '../../shared/domain/satisfaction-index.ts'
import { answered, type Tally } from '../../shared/domain/tally.ts'
import type { ElementResult, PublishedReport } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'

/** Angka satu kelompok of T1: unit, service and agency alike. */
export type Figures = Pick<
  PublishedReport,
  'respondents' | 'index' | 'grade' | 'elements' | 'status' | 'means' | 'margin' | 'roundedWeights'
>

/** What is asked: the questionnaire, and which of its elements. */
export type Asked = Pick<Unit, 'questionnaire' | 'elements'>

/** Angka kelompok from its tally; `population` is known for whole units only. */
export function groupFigures(tally: Tally, asked: Asked, population: number | null = null): Figures {
  const index = satisfactionIndex(tally)
  return {
    respondents: tally.respondents,
    index,
    grade: index === null ? null : gradeOf(index),
    elements: tally.respondents === 0 ? [] : elementsOf(tally, asked),
    status: statusOf(tally.respondents),
    ...(tally.means ? { means: tally.means } : {}),
    margin: marginOfError(tally, population),
    roundedWeights: roundedWeights(tally),
  }
}

/** R11: below 30 respondents a figure stands on a low base. */
export function statusOf(respondents: number): 'A' | 'L' {
  return respondents < K_DETAIL ? 'L' : 'A'
}

function roundedWeights(tally: Tally): Figures['roundedWeights'] {
  const twoDecimals = indexUnderRoundedWeight(tally, 2)
  const threeDecimals = indexUnderRoundedWeight(tally, 3)
  return twoDecimals === null || threeDecimals === null ? null : { twoDecimals, threeDecimals }
}

/** Elements in force, and those no longer asked that still have answers. */
function elementsOf(tally: Tally, asked: Asked): ElementResult[] {
  const questionnaire = QUESTIONNAIRES[asked.questionnaire]
  const inForce = elementsInForce(questionnaire, asked.elements)
  return questionnaire.elements
    .filter((element) => inForce.includes(element) || tally.scores[element] !== undefined)
    .map((id) => {
      const scores = tally.scores[id] ?? ([0, 0, 0, 0] as const)
      const head = {
        id,
        code: codeOf(questionnaire, id),
        answered: answered(scores),
        scores: [...scores] as ElementResult['scores'],
      }
      if (head.answered === 0) return { ...head, average: null, index: null, grade: null }
      const index = elementIndex(scores)
      return { ...head, average: elementAverage(scores), index, grade: gradeOf(index) }
    })
}
