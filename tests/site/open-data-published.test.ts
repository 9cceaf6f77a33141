import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { areaReport } from '../../collector/publish/area-report.ts'
import { agencyReport } from '../../collector/publish/agency-report.ts'
import { revise } from '../../collector/publish/keep-or-replace.ts'
import { readPublished } from '../../collector/publish/published-folder.ts'
import { agencyCsv, areaCsv } from '../../collector/publish/report-csv.ts'
import { Staging } from '../../collector/publish/staging.ts'
import { areaReportSchema, type AreaReport } from '../../shared/schema/area-report.ts'
import {
  agencyReportSchema,
  type AgencyReport,
  type PublishedAgencyReport,
  type Report,
} from '../../shared/schema/report.ts'
import { loadSite } from '../../site/loaders/load-site.ts'
import { openData } from '../../site/loaders/open-data.ts'
import { catalogSchema } from '../../site/open-data/catalog-schema.ts'
import { openDataSchema } from '../../site/open-data/open-data-schema.ts'
import { publishedFiles } from '../../site/open-data/published-files.ts'
import { writeContent } from '../support/a-content.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { writeReports } from '../support/write-reports.ts'
import { aReport, aTally } from './support/a-report.ts'

const TODAY = '2026-07-10'

/** What the collector makes of the reports of the agency's units. */
function anAgencyReport(...reports: readonly Report[]): PublishedAgencyReport {
  const report = agencyReport('kabupaten-uji', '2026-S1', reports)
  if (report?.state !== 'final') throw new Error('nothing to publish of the agency')
  return report
}

function anAreaReport(...agencies: readonly AgencyReport[]): AreaReport {
  const nation = { id: 'indonesia', level: 'nation', name: 'Indonesia', agencies: ['kabupaten-uji'] } as const
  return areaReport(nation, '2026-S1', agencies)
}

async function publish(
  folder: string,
  unit: Report,
  agency: AgencyReport = anAgencyReport(unit),
  area: AreaReport = anAreaReport(agency),
): Promise<void> {
  await writeReports([unit], folder)
  const published = await readPublished(join(folder, 'agency-reports/kabupaten-uji'), agencyReportSchema)
  const settled = [revise(agency, published.reports.get('2026-S1'))]
  const areas = await readPublished(join(folder, 'area-reports/indonesia'), areaReportSchema)
  const ofNation = [revise(area, areas.reports.get('2026-S1'))]
  await Staging.run(folder, async (staging) => {
    await staging.add({ published, settled, csv: agencyCsv })
    await staging.add({ published: areas, settled: ofNation, csv: areaCsv })
  })
}

async function aPublication(agency?: AgencyReport, area?: AreaReport): Promise<string> {
  const folder = temporaryFolder()
  await writeContent(folder)
  await publish(folder, aReport(), agency, area)
  return folder
}

describe('the reports of agencies', () => {
  it('are rows and reports of the open data, with their own files listed', async () => {
    const site = await loadSite(await aPublication(), TODAY)
    const files = new Map((await openData(site, undefined)).map((file) => [file.path, file]))
    const text = (path: string): string => new TextDecoder().decode(files.get(path)?.content)
    const [row] = csvParse(text('agencies/kabupaten-uji.csv'))
    expect(row).toMatchObject({ unit: '_T', period: '2026-S1', element: '_T', respondents: '60' })
    const data = openDataSchema.parse(JSON.parse(text('agencies/kabupaten-uji.json')))
    expect(data.agencyReports).toMatchObject([{ agency: 'kabupaten-uji', respondents: 60, units: ['dukcapil'] }])
    const listed = catalogSchema.parse(JSON.parse(text('index.json'))).files
    expect(listed.find(({ path }) => path === 'agency-reports/kabupaten-uji/2026-S1.json')).toMatchObject({
      kind: 'report',
      level: 'agency',
      id: 'kabupaten-uji',
    })
  })

  it.each([
    ['a wrong index', { ...anAgencyReport(aReport()), index: 99 }, /index: is 99/],
    ['a unit that published nothing', anAgencyReport(aReport(), aReport({ unit: 'lama' })), /units: name a unit/],
    ['other counts', anAgencyReport(aReport({ tally: aTally([0, 0, 30, 40]) })), /respondents: is 70, but .* give 60/],
  ])('stop the build with %s', async (_what, report, message) => {
    await expect(loadSite(await aPublication(report), TODAY)).rejects.toThrow(message)
  })
})

