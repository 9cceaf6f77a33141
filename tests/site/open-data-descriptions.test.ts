import { createHash } from 'node:crypto'
import { csvParse } from 'd3-dsv'
import jsonld from 'jsonld'
import { describe, expect, it, vi } from 'vitest'
import { agencySchema } from '../../shared/schema/agency.ts'
import { catalogSchema } from '../../site/open-data/catalog-schema.ts'
import { openDataFiles } from '../../site/open-data/open-data-files.ts'
import { openDataSchema } from '../../site/open-data/open-data-schema.ts'
import { activitySchema, indicatorSchema } from '../../site/open-data/satu-data-schema.ts'
import { aSource, madeFiles, SITE } from './support/an-open-data-source.ts'

const { files, text, json } = await madeFiles()

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
      `${SITE}/data/areas/indonesia.csv`,
      `${SITE}/data/areas/indonesia.json`,
    ])
    expect(catalog?.['http://www.w3.org/ns/dcat#dataset']).toHaveLength(2)
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

  it('say in the feed that its links open here only, where the site was told no address', async () => {
    const note = 'Alamat situs ini belum diatur (SKM_SITE_URL)'
    const local = (await madeFiles(aSource({ siteUrl: null }))).text('feed.atom')
    expect(local).toContain(note)
    expect(local).toContain('href="http://localhost:8787/unit/dukcapil/2025/"')
    expect(text('feed.atom')).not.toContain(note)
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
