import { ELEMENT_NAMES_ID } from '../../../shared/wording/element-names.ts'
import { GRADE_WORDS_ID } from '../../../shared/wording/grade-words.ts'
import { periodNameId } from '../../../shared/wording/period-names.ts'
import { RESPONDENT_WORDS_ID } from '../../../shared/wording/respondent-words.ts'
import { SKM_2017_ID } from '../../../shared/wording/skm-2017.id.ts'
import { formatsFor } from '../formats.ts'
import { AGENCY_REPORT_ID } from './agency-report.ts'
import { CHANGE_ID, COMMITMENT_ID, COMPLAINTS_ID, EVIDENCE_ID, FORUM_ID, PARTICIPATION_ID } from './forum.ts'
import { FRAME_ID } from './frame.ts'
import { LISTING_ID } from './listing.ts'
import { METHOD_ID } from './method.ts'
import { periodShortId } from './period-short.ts'
import { REPORT_ID } from './report.ts'
import { RESULTS_ID } from './results.ts'
import { SERVICE_ID } from './service.ts'
import { CERTAINTY_ID } from './certainty.ts'
import { REPORTING_ID } from './reporting.ts'
import { OFFICIAL_ID } from './official.ts'
import { COMPARE_ID } from './compare.ts'
import { SUMMARY_ID } from './summary.ts'
import { SURVEY_ID } from './survey.ts'
import { SEARCH_ID } from './search.ts'
import { POSTER_ID } from './poster.ts'
import { EMBED_PAGE_ID } from './embed-page.ts'
import { PRIVACY_ID } from './privacy.ts'
import { ACCESSIBILITY_ID } from './accessibility.ts'
import { DATA_PAGE_ID } from './data-page.ts'
import { SHARING_ID } from './sharing.ts'
import { STYLE_PAGE_ID } from './style-page.ts'
import { UNIT_ID } from './unit.ts'

/** Teks situs in Indonesian; the language others are translated from. */
export const TEXT_ID = {
  language: 'id',
  /** A page's address in this language; files of data have one address for all. */
  at: (address: string): string => address,
  format: formatsFor('id-ID'),
  gradeWords: GRADE_WORDS_ID,
  elementNames: ELEMENT_NAMES_ID,
  respondentWords: RESPONDENT_WORDS_ID,
  questions: { 'skm-2017': SKM_2017_ID },
  periodName: periodNameId,
  periodShort: periodShortId,
  frame: FRAME_ID,
  results: RESULTS_ID,
  listing: LISTING_ID,
  survey: SURVEY_ID,
  unit: UNIT_ID,
  report: REPORT_ID,
  agencyReport: AGENCY_REPORT_ID,
  summary: SUMMARY_ID,
  service: SERVICE_ID,
  certainty: CERTAINTY_ID,
  reporting: REPORTING_ID,
  official: OFFICIAL_ID,
  compare: COMPARE_ID,
  method: METHOD_ID,
  forum: FORUM_ID,
  commitment: COMMITMENT_ID,
  change: CHANGE_ID,
  participation: PARTICIPATION_ID,
  complaints: COMPLAINTS_ID,
  evidence: EVIDENCE_ID,
  search: SEARCH_ID,
  poster: POSTER_ID,
  embedPage: EMBED_PAGE_ID,
  privacy: PRIVACY_ID,
  accessibility: ACCESSIBILITY_ID,
  dataPage: DATA_PAGE_ID,
  sharing: SHARING_ID,
  stylePage: STYLE_PAGE_ID,
}
