import loadHighs from 'highs'
import { cellsOf, type Equation, type Range } from '../../../shared/domain/disclosure/equations.ts'

/** Pemecah program linear. */
export interface Solver {
  /** The least and greatest value of `cell` under the equations, with every cell at least nought. */
  range(cell: string, equations: readonly Equation[]): Range
}

/** HiGHS, compiled to WebAssembly. */
export async function openSolver(): Promise<Solver> {
  const highs = await loadHighs()
  return {
    range(cell, equations) {
      const names = new Map([...new Set(equations.flatMap(cellsOf))].map((name, place) => [name, `x${place}`]))
      const rows = equations.map((equation, place) => ` r${place}: ${rowOf(equation, names)} = ${equation.sum}`)
      const solve = (goal: 'Minimize' | 'Maximize'): number => {
        const text = [goal, ` o: ${names.get(cell)}`, 'Subject To', ...rows, 'End'].join('\n')
        const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false })
        if (Status === 'Optimal') return ObjectiveValue
        if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY
        throw new Error(`the published figures contradict one another: ${Status}, ${equations[0]?.name}`)
      }
      return { least: nearWhole(solve('Minimize')), greatest: nearWhole(solve('Maximize')) }
    },
  }
}

function rowOf({ cells, minus = [] }: Equation, names: ReadonlyMap<string, string>): string {
  return [...cells.map((cell) => `+ ${names.get(cell)}`), ...minus.map((cell) => `- ${names.get(cell)}`)].join(' ')
}

/** The solver works in floating point; sizes of people are whole. */
function nearWhole(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value
}
