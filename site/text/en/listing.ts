import type { SiteText } from '../text-for.ts'

/** The home page and the page of one agency, in English. */
export const LISTING_EN: SiteText['listing'] = {
  homeTitle: 'How citizens rate public services',
  homeDescription:
    'Results of the citizen satisfaction survey (SKM) of every public service unit: index, grade, and the open data behind them.',
  homeLead:
    'Every public service unit in Indonesia must ask its users in the citizen satisfaction survey (SKM). Here you see what they answered.',
  gradeKey: 'What the grades mean',
  noAgencies: 'There is no agency on this site yet.',
  noUnits: 'No service unit of this agency yet.',
  agencyDescription: (agency) => `Citizen satisfaction survey results of the service units of ${agency}.`,
  agencyLead: (units) => `${units} service units, with their latest survey results.`,
  order: 'Order by',
  orders: { nama: 'Name', nilai: 'Highest index', periode: 'Latest period' },
  titleOrdered: (agency, order) => `${agency}, by ${order.toLowerCase()}`,
  filter: 'Filter by name',
  filtered: (count, all) => `${count} of ${all} rows`,
  region: 'Region',
  allRegions: 'All regions',
  regionTitle: (region) => `Survey results in ${region}`,
  regionDescription: (region) => `Citizen satisfaction survey results of agencies in ${region}.`,
  trend: 'Trend',
  sparkline: (first, since, last, until) => `From ${first} in ${since} to ${last} in ${until}`,
  website: 'Official website of',
  unitTableCaption: (agency) => `Latest survey result of each service unit, ${agency}`,
}
