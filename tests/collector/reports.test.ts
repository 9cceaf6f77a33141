import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../collector/publish/build-report.ts'
import { reportCsv } from '../../collector/publish/report-csv.ts'
import { writeReports } from '../support/write-reports.ts'
import type { GroupTally } from '../../collector/store/store.ts'
import type { Day, Period } from '../../shared/domain/period.ts'
import { reportSchema, type Report } from '../../shared/schema/report.ts'
import { aUnit } from '../support/a-content.ts'
import { tallyWithTotal } from '../support/a-tally.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

interface Change {
  readonly sizes?: Readonly<Record<string, number>>
  readonly today?: Day
  readonly period?: Period
  readonly unit?: Record<string, unknown>
}

/** A report of groups with `sizes` respondents, all of whom scored 3 on everything. */
function aReport({
  sizes = { 'ktp-el': 30, 'kartu-keluarga': 20 },
  today = '2026-07-01',
  period = '2026-S1',
  unit = {},
}: Change = {}): Report {
  const groups = Object.entries(sizes).map(([service, respondents]): GroupTally => {
    const tally = tallyWithTotal(respondents, respondents * 27)
    return { unit: 'dukcapil', period, questionnaire: 'skm-2017', service: service === '' ? null : service, tally }
  })
  return buildReport({ unitId: 'dukcapil', unit: aUnit(unit), period, groups, today })
}

describe('a report', () => {
  it('carries every figure with its denominator', () => {
    const report = aReport({ unit: { population: { '2026-S1': 4384 } } })
    expect(report).toMatchObject({
      format: 'skm-report/1',
      agency: 'kabupaten-uji',
      unit: 'dukcapil',
      state: 'final',
      respondents: 50,
      population: 4384,
      requiredSample: 354,
      index: 75,
      grade: 'C',
      services: [
        { id: 'ktp-el', respondents: 30, index: 75, grade: 'C' },
        { id: 'kartu-keluarga', respondents: 20 },
      ],
    })
    const { elements } = report as { elements?: unknown[] }
    expect(elements?.[0]).toEqual({
      id: 'requirements',
      code: 'U1',
      answered: 50,
      scores: [0, 0, 50, 0],
      average: 3,
      index: 75,
      grade: 'C',
    })
    expect(reportSchema.parse(report)).toEqual(report)
  })

  it.each([
    ['on the last day of the period', '2026-06-30', 'provisional'],
    ['on the day after', '2026-07-01', 'final'],
  ] as const)('made %s is %s', (_when, today, state) => {
    expect(aReport({ today }).state).toBe(state)
  })

  it('P1: of ten respondents shows nothing but that it is withheld', () => {
    const report = aReport({ sizes: { 'ktp-el': 10 } })
    expect(report).toMatchObject({ state: 'withheld' })
    for (const key of ['respondents', 'index', 'grade', 'elements', 'services']) expect(report).not.toHaveProperty(key)
    expect(aReport({ sizes: { 'ktp-el': 11 } }).state).toBe('final')
  })

  it('P2: withholds a small service and one more, so that subtraction gives nothing', () => {
    const report = aReport({ sizes: { 'ktp-el': 30, 'kartu-keluarga': 5 } })
    expect(report).toMatchObject({
      respondents: 35,
      services: [
        { id: 'ktp-el', state: 'withheld' },
        { id: 'kartu-keluarga', state: 'withheld' },
      ],
    })
  })

  it('shows a service nobody rated as zero, without figures', () => {
    const report = aReport({ sizes: { 'ktp-el': 30 } })
    expect(report).toMatchObject({
      services: [{ respondents: 30 }, { id: 'kartu-keluarga', respondents: 0, index: null, grade: null, elements: [] }],
    })
  })

  it('counts ratings of no service or a former one in the total only, and guards them', () => {
    const report = aReport({ sizes: { 'ktp-el': 30, 'kartu-keluarga': 20, '': 3 } })
    expect(report).toMatchObject({
      respondents: 53,
      services: [{ id: 'ktp-el', respondents: 30 }, { state: 'withheld' }],
    })
  })
})

