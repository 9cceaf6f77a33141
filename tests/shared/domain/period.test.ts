import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  dayAt,
  firstDay,
  isClosed,
  isDay,
  isPeriod,
  lastDay,
  periodBefore,
  periodOf,
  type Day,
  type Period,
} from '../../../shared/domain/period.ts'

describe('a period', () => {
  it.each([
    ['2026', true],
    ['2026-S1', true],
    ['2026-Q4', true],
    ['2026-S3', false],
    ['2026-Q0', false],
    ['26-S1', false],
    ['2026-s1', false],
    ['1999', false],
    ['2026-S1 ', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isPeriod(text)).toBe(expected)
  })

  it.each<[Period, Day, Day]>([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-S1', '2026-01-01', '2026-06-30'],
    ['2026-S2', '2026-07-01', '2026-12-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s runs from %s to %s', (period, first, last) => {
    expect([firstDay(period), lastDay(period)]).toEqual([first, last])
  })

  it('holds the days from its first to its last', () => {
    expect(periodOf('2026-06-30', 'semester')).toBe('2026-S1')
    expect(periodOf('2026-07-01', 'semester')).toBe('2026-S2')
    expect(periodOf('2026-09-30', 'quarter')).toBe('2026-Q3')
    expect(periodOf('2026-09-30', 'year')).toBe('2026')
  })

  it('is closed from the day after its last', () => {
    expect(isClosed('2026-S1', '2026-06-30')).toBe(false)
    expect(isClosed('2026-S1', '2026-07-01')).toBe(true)
  })

  it('follows the one before', () => {
    expect((['2026', '2026-S1', '2026-S2', '2026-Q1'] as const).map(periodBefore)).toEqual([
      '2025',
      '2025-S2',
      '2026-S1',
      '2025-Q4',
    ])
  })

  it('is ordered by its end, the shorter first', () => {
    const periods: Period[] = ['2026', '2026-S2', '2026-Q4', '2026-S1', '2025']
    expect(periods.sort(comparePeriods)).toEqual(['2025', '2026-S1', '2026-Q4', '2026-S2', '2026'])
  })
})

describe('a day', () => {
  it('is that of the unit, not of Greenwich', () => {
    const instant = Date.UTC(2026, 5, 30, 15, 30)
    expect([7, 8, 9].map((offset) => dayAt(instant, offset))).toEqual(['2026-06-30', '2026-06-30', '2026-07-01'])
  })

  it.each(['2026-02-31', '2026-13-01', '2026-1-1', '30-06-2026'])('%s is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
})
