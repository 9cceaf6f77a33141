import type { SiteText } from '../text-for.ts'

/** The page that asks, in English. */
export const SURVEY_EN: SiteText['survey'] = {
  title: (unit) => `Rate ${unit}`,
  description: (unit) => `Rate the service of ${unit}: nine questions, about a minute, no name asked.`,
  crumb: 'Rate',
  link: 'Rate this service',
  noScript: 'This survey needs JavaScript. Please ask for a paper form at the counter.',
}
