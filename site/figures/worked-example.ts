import { gradeOf } from '../../shared/domain/grade.ts'
import { elementAverage, satisfactionIndex } from '../../shared/domain/satisfaction-index.ts'
import { answered, scoreTotal, type Histogram } from '../../shared/domain/tally.ts'

const RESPONDENTS = 20

/** Three elements are enough to show the rule, and few enough to follow with a pencil. */
const ELEMENTS = ['requirements', 'completionTime', 'staffConduct'] as const

/** Jawaban karangan. */
const SCORES: Readonly<Record<(typeof ELEMENTS)[number], Histogram>> = {
  requirements: [0, 2, 11, 7],
  completionTime: [2, 6, 8, 4],
  staffConduct: [0, 1, 8, 11],
}

const INDEX = satisfactionIndex({ respondents: RESPONDENTS, scores: SCORES }) ?? 0

/** Contoh hitungan: made-up answers, and what this system's own arithmetic makes of them. */
export const WORKED_EXAMPLE = {
  respondents: RESPONDENTS,
  rows: ELEMENTS.map((element) => ({
    element,
    scores: SCORES[element],
    answered: answered(SCORES[element]),
    total: scoreTotal(SCORES[element]),
    average: elementAverage(SCORES[element]),
  })),
  index: INDEX,
  grade: gradeOf(INDEX),
}
