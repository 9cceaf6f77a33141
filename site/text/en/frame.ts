import type { SiteText } from '../text-for.ts'

/** The frame of every page, in English. */
export const FRAME_EN: SiteText['frame'] = {
  siteName: 'SKM Terbuka',
  skip: 'Skip to content',
  menu: 'Menu',
  mainNavigation: 'Main menu',
  breadcrumbs: 'You are here',
  home: 'Home',
  agencies: 'Agencies',
  method: 'Method',
  compare: 'Compare',
  reporting: 'Reporting status',
  otherLanguage: 'Bahasa Indonesia',
  otherLanguageCode: 'id',
  sampleMark: 'Sample data',
  sampleNotice: (agency) => `Sample data. ${agency} does not exist; the figures on this page are made up.`,
  footer: {
    complaintQuestion: 'A complaint that needs action? Send it to',
    complaintName: 'SP4N-LAPOR!',
    complaintAddress: 'https://www.lapor.go.id/',
    complaintAfter: 'This survey asks for no name, so complaints in it cannot be answered one by one.',
    promise: 'Every figure on this site can be recomputed from its data file.',
    methodLink: 'See how it is done',
  },
  notFound: {
    title: 'Page not found',
    explanation: 'The address may be mistyped, or the page has moved.',
    back: 'See all agencies and units',
  },
}
