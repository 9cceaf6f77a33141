import { K_REVISION } from './limits.ts'

/** Bagian publikasi: what a publication tells of group sizes. */
export interface PublishedCells {
  readonly respondents: number
  /** Size of each group that is shown. */
  readonly groups: ReadonlyMap<string, number>
}

/**
 * Boleh diperbarui: whether `next` may replace `previous` without the difference of the two telling about fewer than
 * {@link K_REVISION} people. The same groups must be shown, since a group shown in one of them only bounds the others:
 * none ever shrinks. The total, every group, and all the rest together must each have stayed as they were or grown by
 * at least that many. A publication never shrinks: a store whose old ratings were purged knows less than was published.
 */
export function mayReplace(previous: PublishedCells, next: PublishedCells): boolean {
  const shown = [...previous.groups.keys()]
  if (shown.length !== next.groups.size || !shown.every((id) => next.groups.has(id))) return false
  const changes = shown.map((id) => change(previous.groups.get(id), next.groups.get(id)))
  const total = next.respondents - previous.respondents
  const rest = total - changes.reduce((sum, one) => sum + one, 0)
  return [total, rest, ...changes].every((one) => one === 0 || one >= K_REVISION)
}

/** Pola yang sama: `next` without the groups that were withheld before; they stay withheld for that period. */
export function withPatternOf(previous: PublishedCells, next: PublishedCells): PublishedCells {
  const groups = new Map([...next.groups].filter(([id]) => previous.groups.has(id)))
  return { respondents: next.respondents, groups }
}

function change(before = 0, after = 0): number {
  return after - before
}