describe('a report as CSV', () => {
  it('has a row for the unit, its elements, and each service, and reads back to the same figures', () => {
    const rows = parseCsv<Record<string, string>>(
      reportCsv(aReport({ sizes: { 'ktp-el': 30, 'kartu-keluarga': 20 } })),
      { columns: true },
    )
    expect(rows).toHaveLength(30)
    expect(rows[0]).toMatchObject({
      unit: 'dukcapil',
      period: '2026-S1',
      state: 'final',
      service: '',
      element: '',
      respondents: '50',
      index: '75',
      grade: 'C',
    })
    expect(rows[4]).toMatchObject({ element: 'cost', code: 'U4', answered: '50', scores_3: '50', average: '3' })
    expect(rows[10]).toMatchObject({ service: 'ktp-el', respondents: '30' })
  })

  it('marks what is withheld and gives no number for it', () => {
    const rows = parseCsv<Record<string, string>>(
      reportCsv(aReport({ sizes: { 'ktp-el': 30, 'kartu-keluarga': 5 } })),
      { columns: true },
    )
    expect(rows.at(-1)).toMatchObject({ service: 'kartu-keluarga', state: 'withheld', respondents: '', index: '' })
  })

  it('X2: neutralises what a spreadsheet would run', () => {
    const report = { ...aReport(), unit: '=cmd()' }
    expect(reportCsv(report).split('\r\n')[1]).toMatch(/^'=cmd\(\),/)
  })
})

describe('writing reports', () => {
  const write = (folder: string, report: Report) => writeReports([report], folder)
  const read = (folder: string): Report =>
    reportSchema.parse(JSON.parse(readFileSync(join(folder, 'reports/dukcapil/2026-S1.json'), 'utf8')))

  it('leaves what did not change alone', async () => {
    const folder = temporaryFolder()
    expect(await write(folder, aReport())).toEqual({ written: 1, unchanged: 0, waiting: 0 })
    const before = statSync(join(folder, 'reports/dukcapil/2026-S1.json')).mtimeMs
    expect(await write(folder, aReport())).toEqual({ written: 0, unchanged: 1, waiting: 0 })
    expect(statSync(join(folder, 'reports/dukcapil/2026-S1.json')).mtimeMs).toBe(before)
    expect(readdirSync(folder)).toEqual(['reports'])
  })

  it('P3: of an open period waits for eleven new ratings, in the total and in every service that changed', async () => {
    const folder = temporaryFolder()
    const open = (sizes: Record<string, number>) => aReport({ sizes, today: '2026-06-01' })
    await write(folder, open({ 'ktp-el': 30, 'kartu-keluarga': 20 }))
    expect(await write(folder, open({ 'ktp-el': 40, 'kartu-keluarga': 20 }))).toMatchObject({ waiting: 1 })
    expect(await write(folder, open({ 'ktp-el': 41, 'kartu-keluarga': 21 }))).toMatchObject({ waiting: 1 })
    expect(read(folder)).toMatchObject({ respondents: 50 })
    expect(await write(folder, open({ 'ktp-el': 41, 'kartu-keluarga': 20 }))).toMatchObject({ written: 1 })
    expect(read(folder)).toMatchObject({ respondents: 61, state: 'provisional' })
  })

  it('closes a period with the figures it had, when fewer than eleven came in since', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport({ today: '2026-06-01' }))
    await write(folder, aReport({ sizes: { 'ktp-el': 31, 'kartu-keluarga': 20 } }))
    expect(read(folder)).toMatchObject({ state: 'final', respondents: 50, revision: 2 })
    expect(await write(folder, aReport({ sizes: { 'ktp-el': 34, 'kartu-keluarga': 20 } }))).toMatchObject({
      waiting: 1,
    })
    expect(await write(folder, aReport({ sizes: { 'ktp-el': 41, 'kartu-keluarga': 20 } }))).toMatchObject({
      written: 1,
    })
    expect(read(folder)).toMatchObject({ respondents: 61, revision: 3 })
  })

  it('keeps every old revision, and says which one a report replaces', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport())
    const first = readFileSync(join(folder, 'reports/dukcapil/2026-S1.json'))
    await write(folder, aReport({ sizes: { 'ktp-el': 50, 'kartu-keluarga': 20 } }))
    expect(readFileSync(join(folder, 'reports/dukcapil/revisions/2026-S1-r1.json'))).toEqual(first)
    const hash = createHash('sha256').update(first).digest('hex')
    expect(read(folder)).toMatchObject({ revision: 2, supersedes: { revision: 1, sha256: hash } })
    expect(readdirSync(join(folder, 'reports/dukcapil'))).toEqual([
      '2026-S1.csv',
      '2026-S1.json',
      'SHA256SUMS',
      'revisions',
    ])
  })

  it('refuses to go on where one byte of a published report was changed', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'reports/dukcapil/2026-S1.json')
    await write(folder, aReport())
    writeFileSync(file, readFileSync(file, 'utf8').replace('"respondents": 50', '"respondents": 51'))
    await expect(write(folder, aReport())).rejects.toThrow('2026-S1.json: is not what was published')
  })

  it('goes on withholding a service of a period in which it was withheld', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport({ sizes: { 'ktp-el': 30, 'kartu-keluarga': 5 } }))
    await write(folder, aReport({ sizes: { 'ktp-el': 50, 'kartu-keluarga': 40 } }))
    expect(read(folder)).toMatchObject({ respondents: 90, services: [{ state: 'withheld' }, { state: 'withheld' }] })
  })

  it('never takes a published report back to withheld', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport())
    expect(await write(folder, aReport({ sizes: { 'ktp-el': 3 } }))).toMatchObject({ waiting: 1 })
  })

  it.each(['{ not json', '{"format":"skm-report/1"}'])(
    'stops at a published file that is no report: %s',
    async (text) => {
      const folder = temporaryFolder()
      mkdirSync(join(folder, 'reports/dukcapil'), { recursive: true })
      writeFileSync(join(folder, 'reports/dukcapil/2026-S1.json'), text)
      await expect(writeReports([aReport({ period: '2025-S2' }), aReport()], folder)).rejects.toThrow(
        '2026-S1.json: is not',
      )
      expect(readdirSync(folder)).toEqual(['reports'])
      expect(readdirSync(join(folder, 'reports/dukcapil'))).toEqual(['2026-S1.json'])
    },
  )
})
