import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayReplace } from '../../../shared/domain/disclosure/revision.ts'
import { withheldCells } from '../../../shared/domain/disclosure/withhold.ts'

const cells = (...sizes: number[]) => sizes.map((respondents, position) => ({ id: `s${position}`, respondents }))

describe('withheld cells', () => {
  it.each([
    { sizes: [40, 30, 20], hidden: 0, withheld: [], why: 'nobody is few' },
    { sizes: [40, 30, 5], hidden: 0, withheld: ['s1', 's2'], why: 'the total less 40 and 30 would give the 5' },
    { sizes: [40, 5, 6], hidden: 0, withheld: ['s1', 's2'], why: 'two small ones hide each other, 11 together' },
    { sizes: [40, 5, 4], hidden: 0, withheld: ['s0', 's1', 's2'], why: 'two small ones of 9 together are too few' },
    { sizes: [40, 0, 0], hidden: 0, withheld: [], why: 'zero is shown as zero' },
    { sizes: [40, 30], hidden: 3, withheld: ['s1'], why: 'three without a service would be the rest' },
    { sizes: [40, 5], hidden: 20, withheld: ['s1'], why: 'twenty without a service hide the five' },
    { sizes: [20, 20, 5], hidden: 0, withheld: ['s0', 's2'], why: 'of two alike the first by id' },
  ])('of $sizes with $hidden elsewhere are $withheld: $why', ({ sizes, hidden, withheld }) => {
    expect([...withheldCells(cells(...sizes), hidden)].sort()).toEqual(withheld)
  })

  it('P1, P2: can never be found by subtraction, nor fewer than 11 people at once', () => {
    const sizes = fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { maxLength: 8 })
    fc.assert(
      fc.property(sizes, fc.nat(30), (members, hidden) => {
        const total = members.reduce((sum, one) => sum + one, hidden)
        fc.pre(total >= 11)
        const withheld = withheldCells(cells(...members), hidden)
        const unseen = members.filter((_, position) => withheld.has(`s${position}`)).reduce((sum, n) => sum + n, hidden)
        const groups = withheld.size + (hidden > 0 ? 1 : 0)
        members.forEach((n, position) => n >= 1 && n < 11 && expect(withheld.has(`s${position}`)).toBe(true))
        expect(unseen === 0 || unseen >= 11).toBe(true)
        if (withheld.size > 0) expect(groups).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

describe('a publication may replace the one before', () => {
  const shown = (respondents: number, groups: Record<string, number>) => ({
    respondents,
    groups: new Map(Object.entries(groups)),
  })

  it.each([
    { before: shown(40, { a: 20 }), after: shown(40, { a: 20 }), may: true, why: 'nothing changed' },
    { before: shown(40, { a: 20 }), after: shown(51, { a: 31 }), may: true, why: 'eleven came to a' },
    { before: shown(40, { a: 20 }), after: shown(50, { a: 30 }), may: false, why: 'ten would be told apart' },
    { before: shown(40, { a: 20 }), after: shown(55, { a: 21 }), may: false, why: 'one would be told apart in a' },
    { before: shown(40, { a: 20 }), after: shown(55, { a: 34 }), may: false, why: 'one would be told apart elsewhere' },
    { before: shown(40, {}), after: shown(51, { a: 30 }), may: false, why: 'a was not shown before' },
    { before: shown(60, { a: 30 }), after: shown(80, {}), may: false, why: 'a is not shown any more' },
    { before: shown(51, {}), after: shown(50, {}), may: false, why: 'one was taken out' },
    { before: shown(60, {}), after: shown(30, {}), may: false, why: 'a publication never shrinks' },
  ])('P3: $may: $why', ({ before, after, may }) => {
    expect(mayReplace(before, after)).toBe(may)
  })
})
