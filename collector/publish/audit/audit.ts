import {
  cellsOf,
  connected,
  isTooNarrow,
  rangeInOne,
  type Equation,
  type Range,
} from '../../../shared/domain/disclosure/equations.ts'
import { CommandError } from '../../command.ts'
import { openSolver, type Solver } from './solver.ts'

/** Hasil audit: how many withheld cells were attacked, and how many are too well known. */
export interface Audit {
  readonly cells: number
  readonly narrow: readonly { readonly cell: string; readonly range: Range }[]
}

/**
 * Audit pengungkapan (R6): for every withheld cell, the least and greatest size that all published equations together
 * allow. A single sum needs no solver; sums that share cells are linear programs.
 */
export async function audit(equations: readonly Equation[]): Promise<Audit> {
  const groups = connected(equations)
  const solver = groups.some((group) => group.length > 1) ? await openSolver() : undefined
  const ranges = groups.flatMap((group) => rangesIn(group, solver))
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

function rangesIn(group: readonly Equation[], solver: Solver | undefined): { cell: string; range: Range }[] {
  const [first] = group
  if (group.length === 1 && first && !first.minus?.length) {
    return first.cells.map((cell) => ({ cell, range: rangeInOne(first) }))
  }
  if (!solver) throw new Error('sums that share cells need the solver')
  const cells = [...new Set(group.flatMap(cellsOf))]
  return cells.map((cell) => ({ cell, range: solver.range(cell, group) }))
}
