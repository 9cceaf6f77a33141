import { aMadeReport as aReport } from '../support/a-made-report.ts'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { reportCsv } from '../../collector/publish/report-csv.ts'
import { reportSchema } from '../../shared/schema/report.ts'

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
