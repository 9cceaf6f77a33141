import { createHash } from 'node:crypto'
import { csvParse } from 'd3-dsv'
import { parquetReadObjects } from 'hyparquet'
import jsonld from 'jsonld'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { agencySchema } from '../../shared/schema/agency.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { unitSchema } from '../../shared/schema/unit.ts'
import { checked } from '../../site/loaders/history.ts'
import { catalogSchema } from '../../site/open-data/catalog-schema.ts'
import { COLUMNS, KEY_COLUMNS } from '../../site/open-data/columns.ts'
import { csvOf } from '../../site/open-data/csv.ts'
import { openDataFiles, type OpenFile } from '../../site/open-data/open-data-files.ts'
import { openDataSchema } from '../../site/open-data/open-data-schema.ts'
import type { OpenDataSource } from '../../site/open-data/open-data-source.ts'
import { RECAP_HEADERS } from '../../site/open-data/recap-rows.ts'
import { activitySchema, indicatorSchema } from '../../site/open-data/satu-data-schema.ts'
import { aReport, aTally, aWithheldReport } from './support/a-report.ts'

const EVERY_ELEMENT = aReport({ tally: aTally([0, 4, 16, 10]) }).elements
const SITE = 'https://skm.example.go.id'

/** A year with a breakdown of every kind that can be published. */
function aBrokenDownYear(): PublishedReport {
  const shown = EVERY_ELEMENT.map(({ id, code, scores }) => ({ id, code, average: 3.2, scores }))
  const folded = EVERY_ELEMENT.map(({ id, code }) => ({
    id,
    code,
    average: 3.2,
    favourable: [4, 26] as [number, number],
  }))
  return {
    ...aReport({ period: '2025' }),
    margin: 2.5,
    breakdowns: [
      {
        field: 'sex',
        cells: [
          { category: 'male', status: 'A', respondents: 30, index: 80, elements: shown },
          { category: 'female', status: 'A', respondents: 30, index: 80, elements: folded },
          { category: 'not-stated', state: 'withheld' },
        ],
      },
      { field: 'age', state: 'unpublished' },
    ],
  }
}

function aSource(changes: Partial<OpenDataSource> = {}): OpenDataSource {
  const agency = agencySchema.parse({ name: '=Pemerintah Uji', kind: 'kabupaten', licence: 'CC-BY-4.0' })
  const unit = unitSchema.parse({
    name: '=cmd|x, "Dinas"',
    agency: 'kabupaten-uji',
    services: [{ id: 'ktp-el', name: 'KTP' }],
  })
  const reports = [
    aBrokenDownYear(),
    aWithheldReport({ period: '2025-S1' }),
    aReport({ period: '2025-S2', tally: aTally([2, 8, 30, 20]), services: { 'ktp-el': 'withheld' } }),
    aReport({ period: '2026-S1', state: 'provisional' }),
  ]
  const history = [
    checked({
      period: '2012',
      index: 74.55,
      grade: 'B',
      regulation: 'kep-25-2004',
      method: '0.071',
      source: { name: '@Laporan 2012' },
    }),
  ]
  const units = [{ id: 'dukcapil', unit, reports, history }]
  return { agencies: new Map([['kabupaten-uji', agency]]), units, agencyReports: [], siteUrl: SITE, ...changes }
}

let files: ReadonlyMap<string, OpenFile>
const text = (path: string): string => new TextDecoder().decode(files.get(path)?.content)
const json = (path: string): unknown => JSON.parse(text(path))

beforeAll(async () => {
  files = new Map((await openDataFiles(aSource())).map((file) => [file.path, file]))
})

describe('the open data as CSV', () => {
  it('is read alike by two other libraries, with every column of the dictionary', () => {
    for (const path of ['all.csv', 'agencies/kabupaten-uji.csv', 'units/dukcapil.csv']) {
      const papa = Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true })
      expect(papa.errors).toEqual([])
      expect(papa.meta.fields).toEqual(COLUMNS.map(({ name }) => name))
      expect([...csvParse(text(path))].map((row) => ({ ...row }))).toEqual(papa.data)
    }
  })

  it('has a status in every row, and no figure beside a c or an n', () => {
    const rows = csvParse(text('all.csv'))
    const figures = COLUMNS.slice(COLUMNS.findIndex(({ name }) => name === 'respondents')).map(({ name }) => name)
    expect(new Set(rows.map((row) => row['obs_status']))).toEqual(new Set(['A', 'c', 'n']))
    const silent = rows.filter(({ obs_status }) => obs_status === 'c' || obs_status === 'n')
    expect(silent.length).toBe(3 + 8)
    const told = figures.filter((name) => name !== 'revision')
    expect(silent.flatMap((row) => told.map((name) => row[name])).filter((cell) => cell !== '')).toEqual([])
  })

  it('never fills in a histogram that was not published', () => {
    const rows = csvParse(text('all.csv')).filter((row) => row['category'] === 'female' && row['element'] !== '_T')
    expect(rows).toHaveLength(9)
    expect(rows.every((row) => row['scores_1'] === '' && row['favourable'] === '26')).toBe(true)
  })

  it('names each row once by its key', () => {
    const keys = csvParse(text('all.csv')).map((row) => KEY_COLUMNS.map((name) => row[name]).join('/'))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1'])('defuses the formula %j', (formula) => {
    const [row] = Papa.parse<{ text: string }>(csvOf(['text'], [{ text: formula }]), { header: true }).data
    expect(row?.text).toBe(`'${formula}`)
  })

  it('leaves a negative number a number, and ends lines as RFC 4180 has it', () => {
    expect(csvOf(['n'], [{ n: -1.5 }])).toBe('n\r\n-1.5\r\n')
    expect(text('history.csv')).toContain("'@Laporan 2012")
  })
})

