import type { SiteText } from '../text-for.ts'

/** Reporting status, in English. */
export const REPORTING_EN: SiteText['reporting'] = {
  title: 'Reporting status',
  titlePeriod: (period) => `Reporting status, ${period}`,
  description: 'Which units have published their survey results, which have not, and whose sample is too small.',
  lead: 'Every unit must publish its survey results. Here you see who has and who has not.',
  periodsCaption: 'Number of units by status, for each period',
  unitsCaption: (period) => `Status of each unit, ${period}`,
  status: 'Status',
  allStates: (count) => `All (${count})`,
  stateCount: (state, count) => `${state} (${count})`,
  titleState: (title, state) => `${title}: ${state.toLowerCase()}`,
  states: {
    reached: 'Published, sample large enough',
    short: 'Published, sample too small',
    unknown: 'Published, population not known',
    provisional: 'Still running',
    withheld: 'Not shown',
    empty: '0 respondents',
    missing: 'Not published',
  },
  noPeriods: 'No report has been published yet.',
  missingNote: 'A unit that reports by semester counts only in semesters; likewise for quarters and years.',
}
