import type { SiteText } from '../text-for.ts'

/** The poster for the counter, A4. */
export const POSTER_EN: SiteText['poster'] = {
  title: (unit) => `Counter poster of ${unit}`,
  description: (unit) => `A4 poster for the counter of ${unit}: a QR code to rate it, and the latest grade.`,
  crumb: 'Counter poster',
  heading: 'How is our service?',
  invite: 'Scan this code with the camera of your phone and rate us. About a minute, no name asked.',
  qr: (address) => `QR code to ${address}`,
  paper: 'No phone? Ask for a paper form at the counter.',
  latest: (period) => `Rated by users, ${period}`,
  from: (respondents) => `from ${respondents} respondents`,
  none: 'Nothing is published yet. Be the first to rate.',
  results: 'All results:',
  print: 'Print this page on A4 paper (Ctrl+P) and put it up at the counter at eye level.',
  noAddress: 'The QR code needs the address of the site: set SKM_SITE_URL when building it.',
  link: 'Poster for the counter',
}
