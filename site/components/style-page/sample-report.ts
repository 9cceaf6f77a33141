import { gradeOf } from '../../../shared/domain/grade.ts'
import { codeOf, QUESTIONNAIRES } from '../../../shared/domain/questionnaire.ts'
import { elementAverage, elementIndex, satisfactionIndex } from '../../../shared/domain/satisfaction-index.ts'
import type { PublishedReport } from '../../../shared/schema/report.ts'

const SCORES = [4, 16, 90, 40] as const

/** Laporan contoh for the style page: 150 people who all answer much alike. */
export function sampleReport(): PublishedReport {
  const questionnaire = QUESTIONNAIRES['skm-2017']
  const scores = Object.fromEntries(questionnaire.elements.map((element) => [element, SCORES]))
  const index = satisfactionIndex({ respondents: 150, scores })
  return {
    format: 'skm-report/1',
    ...{ agency: 'contoh', unit: 'contoh', period: '2026-S1', questionnaire: questionnaire.id },
    ...{ population: 4000, requiredSample: 351, state: 'provisional', respondents: 150 },
    index,
    grade: index === null ? null : gradeOf(index),
    elements: questionnaire.elements.map((id) => ({
      ...{
        id,
        code: codeOf(questionnaire, id),
        answered: 150,
        scores: [...SCORES] as [number, number, number, number],
      },
      ...{ average: elementAverage(SCORES), index: elementIndex(SCORES), grade: gradeOf(elementIndex(SCORES)) },
    })),
    services: [],
  }
}
