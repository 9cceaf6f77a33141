import { describe, expect, it } from 'vitest'
import { EMPTY_TALLY } from '../../shared/domain/tally.ts'
import type { Breakdown, CategoryResult, Report } from '../../shared/schema/report.ts'
import { answerShares } from '../../site/figures/answer-shares.ts'
import { reportingOf } from '../../site/figures/reporting.ts'
import { latestFile, leadingKind } from '../../site/figures/reports-of.ts'
import { trendOf } from '../../site/figures/trend.ts'
import { orderedUnits, type UnitOrder } from '../../site/figures/unit-order.ts'
import { weightVariants } from '../../site/figures/weight-variants.ts'
import { WORKED_EXAMPLE } from '../../site/figures/worked-example.ts'
import type { Site, UnitResults } from '../../site/loaders/load-site.ts'
import { aContent, aUnit } from '../support/a-content.ts'
import { profilesOf } from '../../site/figures/profile.ts'
import { aFigure } from './support/a-figure.ts'
import { aBreakdown, aReport, aTally, aWithheldReport, sekadauReport } from './support/a-report.ts'

function resultsOf(reports: readonly Report[], reporting = 'semester'): UnitResults {
  const agency = [...aContent().agencies.values()][0]
  if (!agency) throw new Error('the content has no agency')
  const files = reports.map((report) => ({ report, json: new Uint8Array(), csv: undefined }))
  return { id: 'dukcapil', unit: aUnit({ reporting }), agency, files }
}

describe('the reporting status', () => {
  it('tells apart large enough, too small, unknown, running, withheld, nobody and not published', () => {
    const cases: readonly [Report | undefined, string][] = [
      [aReport({ population: 60 }), 'reached'],
      [aReport({ population: 4384 }), 'short'],
      [aReport({ population: null }), 'unknown'],
      [aReport({ state: 'provisional' }), 'provisional'],
      [aWithheldReport(), 'withheld'],
      [aReport({ tally: EMPTY_TALLY }), 'empty'],
      [undefined, 'missing'],
    ]
    for (const [report, state] of cases) {
      const results = resultsOf(report ? [report] : [])
      const site = { units: new Map([['dukcapil', results]]) } as unknown as Site
      expect(reportingOf(site, '2026-S1').map((row) => row.state)).toEqual([state])
      expect(reportingOf(site, '2025-Q1')).toEqual([])
    }
  })
})

describe('the trend', () => {
  it('keeps apart what has a figure, nobody, too few, and no report', () => {
    const points = trendOf([
      aReport({ period: '2024-S1' }),
      aWithheldReport({ period: '2024-S2' }),
      aReport({ period: '2025-S2', tally: EMPTY_TALLY }),
      aReport({ period: '2026-S1', state: 'provisional' }),
    ])
    expect(points.map(({ period, state }) => [period, state])).toEqual([
      ['2024-S1', 'final'],
      ['2024-S2', 'withheld'],
      ['2025-S1', 'missing'],
      ['2025-S2', 'empty'],
      ['2026-S1', 'provisional'],
    ])
    expect(points.map((point) => 'index' in point)).toEqual([true, false, false, false, true])
  })

  it('is empty without reports', () => {
    expect(trendOf([])).toEqual([])
  })

  it('takes the figures of the history in, each under its own rules, and in place of a report that is missing', () => {
    const reports = [aReport({ period: '2024-S1' }), aReport({ period: '2025-S1' })]
    const points = trendOf(reports, [
      aFigure({ period: '2016', regulation: 'permenpanrb-16-2014' }),
      aFigure({ period: '2024-S2' }),
    ])
    expect(points.map(({ period, state, regulation }) => [period, state, regulation])).toEqual([
      ['2016', 'historic', 'permenpanrb-16-2014'],
      ['2024-S1', 'final', 'permenpanrb-14-2017'],
      ['2024-S2', 'historic', 'permenpanrb-14-2017'],
      ['2025-S1', 'final', 'permenpanrb-14-2017'],
    ])
  })
})

describe('the latest result', () => {
  it('is the last that has an index, so that a period just begun does not hide it', () => {
    const begun = [aWithheldReport({ period: '2026-S1' }), aReport({ period: '2026-S1', tally: EMPTY_TALLY })]
    for (const report of begun) {
      const results = resultsOf([aReport({ period: '2025-S2' }), report])
      expect(latestFile(results)?.report.period).toBe('2025-S2')
    }
  })

  it('is the last of all where none has an index', () => {
    const reports = [aWithheldReport({ period: '2025-S2' }), aReport({ period: '2026-S1', tally: EMPTY_TALLY })]
    expect(latestFile(resultsOf(reports))?.report.period).toBe('2026-S1')
  })

  it('is of the kind of period the unit reports by, or of the kind it has', () => {
    const reports = [aReport({ period: '2025-S2' }), aReport({ period: '2025' })]
    expect(latestFile(resultsOf(reports))?.report.period).toBe('2025-S2')
    expect(leadingKind(resultsOf([aReport({ period: '2025' })]))).toBe('year')
    expect(leadingKind(resultsOf([], 'quarter'))).toBe('quarter')
  })
})

