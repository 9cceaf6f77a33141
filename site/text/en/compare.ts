import type { SiteText } from '../text-for.ts'

/** The comparison, in English. */
export const COMPARE_EN: SiteText['compare'] = {
  title: 'Compare units or periods',
  description: 'Put the survey results of up to four units or periods side by side.',
  lead: 'Choose up to four survey results to see side by side.',
  link: 'Compare with other units or periods',
  agency: 'Agency',
  unit: 'Unit',
  period: 'Period',
  add: 'Add',
  nothing: 'Nothing is chosen yet.',
  startFrom: 'Or start from the latest results of one agency:',
  remove: 'Remove',
  full: 'At most four results. Remove one to add another.',
  failed: 'This result could not be read. Try again once you are connected.',
  noScript: 'The comparison needs JavaScript. Without it, open an agency’s page; its table lists all units.',
  notAsked: 'Not asked',
  caption: 'Survey results side by side',
  figure: 'Figure',
  caution: 'Small differences may be chance. Units with other elements or samples do not fully compare.',
}
