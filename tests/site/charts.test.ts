import { describe, expect, it } from 'vitest'
import { EMPTY_TALLY, type Tally } from '../../shared/domain/tally.ts'
import { answerDistribution } from '../../site/charts/answer-distribution.ts'
import { distributionConfig, type ChartTheme } from '../../site/charts/distribution-config.ts'
import { trendLine } from '../../site/charts/trend-line.ts'
import { NARROW, SPARK, sparkScale, WIDE } from '../../site/charts/trend-scale.ts'
import { trendOf } from '../../site/figures/trend.ts'
import { textFor } from '../../site/text/text-for.ts'
import { aFigure } from './support/a-figure.ts'
import { aReport, aTally, aWithheldReport } from './support/a-report.ts'

const TEXT = textFor('id')
const THEME: ChartTheme = {
  scores: ['red', 'orange', 'skyblue', 'navy'],
  ink: 'black',
  line: 'gray',
  paper: 'white',
  font: 'sans-serif',
  narrow: false,
}
const TALLY = aTally([1, 3, 12, 4], { complaintHandling: [0, 0, 0, 0] })

describe('the chart of the answers', () => {
  const distribution = answerDistribution(aReport({ tally: TALLY }), TEXT)

  it('stacks the percent of each score, one bar an element', () => {
    const { data, options } = distributionConfig(distribution, THEME)
    expect(data.datasets.map(({ data: [first] }) => first)).toEqual([5, 15, 60, 20])
    expect(data.datasets.map(({ label }) => label)).toEqual(TEXT.report.scoreKey)
    expect(data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(THEME.scores)
    expect(options).toMatchObject({
      indexAxis: 'y',
      animation: false,
      scales: { x: { stacked: true, min: 0, max: 100 } },
    })
  })

  it('draws no bar for an element that nobody answered', () => {
    expect(distribution.rows).toHaveLength(8)
    expect(distribution.rows.map(({ code }) => code)).not.toContain('U9')
  })

  it('names elements in short lines, or by their codes where it is narrow', () => {
    expect(distributionConfig(distribution, THEME).data.labels?.[1]).toEqual(['Sistem, mekanisme, dan', 'prosedur'])
    expect(distributionConfig(distribution, { ...THEME, narrow: true }).data.labels?.[1]).toBe('U2')
  })

  it('survives the attribute it travels in', () => {
    expect(JSON.parse(JSON.stringify(distribution))).toEqual(distribution)
  })
})

describe('the line of the trend', () => {
  const points = trendOf([
    aReport({ period: '2024-S1', tally: aTally([0, 0, 40, 0]) }),
    aReport({ period: '2024-S2', tally: aTally([0, 0, 30, 10]) }),
    aWithheldReport({ period: '2025-S1' }),
    aReport({ period: '2026-S1', state: 'provisional', tally: aTally([0, 0, 40, 0]) }),
  ])

  it('joins only neighbours that both have a figure', () => {
    const { marks, segments, withheld } = trendLine(points, WIDE)
    expect(marks.map(({ period }) => period)).toEqual(['2024-S1', '2024-S2', '2026-S1'])
    expect(segments.map(({ from, to }) => [from.period, to.period])).toEqual([['2024-S1', '2024-S2']])
    expect(withheld).toHaveLength(1)
  })

  it('does not join indexes that are made of different elements', () => {
    const other = trendOf([aReport({ period: '2025-S1' }), aReport({ period: '2025-S2', elements: ['cost'] })])
    expect(trendLine(other, WIDE).segments).toEqual([])
  })

  it('puts a higher index higher, and everything inside the picture', () => {
    for (const size of [NARROW, WIDE]) {
      const { marks, bands } = trendLine(points, size)
      const [low, high] = marks
      expect(high?.y).toBeLessThan(low?.y ?? 0)
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThan(size.left)
        expect(x).toBeLessThan(size.width - size.right)
        expect(y).toBeGreaterThanOrEqual(size.top)
        expect(y).toBeLessThanOrEqual(size.height - size.bottom)
      }
      expect(bands.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D'])
      expect(bands.every(({ height }) => height > 0)).toBe(true)
    }
  })

  it('draws no place for nobody: an empty period is not zero', () => {
    const empty = trendOf([aReport({ period: '2025-S1' }), aReport({ period: '2025-S2', tally: EMPTY_TALLY })])
    expect(trendLine(empty, WIDE).marks).toHaveLength(1)
  })

  it('names as many periods as fit, the latest always', () => {
    const many = trendOf([aReport({ period: '2016-Q1' }), aReport({ period: '2026-Q4' })])
    const { periods } = trendLine(many, NARROW)
    expect(periods.length).toBeLessThanOrEqual(NARROW.labels)
    expect(periods.at(-1)?.period).toBe('2026-Q4')
  })
})

describe('the line of the trend beside its history', () => {
  const elements = { U1: 3.1, U2: 3.2 }
  const old = { regulation: 'permenpanrb-16-2014', elements } as const
  const points = trendOf(
    [aReport({ period: '2025-S1' }), aReport({ period: '2025-S2' })],
    [
      aFigure({ ...old, period: '2015' }),
      aFigure({ ...old, period: '2016' }),
      aFigure({ elements, period: '2017' }),
      aFigure({ elements, period: '2018', method: '0.111' }),
      aFigure({ elements, period: '2019', method: '0.111' }),
      aFigure({ elements, period: '2024-S2' }),
    ],
  )
  const { bands, marks, sections, segments } = trendLine(points, WIDE)

  it('joins equals only: never across rules, methods, or to figures computed here', () => {
    expect(segments.map(({ from, to }) => [from.period, to.period])).toEqual([
      ['2015', '2016'],
      ['2018', '2019'],
      ['2025-S1', '2025-S2'],
    ])
  })

  it('breaks where the rules change, and shows no grade behind figures under older ones', () => {
    expect(sections.map(({ regulation }) => regulation)).toEqual(['permenpanrb-16-2014', 'permenpanrb-14-2017'])
    const start = sections[1]?.x ?? 0
    const [last, first] = [marks[1]?.x ?? Infinity, marks[2]?.x ?? 0]
    expect(last).toBeLessThan(start)
    expect(first).toBeGreaterThan(start)
    expect(bands.map(({ x }) => x)).toEqual([start, start, start, start])
  })

  it('joins nothing to a figure whose source names no elements', () => {
    const bare = trendOf([], [aFigure({ period: '2018' }), aFigure({ period: '2019' })])
    expect(trendLine(bare, WIDE).segments).toEqual([])
  })
})

describe('the line in a row of a table', () => {
  const heights = (...tallies: Tally[]) => {
    const points = trendOf(tallies.map((tally, place) => aReport({ period: `${2020 + place}`, tally })))
    return trendLine(points, SPARK, sparkScale(points)).marks.map(({ y }) => y)
  }
  const plot = SPARK.height - SPARK.top - SPARK.bottom

  it('fills its height with a large change, and a small one only in part', () => {
    expect(heights(aTally([0, 40, 0, 0]), aTally([0, 0, 0, 40]))).toEqual([SPARK.height - SPARK.bottom, SPARK.top])
    const [before = 0, after = 0] = heights(aTally([0, 0, 40, 0]), aTally([0, 0, 36, 4]))
    expect(before - after).toBeCloseTo(plot / 4, 0)
  })

  it('is level in the middle where nothing changed', () => {
    const middle = SPARK.top + plot / 2
    expect(heights(aTally([0, 0, 40, 0]), aTally([0, 0, 40, 0]))).toEqual([middle, middle])
  })
})

describe('the margin of error in the trend', () => {
  const markOf = (margin: number | null, tally = aTally([0, 0, 0, 40])) =>
    trendLine(trendOf([{ ...aReport({ tally }), margin }]), WIDE).marks[0]

  it('reaches as far up as down, and never over 100', () => {
    const even = markOf(2, aTally([0, 0, 40, 0]))
    const [upper = 0, lower = 0] = even?.margin ?? []
    expect(upper).toBeLessThan(even?.y ?? 0)
    expect(lower - (even?.y ?? 0)).toBeCloseTo((even?.y ?? 0) - upper, 1)
    expect(markOf(2)?.margin?.[0]).toBe(WIDE.top)
  })

  it('is absent where the report has none', () => {
    expect(markOf(null)?.margin).toBeUndefined()
  })
})
