import { describe, expect, it } from 'vitest'
import { breakdownPattern } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { EMPTY_TALLY, type Histogram } from '../../shared/domain/tally.ts'
import type { Breakdown, PublishedCategory } from '../../shared/schema/report.ts'
import { buildBreakdown } from '../../collector/publish/build-breakdown.ts'
import { checkBreakdown } from '../../site/loaders/check-breakdown.ts'
import { aUnit } from '../support/a-content.ts'
import { aTally } from './support/a-report.ts'

const QUESTIONNAIRE = QUESTIONNAIRES['skm-2017']

/** By sex: `male`, `female` and those who did not say. */
function bySex(male: Histogram, female: Histogram, notStated: Histogram = [0, 0, 0, 0]): Breakdown {
  const tallies = [male, female, notStated].map((scores) => (scores.some((n) => n > 0) ? aTally(scores) : EMPTY_TALLY))
  const categories = new Map(['male', 'female', 'not-stated'].map((id, place) => [id, tallies[place] ?? EMPTY_TALLY]))
  return buildBreakdown('sex', categories, breakdownPattern([categories]), aUnit())
}

function cellsOf(breakdown: Breakdown): readonly (PublishedCategory | 'withheld')[] {
  if (!('cells' in breakdown)) throw new Error('it is unpublished')
  return breakdown.cells.map((cell) => ('state' in cell ? 'withheld' : cell))
}

function firstOf({ elements: [first] }: PublishedCategory): PublishedCategory['elements'][number] {
  if (!first) throw new Error('it has no element')
  return first
}

const faultsOf = (breakdown: Breakdown, respondents: number): string[] =>
  checkBreakdown(breakdown, respondents, QUESTIONNAIRE, 'b').map(({ at, message }) => `${at}: ${message}`)

describe('a breakdown', () => {
  it('of large categories tells every histogram', () => {
    const breakdown = bySex([5, 10, 20, 15], [2, 8, 20, 10])
    const [male, female, notStated] = cellsOf(breakdown)
    expect(male).toHaveProperty('elements[0].scores', [5, 10, 20, 15])
    expect(female).toHaveProperty('elements[0].scores', [2, 8, 20, 10])
    expect(notStated).toMatchObject({ respondents: 0, index: null, elements: [] })
    expect(faultsOf(breakdown, 90)).toEqual([])
  })

  it('withholds a small category and the smallest other', () => {
    const breakdown = bySex([5, 10, 20, 15], [2, 8, 20, 10], [1, 1, 1, 2])
    expect(cellsOf(breakdown).map((cell) => cell === 'withheld')).toEqual([false, true, true])
    expect(faultsOf(breakdown, 95)).toEqual([])
  })

  it('P4: has averages to one decimal and no histogram of fewer than 30, nor of the one whose histogram would give it', () => {
    const [male, female, notStated] = cellsOf(bySex([5, 10, 20, 15], [2, 8, 20, 10], [4, 4, 4, 4]))
    expect(male).toHaveProperty('elements[0].scores')
    for (const cell of [female, notStated]) {
      expect(cell).not.toHaveProperty('elements[0].scores')
      expect(cell).toHaveProperty(
        'elements[0].average',
        Math.round(firstOf(cell as PublishedCategory).average * 10) / 10,
      )
    }
  })

  it.each<[string, Histogram, string]>([
    ['all but one answered alike', [1, 0, 0, 39], 'favourable'],
    ['all answered alike', [0, 0, 0, 40], 'average'],
  ])('P5: tells less of every category where %s in one', (_, male, detail) => {
    const cells = cellsOf(bySex(male, [2, 8, 20, 10]))
    for (const cell of cells.slice(0, 2)) {
      expect(cell).not.toHaveProperty('elements[0].scores')
      expect(Object.hasOwn(firstOf(cell as PublishedCategory), 'favourable')).toBe(detail === 'favourable')
    }
  })
})

describe('checkBreakdown refuses', () => {
  const right = () => bySex([5, 10, 20, 15], [2, 8, 20, 10], [1, 1, 1, 2]) as Extract<Breakdown, { cells: unknown }>

  it('one cell withheld alone, and a rest that is too small', () => {
    const breakdown = right()
    breakdown.cells.splice(1, 1, ...(bySex([5, 10, 20, 15], [2, 8, 20, 10]) as typeof breakdown).cells.slice(1, 2))
    const faults = faultsOf(breakdown, 95)
    expect(faults).toContain('b: withholds one cell alone, which subtraction lays open')
    expect(faults).toContain('b: leaves a group of 5 by subtraction')
  })

  it('a figure that its histogram does not give, and a group of too few', () => {
    const breakdown = right()
    const cell = breakdown.cells[0] as PublishedCategory
    cell.index = 99
    firstOf(cell).average = 1
    expect(faultsOf(breakdown, 95)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('cells[0].index'),
        expect.stringContaining('elements[0].average'),
      ]),
    )
    expect(faultsOf(bySex([5, 5, 5, 0], [5, 5, 1, 0]), 26)).toContain(
      'b: breaks down 26 respondents; fewer than 30 may not be',
    )
  })
})
