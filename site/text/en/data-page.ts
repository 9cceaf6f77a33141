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
  perArea: 'Regions and the nation',
  perAgency: 'Each agency',
  perAgencyNote: 'Files of each unit and report are in the full list, reports also on their own pages.',
  schemas: 'JSON Schema',
  schemasLead: 'The shape of each kind of file, to check the files above with tools of your own.',
  schemaNames: {
    report: 'Report of a unit',
    'agency-report': 'Report of an agency',
    'open-data': 'All data',
    catalog: 'List of all files',
    indicator: 'Metadata of the indicator',
    activity: 'Metadata of the activity',
    agency: 'Record of an agency, for whoever runs the site',
    unit: 'Record of a unit, for whoever runs the site',
    history: 'Earlier figures, for whoever runs the site',
  },
  list: 'The full list for machines',
  licence: 'Licence',
  licenceNote: (name) => `Licence of all together: ${name}. The files of each agency name its own.`,
  bytes: (kilobytes) => `${kilobytes} kB`,
}
