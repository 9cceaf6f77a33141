import type { SiteText } from '../text-for.ts'

/** Words for results, in English. */
export const RESULTS_EN: SiteText['results'] = {
  agency: 'Agency',
  unit: 'Service unit',
  service: 'Service',
  period: 'Period',
  index: 'Index',
  indexLong: 'Index (25–100)',
  indexScale: 'out of 100',
  grade: 'Grade',
  respondents: 'Respondents',
  respondentCount: (count) => `${count} people`,
  missing: 'None yet',
  missingReport: 'No result has been published yet.',
  withheld: 'Not shown',
  withheldReport: 'Not shown: fewer than 11 respondents, to protect them.',
  withheldService: 'Not shown, to protect the respondents.',
  empty: '0 respondents',
  provisionalMark: 'Provisional',
  provisional: (day) => `Provisional until ${day}.`,
  provisionalRefresh: 'The figures are refreshed after at least 11 new ratings.',
  averageScale: 'An average lies between 1 and 4; the index is the average × 25.',
  barScale: 'Bars start at 25, the lowest possible index. Thin lines mark where grades C, B and A begin.',
}
