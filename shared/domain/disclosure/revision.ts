import { K_REVISION } from './limits.ts'

/** Bagian publikasi: what a publication tells of group sizes. */
export interface PublishedCells {
  readonly respondents: number
  /** Size of each group that is shown. */
  readonly groups: ReadonlyMap<string, number>
}

/**
 * Boleh diperbarui: whether `next` may replace `previous` without the difference of the two telling about fewer than
 * {@link K_REVISION} people. The total, every group shown in both, and all the rest together must each have stayed as
 * they were or changed by at least that many. A publication never shrinks: a store whose old ratings were purged knows
 * less than was published.
 */
export function mayReplace(previous: PublishedCells, next: PublishedCells): boolean {
  const common = [...previous.groups.keys()].filter((id) => next.groups.has(id))
  const changes = common.map((id) => change(previous.groups.get(id), next.groups.get(id)))
  const total = next.respondents - previous.respondents
  if (total < 0) return false
  const rest = total - changes.reduce((sum, one) => sum + one, 0)
  return [total, rest, ...changes].every((one) => one === 0 || Math.abs(one) >= K_REVISION)
}

function change(before = 0, after = 0): number {
  return after - before
}