describe('the reports of regions and the nation', () => {
  it('are rows and reports of the open data, with their own files listed and described', async () => {
    const site = await loadSite(await aPublication(), TODAY)
    const files = new Map((await openData(site, undefined)).map((file) => [file.path, file]))
    const text = (path: string): string => new TextDecoder().decode(files.get(path)?.content)
    expect(csvParse(text('areas/indonesia.csv'))[0]).toMatchObject({
      area: 'indonesia',
      agency: '_T',
      respondents: '60',
    })
    const data = openDataSchema.parse(JSON.parse(text('areas/indonesia.json')))
    expect(data).toMatchObject({
      scope: { level: 'area' },
      areaReports: [{ agencies: ['kabupaten-uji'] }],
      reports: [],
    })
    const listed = catalogSchema.parse(JSON.parse(text('index.json'))).files
    expect(listed.find(({ path }) => path === 'area-reports/indonesia/2026-S1.json')).toMatchObject({ level: 'area' })
    expect(text('schemas/area-report.json')).toContain('skm-area-report/1')
  })

  const nation = anAreaReport(anAgencyReport(aReport()))
  it.each([
    ['a wrong index', { ...nation, index: 99 }, /index: is 99/],
    [
      'an agency that published nothing',
      { ...nation, agencies: ['kabupaten-uji', 'lama'] },
      /agencies: name an agency/,
    ],
    ['other counts', anAreaReport(anAgencyReport(aReport({ tally: aTally([0, 0, 30, 40]) }))), /respondents: is 70/],
  ] as const)('stop the build with %s', async (_what, report, message) => {
    await expect(loadSite(await aPublication(undefined, report as AreaReport), TODAY)).rejects.toThrow(message)
  })
})

describe('P12: a publication of which a part is missing or older', () => {
  it.each([
    'reports/dukcapil/2026-S1.json',
    'reports/dukcapil/2026-S1.csv',
    'agency-reports/kabupaten-uji/2026-S1.json',
    'area-reports/indonesia/2026-S1.json',
  ])('stops the build: %s is gone', async (path) => {
    const folder = await aPublication()
    await rm(join(folder, path))
    await expect(loadSite(folder, TODAY)).rejects.toThrow(`${path}: was published and is gone`)
  })

  it('stops the build: a unit’s report is newer than its agency’s', async () => {
    const folder = await aPublication()
    await writeReports([aReport({ tally: aTally([2, 8, 50, 20]) })], folder)
    await expect(loadSite(folder, TODAY)).rejects.toThrow('respondents: is 60, but the published counts give 80')
  })
})

describe('the collector’s own CSV', () => {
  it('is in the data package, byte for byte and with the columns it has', async () => {
    const folder = await aPublication()
    const files = new Map((await openData(await loadSite(folder, TODAY), undefined)).map((file) => [file.path, file]))
    const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(files.get(path)?.content))
    const { resources } = json('datapackage.json') as { resources: { path: string; hash: string; schema: unknown }[] }
    const own = resources.filter(({ schema }) => typeof schema === 'string')
    expect(own.map(({ path }) => path)).toEqual(
      ['reports/dukcapil', 'agency-reports/kabupaten-uji', 'area-reports/indonesia'].map((at) => `${at}/2026-S1.csv`),
    )
    for (const { path, hash, schema } of own) {
      const bytes = await readFile(join(folder, path))
      expect(hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
      const { fields } = json(String(schema)) as { fields: { name: string }[] }
      expect(csvParse(bytes.toString()).columns).toEqual(fields.map(({ name }) => name))
    }
  })
})

describe('a revision that was replaced', () => {
  const OLD = 'reports/dukcapil/revisions/2026-S1-r1.json'

  async function revised(): Promise<string> {
    const folder = await aPublication()
    await publish(folder, aReport({ tally: aTally([2, 8, 50, 20]) }))
    return folder
  }

  it('stays published, of a unit, its agency and the nation, byte for byte', async () => {
    const folder = await revised()
    const site = await loadSite(folder, TODAY)
    const old = publishedFiles(site).filter(({ path }) => path.includes('/revisions/'))
    expect(old.map(({ path }) => path)).toEqual(
      ['reports/dukcapil', 'agency-reports/kabupaten-uji', 'area-reports/indonesia'].flatMap((at) =>
        ['csv', 'json'].map((type) => `${at}/revisions/2026-S1-r1.${type}`),
      ),
    )
    for (const { path, content } of old) expect(await readFile(join(folder, path))).toEqual(Buffer.from(content))
    expect(old[1]?.title).toEqual({ id: expect.stringContaining('revisi 1'), en: 'Report 2026-S1, revision 1' })
    const listing = (await openData(site, undefined)).find(({ path }) => path === 'index.json')
    expect(new TextDecoder().decode(listing?.content)).toContain(OLD)
  })

  it('P12: stops the build when one byte of it is changed, or it is gone', async () => {
    const folder = await revised()
    const text = await readFile(join(folder, OLD), 'utf8')
    await writeFile(join(folder, OLD), text.replace('60', '61'))
    await expect(loadSite(folder, TODAY)).rejects.toThrow('2026-S1-r1.json: is not what was published')
    await rm(join(folder, OLD))
    await expect(loadSite(folder, TODAY)).rejects.toThrow('2026-S1-r1.json: was published and cannot be read')
  })
})
