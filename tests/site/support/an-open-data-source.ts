import { agencySchema } from '../../../shared/schema/agency.ts'
import type { AreaReport } from '../../../shared/schema/area-report.ts'
import type { PublishedReport } from '../../../shared/schema/report.ts'
import { unitSchema } from '../../../shared/schema/unit.ts'
import { checked } from '../../../site/loaders/history.ts'
import { openDataFiles, type OpenFile } from '../../../site/open-data/open-data-files.ts'
import type { OpenDataSource } from '../../../site/open-data/open-data-source.ts'
import { aReport, aTally, aWithheldReport } from './a-report.ts'

const EVERY_ELEMENT = aReport({ tally: aTally([0, 4, 16, 10]) }).elements
export const SITE = 'https://skm.example.go.id'

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

/** A nation of that one agency. */
function anAreaReport(): AreaReport {
  const { respondents, index, grade, elements } = aReport()
  const head = { format: 'skm-area-report/1', area: 'indonesia', level: 'nation', name: 'Indonesia' } as const
  return {
    ...head,
    period: '2025-S2',
    state: 'final',
    respondents,
    index,
    grade,
    elements,
    agencies: ['kabupaten-uji'],
  }
}

export function aSource(changes: Partial<OpenDataSource> = {}): OpenDataSource {
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
  return {
    agencies: new Map([['kabupaten-uji', agency]]),
    units,
    agencyReports: [],
    areaReports: [anAreaReport()],
    siteUrl: SITE,
    ...changes,
  }
}

/** Berkas data terbuka of that source, by path. */
export interface MadeFiles {
  readonly files: ReadonlyMap<string, OpenFile>
  text(path: string): string
  json(path: string): unknown
}

export async function madeFiles(source: OpenDataSource = aSource()): Promise<MadeFiles> {
  const files = new Map((await openDataFiles(source)).map((file) => [file.path, file]))
  const text = (path: string): string => new TextDecoder().decode(files.get(path)?.content)
  return { files, text, json: (path) => JSON.parse(text(path)) as unknown }
}