describe('the other forms of the data', () => {
  it('hold the same rows in Parquet', async () => {
    const content = files.get('all.parquet')?.content ?? new Uint8Array()
    const rows = await parquetReadObjects({ file: Uint8Array.from(content).buffer })
    const asText = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? '')])),
    )
    expect(asText).toEqual([...csvParse(text('all.csv'))].map((row) => ({ ...row })))
  })

  it('hold the very reports in JSON', () => {
    const data = openDataSchema.parse(json('units/dukcapil.json'))
    expect(data.reports).toEqual(aSource().units[0]?.reports)
    expect(data.history).toMatchObject([{ unit: 'dukcapil', check: 'not-checkable' }])
  })

  it('recap each period with its published profile only', async () => {
    const rows = await readSheet(Buffer.from(files.get('recap/kabupaten-uji.xlsx')?.content ?? []), 'Rekap')
    const cell = (row: number, header: string) => rows[row]?.[RECAP_HEADERS.indexOf(header)]
    expect(rows[0]).toEqual(RECAP_HEADERS)
    expect([cell(1, 'L'), cell(1, 'P'), cell(1, 'SD')]).toEqual([30, 30, 'n'])
    expect([cell(2, 'Sampel'), cell(2, 'Nilai IKM'), cell(3, 'L')]).toEqual(['c', 'c', 'n'])
    expect(cell(1, 'Nilai IKM')).toBe(aReport().index)
    expect(cell(1, 'Unit')).toBe('=cmd|x, "Dinas"')
  })
})

interface Resource {
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema: { readonly fields: readonly TableField[]; readonly primaryKey: readonly string[] }
}
interface TableField {
  readonly name: string
  readonly type: string
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] }
}

/** What a validator of Table Schema checks of one cell. */
function fits({ type, constraints }: TableField, cell: string): boolean {
  if (cell === '') return constraints?.required !== true
  if (constraints?.enum && !constraints.enum.includes(cell)) return false
  return type === 'string' || (type === 'integer' ? /^-?\d+$/.test(cell) : Number.isFinite(Number(cell)))
}

describe('the descriptions', () => {
  it('give each CSV its true size, hash and columns in the data package', () => {
    const { resources } = json('datapackage.json') as { resources: readonly Resource[] }
    expect(resources.map(({ path }) => path)).toEqual([...files.keys()].filter((path) => path.endsWith('.csv')))
    for (const { path, bytes, hash, schema } of resources) {
      const content = files.get(path)?.content ?? new Uint8Array()
      expect([bytes, hash]).toEqual([
        content.byteLength,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ])
      const rows = csvParse(text(path))
      expect(rows.columns).toEqual(schema.fields.map(({ name }) => name))
      const wrong = rows.flatMap((row) => schema.fields.filter((field) => !fits(field, row[field.name] ?? '')))
      expect(wrong).toEqual([])
    }
  })

  it('expand as DCAT, each dataset with files that exist and are named absolutely', async () => {
    const [catalog] = (await jsonld.expand(json('dcat.jsonld') as object)) as Record<string, unknown[]>[]
    const flat = JSON.stringify(catalog)
    const addresses = [...flat.matchAll(/"http:\/\/www\.w3\.org\/ns\/dcat#downloadURL":\[\{"@id":"([^"]+)"/g)]
    expect(addresses.map(([, address]) => address)).toEqual([
      `${SITE}/data/units/dukcapil.csv`,
      `${SITE}/data/units/dukcapil.json`,
    ])
    expect(catalog?.['http://www.w3.org/ns/dcat#dataset']).toHaveLength(1)
    expect(flat).toContain(
      '"http://purl.org/dc/terms/license":[{"@id":"https://creativecommons.org/licenses/by/4.0/"}]',
    )
    expect(flat).toContain('"2012-01-01"')
  })

  it('promise no licence that the agency did not state', async () => {
    const agencies = new Map([['kabupaten-uji', agencySchema.parse({ name: 'Uji', kind: 'kota' })]])
    const silent = new Map((await openDataFiles(aSource({ agencies }))).map((file) => [file.path, file]))
    const of = (path: string): string => new TextDecoder().decode(silent.get(path)?.content)
    expect(of('datapackage.json')).not.toContain('licenses')
    expect(of('dcat.jsonld')).not.toContain('dct:license')
    expect(openDataSchema.parse(JSON.parse(of('all.json'))).licence.name).toBe('belum dinyatakan')
  })

  it('fit their own schemas', () => {
    expect(() => indicatorSchema.parse(json('satu-data/indicator.json'))).not.toThrow()
    expect(() => activitySchema.parse(json('satu-data/activities/kabupaten-uji.json'))).not.toThrow()
    const { files: listed } = catalogSchema.parse(json('index.json'))
    expect(listed.map(({ path }) => path)).toEqual([...files.keys()].filter((path) => path !== 'index.json'))
    expect(text('schemas/report.json')).toContain('"pattern": "^2[01]')
  })

  it('tell of final reports in the feed, each with a lasting id', () => {
    const feed = text('feed.atom')
    expect([...feed.matchAll(/<entry>/g)]).toHaveLength(3)
    expect(feed).not.toContain('/unit/dukcapil/2026-S1/')
    expect(new Set([...feed.matchAll(/urn:uuid:[0-9a-f-]{36}/g)].map(([id]) => id)).size).toBe(4)
  })

  it('are the same bytes when made again another day', async () => {
    vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:10Z'), toFake: ['Date'] })
    const again = await openDataFiles(aSource()).finally(() => vi.useRealTimers())
    const changed = again.filter(({ path, content }) =>
      Buffer.compare(content, files.get(path)?.content ?? new Uint8Array()),
    )
    expect(changed.map(({ path }) => path)).toEqual([])
  })
})
