import type { SiteText } from '../text-for.ts'

/** The page of an agency's report, in English. */
export const AGENCY_REPORT_EN: SiteText['agencyReport'] = {
  title: 'Agency result',
  description: (agency, period) =>
    `Citizen satisfaction survey of all units of ${agency}, ${period}: grade, number of respondents, and the index of each element.`,
  rated: (gradeWord) => `Users rate the services of this agency as ${gradeWord}.`,
  otherUnits: (period) => `Other units were counted than in ${period}, so the index is not compared.`,
  units: 'Index of each unit',
  unitsCaption: (period) => `Index and grade of each unit, ${period}`,
  unitsNote:
    'The agency’s index is computed from all its respondents, so it is not the mean of its units. Units that are not shown are not counted.',
  csvUnits: 'Download the data of all units of this agency (CSV)',
  reporting: (period) => `Who has reported, ${period}`,
  allUnits: 'All units of this agency',
  latestCaption: 'Latest result of each kind of period, of the units that report for it',
  otherPeriods: 'Other periods',
}
