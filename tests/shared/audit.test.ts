import { describe, expect, it } from 'vitest'
import { audit, type Audit } from '../../collector/publish/audit/audit.ts'
import { openSolver } from '../../collector/publish/audit/solver.ts'
import { cellsOf, connected, isTooNarrow, type Equation } from '../../shared/domain/disclosure/equations.ts'
import { seeded, type Random } from './attack/random-agency.ts'

const CELLS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Sums over random sizes, as if a table withheld some of its members; totals may be unknown themselves. */
function randomEquations(random: Random): Equation[] {
  const sizes = new Map(CELLS.map((cell) => [cell, Math.floor(random() * 20)]))
  const sumOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (sizes.get(cell) ?? 0), 0)
  return ['x', 'y', 'z'].map((name): Equation => {
    const cells = CELLS.filter(() => random() < 0.5)
    const rest = CELLS.filter((cell) => !cells.includes(cell))
    const minus = random() < 0.3 ? rest.slice(0, 1) : []
    return { name, cells, minus, sum: sumOf(cells) - sumOf(minus) }
  })
}

/** The solver works in floating point. */
function told({ cell, range: { least, greatest } }: Audit['narrow'][number]): string {
  return `${cell} is ${least.toFixed(6)} to ${greatest.toFixed(6)}`
}

describe('the audit', () => {
  it('finds the very cells that working out both ends of every cell finds, with their ranges', async () => {
    const programOf = await openSolver()
    const random = seeded(3)
    let narrow = 0
    for (let round = 0; round < 100; round++) {
      const equations = randomEquations(random).filter((equation) => cellsOf(equation).length > 0)
      const expected = connected(equations).flatMap((group) => {
        const program = programOf(group)
        return [...new Set(group.flatMap(cellsOf))].flatMap((cell) => {
          const range = { least: program('Minimize', cell).value, greatest: program('Maximize', cell).value }
          return isTooNarrow(range) ? [{ cell, range }] : []
        })
      })
      const found = await audit(equations)
      expect(found.narrow.map(told)).toEqual(expected.map(told))
      narrow += found.narrow.length
    }
    expect(narrow).toBeGreaterThan(50)
  })

  it('leaves out sums that were published before, unless a new one shares a cell with them', async () => {
    const old: Equation[] = [{ name: 'old', cells: ['a', 'b'], sum: 12 }]
    const apart: Equation = { name: 'apart', cells: ['c', 'd'], sum: 20 }
    const telling: Equation = { name: 'telling', cells: ['b', 'c'], sum: 11 }
    expect(await audit([...old, apart], old)).toEqual({ cells: 2, narrow: [] })
    expect((await audit([...old, telling], old)).cells).toBe(3)
    expect((await audit([...old, { ...apart, cells: ['b'], sum: 3 }], old)).narrow.length).toBe(2)
  })
})
