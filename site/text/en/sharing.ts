import type { SiteText } from '../text-for.ts'

/** What a shared link shows. */
export const SHARING_EN: SiteText['sharing'] = {
  locale: 'en_GB',
  feed: 'New reports',
  image: (unit, period) => `Survey results of ${unit}, ${period}`,
  respondents: (count) => `from ${count} respondents`,
  dataset: (unit, period) => `Public satisfaction survey of ${unit}, ${period}`,
}
