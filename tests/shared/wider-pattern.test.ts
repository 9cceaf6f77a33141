import { describe, expect, it } from 'vitest'
import type { BreakdownPattern, Categories } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import { widerPattern, type ShownTable } from '../../shared/domain/disclosure/wider-pattern.ts'
import { mergeTallies } from '../../shared/domain/tally.ts'
import { tallyWithTotal } from '../support/a-tally.ts'

const CATEGORIES = ['a', 'b', 'c', 'd'] as const

/** So many people in each category, whose answers spread. */
function aGroup(...sizes: readonly number[]): Categories {
  return new Map(CATEGORIES.map((category, place) => [category, aTally(sizes[place] ?? 0)]))
}

function aTally(respondents: number) {
  const half = Math.floor(respondents / 2)
  return mergeTallies(tallyWithTotal(half, half * 18), tallyWithTotal(respondents - half, (respondents - half) * 27))
}

function shown(categories: Categories, hidden: string, plain = hidden): ShownTable {
  const pattern: BreakdownPattern = {
    withheld: new Set(hidden),
    detailed: new Set(CATEGORIES.filter((category) => !plain.includes(category))),
    details: new Map(),
  }
  return { categories, pattern }
}

const withheldOf = (pattern: BreakdownPattern | undefined) => [...(pattern?.withheld ?? [])].sort().join('')

describe('the breakdown of a region', () => {
  it('shows all where its parts show all, and nobody is beside them', () => {
    const parts = [shown(aGroup(40, 40, 40, 40), ''), shown(aGroup(30, 30, 0, 30), '')]
    const pattern = widerPattern(aGroup(70, 70, 40, 70), parts)
    expect(withheldOf(pattern)).toBe('')
    expect([...(pattern?.detailed ?? [])].join('')).toBe('abcd')
  })

  it('P2: withholds what one of its parts withholds, however many it has itself', () => {
    const parts = [shown(aGroup(40, 40, 40, 40), ''), shown(aGroup(5, 30, 30, 30), 'ab')]
    expect(withheldOf(widerPattern(aGroup(45, 70, 70, 70), parts))).toBe('ab')
  })

  it('shows what a part withholds of nobody, since that part shows nought', () => {
    const parts = [shown(aGroup(0, 8, 8, 40), 'abc')]
    expect(withheldOf(widerPattern(aGroup(0, 8, 8, 40), parts))).toBe('bc')
  })

  it('P2: guards those who are in no published part, as subtraction makes a table of them', () => {
    const part = shown(aGroup(40, 40, 40, 40), '')
    expect(withheldOf(widerPattern(aGroup(44, 70, 70, 70), [part]))).toBe('ab')
    expect(withheldOf(widerPattern(aGroup(70, 70, 70, 70), [part]))).toBe('')
    expect(widerPattern(aGroup(50, 50, 45, 44), [part])).toBeUndefined()
  })

  it('has no histogram where one of its parts has none, and is coarse where one of them is', () => {
    const part = shown(aGroup(40, 40, 15, 20), '', 'cd')
    const coarse = { ...part, pattern: { ...part.pattern, details: new Map([['cost', 'average'] as const]) } }
    const pattern = widerPattern(aGroup(80, 80, 80, 80), [shown(aGroup(40, 40, 65, 60), ''), coarse])
    expect([...(pattern?.detailed ?? [])].join('')).toBe('ab')
    expect([pattern?.details.get('cost'), pattern?.details.get('procedures')]).toEqual(['average', 'scores'])
  })

  it('is none below thirty people, or where nothing could be shown', () => {
    expect(widerPattern(aGroup(15, 14), [])).toBeUndefined()
    expect(widerPattern(aGroup(40, 8), [])).toBeUndefined()
  })
})
