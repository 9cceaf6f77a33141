import { ELEMENT_NAMES_ID } from '../../../shared/wording/element-names.ts'
import { GRADE_WORDS_ID } from '../../../shared/wording/grade-words.ts'
import { periodNameId } from '../../../shared/wording/period-names.ts'
import { SKM_2017_ID } from '../../../shared/wording/skm-2017.id.ts'
import { formatsFor } from '../formats.ts'
import { FRAME_ID } from './frame.ts'
import { LISTING_ID } from './listing.ts'
import { METHOD_ID } from './method.ts'
import { periodShortId } from './period-short.ts'
import { REPORT_ID } from './report.ts'
import { RESULTS_ID } from './results.ts'
import { SUMMARY_ID } from './summary.ts'
import { SURVEY_ID } from './survey.ts'
import { UNIT_ID } from './unit.ts'

/** Teks situs in Indonesian; the language others are translated from. */
export const TEXT_ID = {
  language: 'id',
  format: formatsFor('id-ID'),
  gradeWords: GRADE_WORDS_ID,
  elementNames: ELEMENT_NAMES_ID,
  questions: { 'skm-2017': SKM_2017_ID },
  periodName: periodNameId,
  periodShort: periodShortId,
  frame: FRAME_ID,
  results: RESULTS_ID,
  listing: LISTING_ID,
  survey: SURVEY_ID,
  unit: UNIT_ID,
  report: REPORT_ID,
  summary: SUMMARY_ID,
  method: METHOD_ID,
}
