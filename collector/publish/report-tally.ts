import type { Tally } from '../../shared/domain/tally.ts'
import type { ElementResult } from '../../shared/schema/report.ts'

/** Hasil olahan behind published figures: what was published of a group, to add up or compare. */
export function reportTally({
  respondents,
  elements,
  means,
}: {
  respondents: number
  elements: readonly ElementResult[]
  means?: Tally['means']
}): Tally {
  const scores = Object.fromEntries(
    elements.filter(({ answered }) => answered > 0).map(({ id, scores: counts }) => [id, counts]),
  )
  const known = respondents === 0 ? { sum: 0, squares: 0 } : means
  return known ? { respondents, scores, means: known } : { respondents, scores }
}

/** Sama: whether two tallies count the same answers. */
export function sameTally(left: Tally, right: Tally): boolean {
  return left.respondents === right.respondents && JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))
}

function sorted({ scores }: Tally): [string, unknown][] {
  return Object.entries(scores).sort(([left], [right]) => (left < right ? -1 : 1))
}
