import type { SiteText } from '../text-for.ts'

/** The official report, in English. */
export const OFFICIAL_EN: SiteText['official'] = {
  link: 'Official report for printing (A4)',
  title: 'Citizen Satisfaction Survey Report',
  description: (unit, period) => `Official citizen satisfaction survey report of ${unit}, ${period}, ready to print.`,
  printHint: 'Print this page from your browser, or save it as a PDF of size A4.',
  intro: 'I. Introduction',
  background: 'Background',
  backgroundText: (unit) =>
    `${unit} regularly asks its users what they think, so that its service can be judged and improved.`,
  basis: 'Legal basis',
  basisText:
    'Law 25 of 2009 on public services and Regulation of the Minister of Administrative and Bureaucratic Reform 14 of 2017 on the citizen satisfaction survey.',
  purpose: 'Purpose',
  purposeText:
    'To measure satisfaction, to find the elements that need mending, and to report what is done about them.',
  collection: 'II. Data collection',
  organiser: 'Held by',
  method: 'Method',
  methodText: (asked) => `Anonymous questionnaire of ${asked} elements, filled in by the users themselves.`,
  place: 'Place',
  time: 'Time',
  span: (first, last) => `${first} to ${last}`,
  results: 'III. Results',
  analysis: 'IV. Analysis',
  weakest: (elements) => `Elements with the lowest index: ${elements}.`,
  strongest: (elements) => `Elements with the highest index: ${elements}.`,
  plan: 'Follow-up plan',
  planCaption: (period) => `Follow-up plan for the survey of ${period}`,
  planMissing: 'No follow-up plan has been published yet. Empty columns can be filled in on paper.',
  trend: 'Trend',
  conclusion: 'V. Conclusion',
  appendix: 'Appendix',
  questionnaire: 'Questionnaire',
  processed: 'Processed results',
  realisation: 'Follow-up of the previous period',
  realisationMissing: 'Nothing has been published yet on the follow-up of the previous period.',
  signature: 'Acknowledged, head of the unit',
}
