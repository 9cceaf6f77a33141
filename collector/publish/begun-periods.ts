import { comparePeriods, firstDay, type Day, type Period } from '../../shared/domain/period.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { GroupTally } from '../store/store.ts'

/** Periode berjalan atau berlalu: those of a unit that have ratings and have begun by `today`, earliest first. */
export function begunPeriods(
  groups: readonly GroupTally[],
  today: Day,
): readonly (readonly [Period, readonly GroupTally[]])[] {
  const begun = groups.filter((group) => firstDay(group.period) <= today)
  return [...Map.groupBy(begun, (group) => group.period)].sort(([left], [right]) => comparePeriods(left, right))
}

/** Whether there are ratings of no service, or of one the unit no longer lists. */
export function hasUnlisted({ services }: Unit, groups: readonly GroupTally[]): boolean {
  const listed = new Set<string | null>(services.map(({ id }) => id))
  return groups.some(({ service }) => !listed.has(service))
}
