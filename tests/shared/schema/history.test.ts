import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trendBreaks } from '../../../shared/domain/regulation.ts'
import { weightsThatReproduce } from '../../../shared/domain/reproduction.ts'
import { historySchema } from '../../../shared/schema/history.ts'
import { parse, sentence } from '../../../shared/schema/parse.ts'

const FIGURE = {
  period: '2019-S1',
  index: 78.74,
  grade: 'B',
  regulation: 'permenpanrb-14-2017',
  method: 'exact',
  source: { name: 'Laporan 2019' },
}

/** The sentence a reader gets for a history of figures changed so, or `fine`. */
function read(...changes: readonly Record<string, unknown>[]): string {
  const parsed = parse(historySchema, { figures: changes.map((change) => ({ ...FIGURE, ...change })) })
  return parsed.ok ? 'fine' : sentence(parsed.fault)
}

describe('a history file', () => {
  it('takes a bare year as YAML reads it', () => {
    expect(read({ period: 2019 })).toBe('fine')
  })

  it.each([
    [{ source: undefined }, 'figures[0].source: is missing; expected a mapping of names to values'],
    [{ method: 'guess' }, 'figures[0].method: must be one of exact, 0.11, 0.111, 0.071, unknown'],
    [
      { regulation: 'x' },
      'figures[0].regulation: must be one of kep-25-2004, permenpanrb-16-2014, permenpanrb-14-2017',
    ],
    [{ index: 3.2 }, 'figures[0].index: is too small or too short: at least 25'],
    [{ remark: 'x' }, 'figures[0].remark: is not a known member; check the spelling'],
    [{ elements: { U1: 82 } }, 'figures[0].elements.U1: is too large or too long: at most 4'],
    [
      { source: { name: 'x', url: 'javascript:x' } },
      'figures[0].source.url: must be an address that starts with https://',
    ],
    [
      { elements: Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`U${place + 1}`, 3])) },
      'figures[0].elements: has 10 elements, but permenpanrb-14-2017 has 1 to 9',
    ],
    [{ period: '2012' }, 'figures[0].regulation: permenpanrb-14-2017 was not there yet in 2012; name the one followed'],
  ])('names field and remedy for %j', (change, message) => {
    expect(read(change)).toBe(message)
  })

  it('holds each period once', () => {
    expect(read({}, {})).toMatch(/^figures\[1\]\.period: repeats 2019-S1/)
  })
})

/** GASPUL's answers of one quarter, n = 29: its paper prints 90.56 under 0.11 and 91.48 exactly. */
const GASPUL = readFileSync('tests/support/gaspul-histogram.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').slice(4, 8).map(Number))
  .map((counts) => counts.reduce((total, count, place) => total + count * (place + 1), 0) / 29)
  .map((average) => Number(average.toFixed(3)))

describe('a printed figure', () => {
  it.each([
    ['the exact weight', 91.48, ['exact']],
    ['0.11', 90.56, ['0.11']],
    ['no known weight', 92.5, []],
  ])('is reproduced under %s', (_, index, weights) => {
    expect(weightsThatReproduce({ regulation: 'permenpanrb-14-2017', index, averages: GASPUL })).toEqual(weights)
  })

  it('is reproduced under 0.111 and under 0.071 where its regulation knew them', () => {
    const nine = Array.from({ length: 9 }, () => 3.333)
    expect(weightsThatReproduce({ regulation: 'permenpanrb-16-2014', index: 83.24, averages: nine })).toEqual(['0.111'])
    const fourteen = Array.from({ length: 14 }, () => 3)
    expect(weightsThatReproduce({ regulation: 'kep-25-2004', index: 74.55, averages: fourteen })).toEqual(['0.071'])
  })

  it('of eight elements knows no cut weight', () => {
    const eight = Array.from({ length: 8 }, () => 3)
    expect(weightsThatReproduce({ regulation: 'permenpanrb-14-2017', index: 75, averages: eight })).toEqual(['exact'])
    expect(weightsThatReproduce({ regulation: 'permenpanrb-14-2017', index: 66, averages: eight })).toEqual([])
  })

  it('of a unit is not the plain mean of its services (Bantul 2023: 87.28, not 85.49)', () => {
    const services = [75.56, 86.29, 94.61].map((index) => index / 25)
    expect(weightsThatReproduce({ regulation: 'permenpanrb-14-2017', index: 87.28, averages: services })).toEqual([])
  })
})

describe('a trend', () => {
  it('breaks wherever the regulation changes, and nowhere else', () => {
    const points = (['kep-25-2004', 'kep-25-2004', 'permenpanrb-16-2014', 'permenpanrb-14-2017'] as const).map(
      (regulation) => ({ regulation }),
    )
    expect(trendBreaks(points)).toEqual([
      { before: 2, from: 'kep-25-2004', to: 'permenpanrb-16-2014' },
      { before: 3, from: 'permenpanrb-16-2014', to: 'permenpanrb-14-2017' },
    ])
    expect(trendBreaks(points.slice(0, 2))).toEqual([])
  })
})
