import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeOf } from '../../../shared/domain/grade.ts'
import { QUESTIONNAIRES } from '../../../shared/domain/questionnaire.ts'
import {
  elementAverage,
  indexUnderRoundedWeight,
  satisfactionIndex,
} from '../../../shared/domain/satisfaction-index.ts'
import { SCORES, type Score } from '../../../shared/domain/score.ts'
import { SERVICE_ELEMENTS } from '../../../shared/domain/service-element.ts'
import { EMPTY_TALLY, mergeTallies, tallyOf, type Histogram, type Tally } from '../../../shared/domain/tally.ts'
import { tallyWithTotal } from '../../support/a-tally.ts'

const ORDER = QUESTIONNAIRES['skm-2017'].elements

/** Answer counts of one quarter at one unit, published with 90.56 (weight 0.11) and 91.48 (exact). */
const GASPUL: Tally = {
  respondents: 29,
  scores: Object.fromEntries(
    csv('tests/support/gaspul-histogram.csv').map((row, position) => [
      ORDER[position] ?? '',
      row.slice(4, 8).map(Number) as unknown as Histogram,
    ]),
  ),
}

describe('the index', () => {
  it('of the Sekadau extract is 78.74, grade B', () => {
    const rows = csv('site/content/sample-ratings/ekstrak-sekadau/2019-S1.csv')
    const tally = rows
      .map((row) =>
        tallyOf(Object.fromEntries(ORDER.map((element, position) => [element, Number(row[position + 1]) as Score]))),
      )
      .reduce(mergeTallies, EMPTY_TALLY)
    expect(tally.respondents).toBe(49)
    expect(satisfactionIndex(tally)).toBe(78.74)
    expect(gradeOf(78.74)).toBe('B')
    expect(elementAverage(tally.scores.requirements as Histogram)).toBe(2.816)
    expect(elementAverage(tally.scores.procedures as Histogram)).toBe(2.837)
    expect(elementAverage(tally.scores.cost as Histogram)).toBe(3.612)
  })

  it('of the GASPUL histogram is 91.48, and 90.56 or 91.38 under weights cut to 0.11 or 0.111', () => {
    expect(satisfactionIndex(GASPUL)).toBe(91.48)
    expect(indexUnderRoundedWeight(GASPUL, 2)).toBe(90.56)
    expect(indexUnderRoundedWeight(GASPUL, 3)).toBe(91.38)
  })

  it.each([
    { n: 19, total: 524, index: 76.61, grade: 'B' },
    { n: 19, total: 604, index: 88.3, grade: 'B' },
    { n: 58, total: 1357, index: 64.99, grade: 'D' },
  ])('of $n respondents with a total of $total is $index, grade $grade', ({ n, total, index, grade }) => {
    expect(satisfactionIndex(tallyWithTotal(n, total))).toBe(index)
    expect(gradeOf(index)).toBe(grade)
  })

  it('of a perfect unit is 100 exactly, where floating point gives 100.00000000000003', () => {
    expect(satisfactionIndex(tallyWithTotal(1, 36))).toBe(100)
    expect(indexUnderRoundedWeight(tallyWithTotal(1, 36), 2)).toBe(99)
  })

  it('of nobody is no figure at all', () => {
    expect(satisfactionIndex(EMPTY_TALLY)).toBeNull()
    expect(indexUnderRoundedWeight(EMPTY_TALLY, 2)).toBeNull()
  })

  it('weighs the elements that were asked, each over its own answers', () => {
    const tally: Tally = { respondents: 3, scores: { procedures: [0, 0, 0, 3], facilities: [2, 0, 0, 0] } }
    expect(satisfactionIndex(tally)).toBe(62.5)
  })

  it('rounds half up: a mean of 2.645 is 66.125, so 66.13', () => {
    const tally: Tally = { respondents: 200, scores: { cost: [71, 0, 58, 71] } }
    expect(satisfactionIndex(tally)).toBe(66.13)
  })

  it('is the same however the ratings are split and merged', () => {
    const answers = fc.record(
      Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element, fc.constantFrom(...SCORES)])),
    )
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 40 }), fc.nat(), (ratings, cut) => {
        const tallies = ratings.map((rating) => tallyOf(rating))
        const at = cut % tallies.length
        const left = tallies.slice(0, at).reduce(mergeTallies, EMPTY_TALLY)
        const right = tallies.slice(at).reduceRight(mergeTallies, EMPTY_TALLY)
        const merged = mergeTallies(right, left)
        expect(merged).toEqual(tallies.reduce(mergeTallies, EMPTY_TALLY))
        expect(gradeOf(satisfactionIndex(merged) ?? 0)).toMatch(/^[ABCD]$/)
      }),
    )
  })
})

function csv(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => line.split(','))
}
