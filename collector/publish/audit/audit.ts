import {
  cellsOf,
  connected,
  isTooNarrow,
  rangeInOne,
  type Equation,
  type Range,
} from '../../../shared/domain/disclosure/equations.ts'
import { CommandError } from '../../command.ts'
import { openSolver, type Program } from './solver.ts'

/** Hasil audit: how many withheld cells were attacked, and how many are too well known. */
export interface Audit {
  readonly cells: number
  readonly narrow: readonly { readonly cell: string; readonly range: Range }[]
}

/**
 * Audit pengungkapan (R6): for every withheld cell, how far apart the sizes are that all published equations together
 * allow. A single sum needs no solver; sums that share cells are linear programs.
 *
 * @param known equations that were published, and so attacked, before: sums that share cells with no new one tell
 *   nothing new, and are left out
 */
export async function audit(equations: readonly Equation[], known: readonly Equation[] = []): Promise<Audit> {
  const attacked = new Set(known.map(textOf))
  const groups = connected(equations).filter((group) => !group.every((equation) => attacked.has(textOf(equation))))
  const programOf = groups.some(needsSolver) ? await openSolver() : undefined
  const ranges = groups.flatMap((group) => rangesIn(group, programOf))
  return { cells: ranges.length, narrow: ranges.filter(({ range }) => isTooNarrow(range)) }
}

/** @throws CommandError when any withheld cell could be worked out to within ten people */
export function refuseUnsafe({ narrow }: Audit): void {
  const [first] = narrow
  if (!first) return
  const { cell, range } = first
  throw new CommandError(
    `${cell}: what is withheld could be worked out as ${range.least} to ${range.greatest} (and ${narrow.length - 1} more); nothing was written, tell the developers`,
  )
}

function textOf({ cells, minus = [], sum }: Equation): string {
  return JSON.stringify([cells, minus, sum])
}

function needsSolver([first, ...others]: readonly Equation[]): boolean {
  return others.length > 0 || Boolean(first?.minus?.length)
}

type CellRange = Audit['narrow'][number]

function rangesIn(group: readonly Equation[], programOf: ((group: readonly Equation[]) => Program) | undefined) {
  const [first] = group
  if (first && !needsSolver(group)) {
    return first.cells.map((cell): CellRange => ({ cell, range: rangeInOne(first) }))
  }
  if (!programOf) throw new Error('sums that share cells need the solver')
  return rangesOf([...new Set(group.flatMap(cellsOf))], programOf(group))
}

/**
 * Every solution holds a possible size of every cell. A cell whose sizes lie far enough apart is safe, and
 * needs no program of its own; of the others both ends are worked out.
 */
function rangesOf(cells: readonly string[], program: Program): CellRange[] {
  const seen = new Map<string, Range>()
  for (const cell of cells) {
    for (const goal of ['Maximize', 'Minimize'] as const) {
      const known = seen.get(cell)
      if (known && !isTooNarrow(known)) break
      const { value, sizes } = program(goal, cell)
      for (const [one, size] of [...sizes, [cell, value] as const]) seen.set(one, widened(seen.get(one), size))
    }
  }
  return cells.map((cell) => ({ cell, range: seen.get(cell) ?? { least: 0, greatest: 0 } }))
}

function widened(range: Range | undefined, size: number): Range {
  return range
    ? { least: Math.min(range.least, size), greatest: Math.max(range.greatest, size) }
    : { least: size, greatest: size }
}
