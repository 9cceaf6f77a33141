import { K } from './limits.ts'

/** Persamaan: unknown sizes that together make a published number. A cell may stand in several. */
export interface Equation {
  /** Where it was read, for the operator. */
  readonly name: string
  readonly cells: readonly string[]
  readonly sum: number
  /** Cells to subtract, as where an unknown total stands on the other side. */
  readonly minus?: readonly string[]
}

/** Rentang: the least and greatest size a cell may have, given everything published. */
export interface Range {
  readonly least: number
  readonly greatest: number
}

/** Terlalu sempit: whoever reads all publications knows the cell to within ten people. */
export function isTooNarrow({ least, greatest }: Range): boolean {
  return greatest - least < K
}

/** Groups of equations that share cells; between groups nothing can be concluded. */
export function connected(equations: readonly Equation[]): Equation[][] {
  const groupOf = new Map<string, Equation[]>()
  for (const equation of equations) {
    const cells = cellsOf(equation)
    const found = new Set(cells.flatMap((cell) => groupOf.get(cell) ?? []))
    const group = [...found, equation]
    for (const one of group) for (const cell of cellsOf(one)) groupOf.set(cell, group)
  }
  return [...new Set(groupOf.values())]
}

export function cellsOf({ cells, minus = [] }: Equation): readonly string[] {
  return [...cells, ...minus]
}

/** Range of each cell of a single sum: alone it is the sum, otherwise anything up to it. */
export function rangeInOne({ cells, sum }: Equation): Range {
  return { least: cells.length === 1 ? sum : 0, greatest: sum }
}
