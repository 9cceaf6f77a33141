import type { SiteText } from '../text-for.ts'

/** The page of a unit, in English. */
export const UNIT_EN: SiteText['unit'] = {
  description: (unit, agency) => `Citizen satisfaction survey results of ${unit}, ${agency}, over time.`,
  latest: 'Latest result',
  seeReport: (period) => `See the full result of ${period}`,
  newer: 'Newer report:',
  trend: 'Over time',
  trendCaption: 'Index of each period',
  trendFigure: 'Line chart of the index of each period. Its figures are in the table below.',
  keyFinal: 'Final index',
  keyProvisional: 'Provisional index',
  keyHistoric: 'Published before',
  keyMargin: 'Uncertainty',
  keyRules: 'Upright line: the rules of the survey changed; figures on its two sides do not compare',
  keyWithheld: 'Not shown',
  keyBroken: 'Line broken: other elements were asked',
  keyMissing: 'No dot: no index',
  csv: 'Download all reports of this unit (CSV)',
  csvHistory: 'Download the figures published before (CSV, all units)',
  otherPeriods: 'Reports of other periods',
  services: 'Services of this unit',
  forStaff: 'For the staff of this unit',
  embed: 'Put the survey on the unit’s own site',
  servicesCaption: (period) => `Index of each service, ${period}`,
}
