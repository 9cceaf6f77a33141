import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as statements from '../../collector/store/postgres/statements.ts'
import { SELECT_ALL_TALLIES, SELECT_UNIT_TALLIES } from '../../collector/store/tally-query.ts'

/** Counts over all units, and the one row that only proves that the disk takes writes. */
const OVER_ALL_UNITS = new Set([
  SELECT_ALL_TALLIES,
  statements.COUNT,
  statements.PROBE,
  statements.FORGET_ARRIVALS,
  statements.FORGET_PURGED,
  statements.SELECT_KIOSKS,
  statements.FORGET_KIOSKS,
])

const texts = [...Object.values(statements), SELECT_UNIT_TALLIES, SELECT_ALL_TALLIES].filter(
  (value) => typeof value === 'string',
)

describe('a distributed PostgreSQL can keep the rows of a unit together, since', () => {
  it('every key of every table starts with the unit', () => {
    const schema = ['0001-ratings', '0002-kiosk-chains']
      .map((name) => readFileSync(`collector/store/migrations/${name}.postgres.sql`, 'utf8'))
      .join('')
    const keys = [...schema.matchAll(/primary key \(([^)]+)\)/g)].map(([, columns = '']) => columns)
    expect(keys).toHaveLength(5)
    for (const key of keys) expect(key).toMatch(/^unit\b/)
  })

  it('every join is on the unit', () => {
    const joins = texts.flatMap((text) => text.match(/\bjoin\b[^)]*?(?:using \([^)]*\)|on [^\n]*)/g) ?? [])
    expect(joins.length).toBeGreaterThan(3)
    for (const join of joins) expect(join).toMatch(/using \(unit, |on (\w+)\.unit = \w+\.unit/)
  })

  it('every statement but the counts over all units names the unit', () => {
    const without = texts.filter((text) => !OVER_ALL_UNITS.has(text) && !/\bunit\b/.test(text))
    expect(without).toEqual([])
    for (const text of texts.filter((text) => !OVER_ALL_UNITS.has(text) && /\bwhere\b/.test(text))) {
      expect(text).toMatch(/unit = |using \(unit|where suggestion is not null/)
    }
  })
})
