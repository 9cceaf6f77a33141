import type { SiteText } from '../text-for.ts'

/** How sure a figure is, in English. */
export const CERTAINTY_EN: SiteText['certainty'] = {
  margin: 'Uncertainty',
  marginValue: (margin) => `± ${margin}`,
  range: (least, greatest) => `about ${least} to ${greatest}`,
  marginNote:
    'The uncertainty (95% margin of error) tells how far the index may shift merely by the chance of who answered.',
  since: (period) => `Compared with ${period}`,
  up: (by) => `up ${by}`,
  down: (by) => `down ${by}`,
  same: 'unchanged',
  beyond: 'larger than its uncertainty',
  within: 'still within its uncertainty',
  offered: 'Offered the survey',
  answeredShare: (share) => `${share} of them answered`,
  older: 'Earlier rules',
  olderTitle: 'Figures before the rules of 2017',
  olderLead:
    'Before 2017 other rules held, with other elements and other grade bounds. The figures below must not be compared with those above.',
  olderCaption: 'Index published under earlier rules',
  regulation: 'Rules',
  ruleOf: (year) => `Rules of ${year}`,
  regulations: {
    'kep-25-2004': 'KEP/25/M.PAN/2/2004, 14 elements',
    'permenpanrb-16-2014': 'PermenPANRB 16/2014, 9 elements',
    'permenpanrb-14-2017': 'PermenPANRB 14/2017, 9 elements',
  },
  method: (weight) => `weight ${weight}`,
  methodExact: 'equal weights',
  methodUnknown: 'weights not told',
  origin: 'Rules and source',
  computedHere: 'PermenPANRB 14/2017, this site',
  printedSource: 'Source',
  historicMark: 'Published before',
  checks: {
    reproduced: 'Agrees with its own elements.',
    'not-reproduced': 'Does not follow from its own elements, with any weight.',
    'not-checkable': 'Cannot be recomputed: its source gives no elements.',
  },
  printedGrade: 'Grade as printed',
  breakdown: 'By profile of the respondents',
  breakdownCaption: (field) => `Index by ${field}`,
  breakdownLead: 'Giving a profile is voluntary. Small groups are not shown, to protect the respondents.',
  notStated: 'Not stated',
  unpublished: 'Cannot be published without revealing what single people answered.',
}
