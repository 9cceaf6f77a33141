import type { SiteText } from '../text-for.ts'

/** The search page. */
export const SEARCH_EN: SiteText['search'] = {
  title: 'Find an agency or service',
  short: 'Search',
  description: 'Find results of the public satisfaction survey by name of agency, unit, service or forum.',
  label: 'Name of an agency, unit or service',
  button: 'Search',
  example: 'For example: puskesmas, KTP, perizinan',
  searching: 'Searching…',
  found: (count, words) => `${count} results for “${words}”`,
  corrected: (words) => `There is no “${words}”. These are the results for the words nearest to it:`,
  nothing: (words) => `No results for “${words}”. Try a shorter word, or choose from the list below.`,
  failed: 'The search cannot be used just now. Choose from the list below.',
  more: 'Show more',
  all: 'All agencies and units',
  agenciesOnly: 'All agencies',
  kinds: { agency: 'Agency', unit: 'Service unit', service: 'Service', forum: 'Consultation forum' },
}
