import loadHighs from 'highs'
import { cellsOf, type Equation } from '../../../shared/domain/disclosure/equations.ts'

/** Satu jawaban: the extreme value of the cell asked for, and sizes of all cells with which it comes about. */
export interface Solution {
  readonly value: number
  /** Empty where the cell has no bound. */
  readonly sizes: ReadonlyMap<string, number>
}

/** Program linear of some equations: the least or greatest value of a cell, with every cell at least nought. */
export type Program = (goal: 'Minimize' | 'Maximize', cell: string) => Solution

/** HiGHS, compiled to WebAssembly. */
export async function openSolver(): Promise<(equations: readonly Equation[]) => Program> {
  const highs = await loadHighs()
  return (equations) => {
    const cells = [...new Set(equations.flatMap(cellsOf))]
    const names = new Map(cells.map((cell, place) => [cell, `x${place}`]))
    const rows = equations
      .map((equation, place) => ` r${place}: ${rowOf(equation, names)} = ${equation.sum}`)
      .join('\n')
    return (goal, cell) => {
      const text = `${goal}\n o: ${names.get(cell)}\nSubject To\n${rows}\nEnd`
      const { Status, ObjectiveValue, Columns } = highs.solve(text, { output_flag: false })
      if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded')
        return { value: Number.POSITIVE_INFINITY, sizes: new Map() }
      if (Status !== 'Optimal')
        throw new Error(`the published figures contradict one another: ${Status}, ${equations[0]?.name}`)
      const sizes = [...names].map(([one, name]) => [one, nearWhole(primalOf(Columns[name]))] as const)
      return { value: nearWhole(ObjectiveValue), sizes: new Map(sizes) }
    }
  }
}

/** The solver may leave a column out that it fixed at nought. */
function primalOf(column: object | undefined): number {
  return column && 'Primal' in column ? Number(column.Primal) : 0
}

function rowOf({ cells, minus = [] }: Equation, names: ReadonlyMap<string, string>): string {
  return [...cells.map((cell) => `+ ${names.get(cell)}`), ...minus.map((cell) => `- ${names.get(cell)}`)].join(' ')
}

/** The solver works in floating point, with a zero below nought; sizes of people are whole. */
function nearWhole(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) + 0 : value
}
