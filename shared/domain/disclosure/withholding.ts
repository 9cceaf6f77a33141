/** Bagian yang ditahan: cells with respondents, and how many of them are not shown. */
export interface Withholding {
  readonly cells: number
  readonly withheld: number
}

type Cell = object & { readonly respondents?: number; readonly state?: string }
type Table = object & { readonly cells?: readonly Cell[] }
type Group = Cell & { readonly breakdowns?: readonly Table[] | undefined }

/** Counts the services and every cell of the breakdowns; cells of nobody have nothing to hide. */
export function withholdingOf(
  report: object & { readonly services?: readonly Group[]; readonly breakdowns?: readonly Table[] | undefined },
): Withholding {
  const services = report.services ?? []
  const tables = [report, ...services].flatMap(({ breakdowns = [] }) => breakdowns)
  const cells: readonly Cell[] = [...services, ...tables.flatMap((table) => table.cells ?? [])]
  const withheld = cells.filter(({ state }) => state !== undefined).length
  const shown = cells.filter(({ respondents = 0 }) => respondents > 0).length
  return { cells: shown + withheld, withheld }
}
