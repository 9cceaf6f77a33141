import type { SiteText } from '../text-for.ts'

/** The style page. */
export const STYLE_PAGE_EN: SiteText['stylePage'] = {
  title: 'Style',
  description: 'Colours, type and components of this site, each shown once.',
  lead: 'All colours and components of this site. Change the values in site/styles/tokens.css.',
  colours: 'Colours',
  type: 'Type',
  space: 'Space',
  grades: 'Grades',
  score: 'Score card',
  states: 'States',
  tables: 'Table of elements',
  sample: 'The figures on this page are made up.',
}
