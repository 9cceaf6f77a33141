import type { SiteText } from '../text-for.ts'

/** The data page. */
export const DATA_PAGE_EN: SiteText['dataPage'] = {
  title: 'Open data',
  short: 'Data',
  description: 'All survey results as files: CSV, JSON, Parquet, recap sheets, metadata and feeds.',
  lead: 'Every figure of this site stands in these files, without registration.',
  all: 'All agencies',
  file: 'File',
  format: 'Type',
  size: 'Size',
  perAgency: 'Each agency',
  perAgencyNote: 'Files of each unit and report are in the full list, reports also on their own pages.',
  list: 'The full list for machines',
  licence: 'Licence',
  licenceNote: (name) => `Licence of all together: ${name}. The files of each agency name its own.`,
  bytes: (kilobytes) => `${kilobytes} kB`,
}
