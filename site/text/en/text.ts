import { ELEMENT_NAMES_EN } from '../../../shared/wording/element-names.ts'
import { GRADE_WORDS_EN } from '../../../shared/wording/grade-words.ts'
import { RESPONDENT_WORDS_EN } from '../../../shared/wording/respondent-words.ts'
import { SKM_2017_EN } from '../../../shared/wording/skm-2017.en.ts'
import { formatsFor } from '../formats.ts'
import type { SiteText } from '../text-for.ts'
import { AGENCY_REPORT_EN } from './agency-report.ts'
import { CHANGE_EN, COMMITMENT_EN, COMPLAINTS_EN, EVIDENCE_EN, FORUM_EN, PARTICIPATION_EN } from './forum.ts'
import { FRAME_EN } from './frame.ts'
import { LISTING_EN } from './listing.ts'
import { METHOD_EN } from './method.ts'
import { periodNameEn, periodShortEn } from './period-name.ts'
import { REPORT_EN } from './report.ts'
import { RESULTS_EN } from './results.ts'
import { SERVICE_EN } from './service.ts'
import { CERTAINTY_EN } from './certainty.ts'
import { REPORTING_EN } from './reporting.ts'
import { OFFICIAL_EN } from './official.ts'
import { COMPARE_EN } from './compare.ts'
import { SUMMARY_EN } from './summary.ts'
import { SURVEY_EN } from './survey.ts'
import { SEARCH_EN } from './search.ts'
import { POSTER_EN } from './poster.ts'
import { EMBED_PAGE_EN } from './embed-page.ts'
import { PRIVACY_EN } from './privacy.ts'
import { ACCESSIBILITY_EN } from './accessibility.ts'
import { DATA_PAGE_EN } from './data-page.ts'
import { SHARING_EN } from './sharing.ts'
import { STYLE_PAGE_EN } from './style-page.ts'
import { UNIT_EN } from './unit.ts'

/** Teks situs in English. */
export const TEXT_EN: SiteText = {
  language: 'en',
  at: (address) => `/en${address}`,
  format: formatsFor('en-GB'),
  gradeWords: GRADE_WORDS_EN,
  elementNames: ELEMENT_NAMES_EN,
  respondentWords: RESPONDENT_WORDS_EN,
  questions: { 'skm-2017': SKM_2017_EN },
  periodName: periodNameEn,
  periodShort: periodShortEn,
  frame: FRAME_EN,
  results: RESULTS_EN,
  listing: LISTING_EN,
  survey: SURVEY_EN,
  unit: UNIT_EN,
  report: REPORT_EN,
  agencyReport: AGENCY_REPORT_EN,
  summary: SUMMARY_EN,
  service: SERVICE_EN,
  certainty: CERTAINTY_EN,
  reporting: REPORTING_EN,
  official: OFFICIAL_EN,
  compare: COMPARE_EN,
  method: METHOD_EN,
  forum: FORUM_EN,
  commitment: COMMITMENT_EN,
  change: CHANGE_EN,
  participation: PARTICIPATION_EN,
  complaints: COMPLAINTS_EN,
  evidence: EVIDENCE_EN,
  search: SEARCH_EN,
  poster: POSTER_EN,
  embedPage: EMBED_PAGE_EN,
  privacy: PRIVACY_EN,
  accessibility: ACCESSIBILITY_EN,
  dataPage: DATA_PAGE_EN,
  sharing: SHARING_EN,
  stylePage: STYLE_PAGE_EN,
}
