import { isClosed, partsOf, type Day, type Period } from '../../shared/domain/period.ts'
import { isGrowth, lessTally, type Tally } from '../../shared/domain/tally.ts'
import type { PublishedReport, Report } from '../../shared/schema/report.ts'
import type { GroupTally } from '../store/store.ts'
import { totalOf } from './build-report.ts'
import { reportTally } from './report-tally.ts'

/** Isian yang menunggu: of each closed period what its published report does not count, earliest first. */
export type Waiting = Map<Period, readonly GroupTally[]>

/** Isian terlambat of another period, which a report counts. */
export interface Joining {
  readonly from: Period
  readonly groups: readonly GroupTally[]
}

/** What joins a period; `undefined` where what joined it is not at hand any more, so that its report must stay. */
export function joiningOf(
  period: Period,
  standing: ReadonlyMap<Period, Report>,
  waiting: Waiting,
  today: Day,
): readonly Joining[] | undefined {
  const before = standing.get(period)
  const decided = before?.state === 'final'
  if (!decided && !isClosed(period, today)) return []
  const from = decided ? (before.lateFrom ?? []) : [...waiting.keys()].filter((one) => sameKind(one, period))
  const joining = from.map((one) => ({
    from: one,
    groups: (waiting.get(one) ?? []).map((group) => ({ ...group, period })),
  }))
  return joining.every(({ groups }) => groups.length > 0) ? joining : undefined
}

/** Whether a later report has counted what a period's own does not: then its figures are final for good. */
export function hasJoined(period: Period, standing: ReadonlyMap<Period, Report>): boolean {
  return [...standing.values()].some((report) => report.state === 'final' && report.lateFrom?.includes(period))
}

/**
 * Yang belum terbit: the ratings of a period that its report does not count, by service. Those of a withheld service
 * cannot be told from those of another; they belong to none.
 *
 * @returns none where the store holds less than was published, as after ratings were removed
 */
export function waitingFor(report: PublishedReport, groups: readonly GroupTally[]): readonly GroupTally[] {
  const [first] = groups
  const left = lessTally(totalOf(groups), reportTally(report))
  if (!first || left.respondents === 0 || !left.means || !isGrowth(left)) return []
  const shown = report.services.flatMap((service): [string, Tally][] => {
    if ('state' in service) return []
    const own = totalOf(groups.filter((group) => group.service === service.id))
    return [[service.id, lessTally(own, reportTally(service))]]
  })
  const rest = shown.reduce((sum, [, tally]) => lessTally(sum, tally), left)
  const parts: [string | null, Tally][] =
    isGrowth(rest) && shown.every(([, tally]) => isGrowth(tally)) ? [...shown, [null, rest]] : [[null, left]]
  return parts.flatMap(([service, tally]) =>
    tally.respondents === 0 ? [] : [{ ...first, service, tally, late: tally.respondents }],
  )
}

function sameKind(left: Period, right: Period): boolean {
  return partsOf(left).kind === partsOf(right).kind
}
