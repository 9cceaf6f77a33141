import { isDeepStrictEqual } from 'node:util'
import { mayReplace, withPatternOf, type PublishedCells } from '../../shared/domain/disclosure/revision.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { PublishedOne, Revised } from './published-folder.ts'

/** `waiting`: new ratings came in, too few to be told apart from what was published before. */
export type Outcome = 'written' | 'unchanged' | 'waiting'

/** Keputusan terbit: what stands published of a period after this run. */
export interface Settled<R extends Revised> {
  readonly outcome: Outcome
  readonly report: R
  readonly previous: PublishedOne<R> | undefined
}

/**
 * Whether a draft takes the place of what was published before. Too small a difference would tell what the few
 * newcomers answered: then the old figures stay, and where the period has closed meanwhile they become its final ones.
 */
export function settle(made: Report, previous: PublishedOne<Report> | undefined): Settled<Report> {
  const draft = previous ? withheldAsBefore(made, previous.report) : made
  if (!previous || replaces(draft, previous.report)) return revise(draft, previous)
  const closes = previous.report.state === 'provisional' && draft.state === 'final'
  return closes
    ? revise({ ...unnumbered(previous.report), state: 'final' }, previous)
    : { outcome: 'waiting', report: previous.report, previous }
}

/** Gives a draft its number; the same figures as before stay what they are. */
export function revise<R extends Revised>(draft: R, previous: PublishedOne<R> | undefined): Settled<R> {
  if (previous && sameBut(previous.report, draft)) return { outcome: 'unchanged', report: previous.report, previous }
  const before = previous && { revision: previous.report.revision ?? 1, sha256: previous.sha256 }
  const numbers = { revision: (before?.revision ?? 0) + 1, supersedes: before ?? null }
  return { outcome: 'written', report: { ...draft, ...numbers }, previous }
}

export function replaces(next: Report, previous: Report): boolean {
  if (previous.state === 'withheld') return true
  if (next.state === 'withheld') return false
  return mayReplace(cellsOf(previous), cellsOf(next))
}

/** What was withheld of this period stays withheld, however many it has by now. */
function withheldAsBefore(draft: Report, previous: Report): Report {
  if (draft.state === 'withheld' || previous.state === 'withheld') return draft
  const kept = withPatternOf(cellsOf(previous), cellsOf(draft)).groups
  const services = draft.services.map((service) =>
    kept.has(service.id) ? service : { id: service.id, state: 'withheld' as const },
  )
  const whole = { ...draft, services }
  return draft.withholding ? { ...whole, withholding: withholdingOf(whole) } : whole
}

function sameBut<R extends Revised>(previous: R, draft: R): boolean {
  if (previous.revision === undefined) return false
  const [before, now] = [JSON.stringify(unnumbered(previous)), JSON.stringify(draft)]
  // The same text is the usual case and quick to see; members in another order make no difference either.
  return before === now || isDeepStrictEqual(JSON.parse(before), JSON.parse(now))
}

function unnumbered<R extends Revised>(report: R): R {
  const copy: R & { revision?: unknown; supersedes?: unknown } = { ...report }
  delete copy.revision
  delete copy.supersedes
  return copy
}

function cellsOf(report: Exclude<Report, { state: 'withheld' }>): PublishedCells {
  const shown = report.services.flatMap((service) =>
    'state' in service ? [] : [[service.id, service.respondents] as const],
  )
  return { respondents: report.respondents, groups: new Map(shown) }
}
