import type { SiteText } from '../text-for.ts'

/** The page of a service, in English. */
export const SERVICE_EN: SiteText['service'] = {
  description: (service, unit) =>
    `Citizen satisfaction with ${service} at ${unit}, beside the standard that was promised.`,
  promised: 'What was promised, and how it was rated',
  promisedLead: 'Each promise of the service standard, with how users rated the same element.',
  promisedCaption: (service, period) => `Service standard of ${service} and its ratings, ${period}`,
  promise: 'Standard',
  noPromise: 'Not in the published standard',
  noStandard: 'The standard of this service has not been published here.',
  standardSource: 'Basis of the standard:',
  history: 'Over time',
  historyCaption: (service) => `Index of ${service} in each period`,
  otherServices: 'Other services of this unit',
  notRated: 'No rating of this service has been published yet.',
}