describe('the weights', () => {
  it('0.11 and 0.111 give the extract of Sekadau what older reports would print', () => {
    expect(weightVariants(sekadauReport())).toEqual([
      { weight: 0.11, decimals: 2, index: 77.95, grade: 'B' },
      { weight: 0.111, decimals: 3, index: 78.66, grade: 'B' },
    ])
  })

  it('give no grade off the scale: eight elements at 0.13 make a perfect unit 104', () => {
    const elements = sekadauReport()
      .elements.map(({ id }) => id)
      .slice(0, 8)
    const variants = weightVariants(aReport({ elements, tally: aTally([0, 0, 0, 20]) }))
    expect(variants).toEqual([{ weight: 0.13, decimals: 2, index: 104, grade: null }])
  })

  it('are no matter where the exact weight is short, or nobody answered', () => {
    expect(weightVariants(aReport({ elements: ['cost'] }))).toEqual([])
    expect(weightVariants(aReport({ tally: EMPTY_TALLY }))).toEqual([])
  })
})

describe('the shares of the answers', () => {
  it('are of the answers, and none where there is no answer', () => {
    expect(answerShares([1, 0, 2, 1])).toEqual([0.25, 0, 0.5, 0.25])
    expect(answerShares([0, 0, 0, 0])).toBeNull()
  })
})

describe('the worked example', () => {
  it('comes out as a reader with a pencil would have it', () => {
    // (65/20 + 54/20 + 70/20) / 3 x 25 = 78.75
    expect(WORKED_EXAMPLE.rows.map(({ total, average }) => [total, average])).toEqual([
      [65, 3.25],
      [54, 2.7],
      [70, 3.5],
    ])
    expect(WORKED_EXAMPLE).toMatchObject({ index: 78.75, grade: 'B' })
  })
})

describe('the profile of the respondents', () => {
  const of = (...breakdowns: Breakdown[]) => profilesOf({ ...aReport(), respondents: 400, breakdowns })

  it('keeps apart a share, few, withheld, nobody, and what was not published', () => {
    const some = aTally([0, 0, 300, 0])
    const [education, age] = of(
      aBreakdown('education', { sd: 'withheld', smp: 'withheld', sma: some, s1: aTally([0, 0, 0, 20]) }),
      { field: 'age', state: 'unpublished' },
    )
    expect(education?.rows?.slice(0, 5)).toEqual([
      { category: 'sd', state: 'withheld' },
      { category: 'smp', state: 'withheld' },
      { category: 'sma', state: 'shown', respondents: 300, share: 0.75, index: 75, exact: true, lowBase: false },
      { category: 'diploma', state: 'empty' },
      { category: 's1', state: 'shown', respondents: 20, share: 0.05, index: 100, exact: true, lowBase: true },
    ])
    expect(age).toEqual({ field: 'age', rows: undefined })
  })

  it('shows two decimals only of an index that the published counts bear out', () => {
    const rough = {
      category: 'male',
      respondents: 40,
      index: 80.1,
      elements: [{ id: 'cost', code: 'U4', average: 3.2 }],
    }
    const [sex] = of({ field: 'sex', cells: [rough as CategoryResult] })
    expect(sex?.rows).toMatchObject([{ exact: false }])
  })

  it('leaves out a field that nobody filled in', () => {
    expect(of(aBreakdown('sex', { 'not-stated': aTally([0, 0, 400, 0]) }))).toEqual([])
  })
})

describe('the list of units', () => {
  const unit = (id: string, ...reports: Report[]): UnitResults => ({ ...resultsOf(reports), id })
  const units = [
    unit('good', aReport({ period: '2025-S1', tally: aTally([0, 0, 0, 40]) })),
    unit('withheld', aWithheldReport({ period: '2026-S1' })),
    unit('none'),
    unit('fair', aReport({ period: '2025-S2', tally: aTally([0, 40, 0, 0]) })),
  ]
  const idsBy = (order: UnitOrder): string[] => orderedUnits(units, order).map(({ id }) => id)

  it('puts the highest index or the latest period first, and what has none last', () => {
    expect(idsBy('nama')).toEqual(['good', 'withheld', 'none', 'fair'])
    expect(idsBy('nilai')).toEqual(['good', 'fair', 'withheld', 'none'])
    expect(idsBy('periode')).toEqual(['withheld', 'fair', 'good', 'none'])
  })
})
