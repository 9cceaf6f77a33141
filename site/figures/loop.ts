import { elementChange, type ElementChange } from '../../shared/domain/follow-up-change.ts'
import { comparePeriods, firstDay, lastDay, partsOf, type Period } from '../../shared/domain/period.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../shared/domain/service-element.ts'
import type { Commitment, Forum } from '../../shared/schema/forum.ts'
import type { ElementResult, Report } from '../../shared/schema/report.ts'
import type { UnitResults } from '../loaders/load-site.ts'
import { leadingKind } from './reports-of.ts'

/** Nilai satu unsur in one survey. */
export interface ElementScore {
  readonly period: Period
  readonly state: 'final' | 'provisional'
  readonly result: ElementResult & { readonly index: number }
}

/** Satu putaran: what was heard about an element, what was agreed, and what came of it. */
export interface Loop {
  readonly element: ServiceElement
  readonly forum: Forum
  /** With their place in the forum's list. */
  readonly commitments: readonly { readonly commitment: Commitment; readonly place: number }[]
  readonly before: ElementScore | undefined
  /** The first survey that began after the forum. */
  readonly after: ElementScore | undefined
  readonly change: ElementChange | undefined
  /** Every survey from `before` on. */
  readonly since: readonly ElementScore[]
}

/** Putaran satu unit, latest forum first; forums that did not take place have none. */
export function loopsOf(results: UnitResults, forums: readonly Forum[]): readonly Loop[] {
  const held = forums.filter(({ unit, state }) => unit === results.id && (state === 'reported' || state === 'held'))
  return held.flatMap((forum) => elementsOf(forum).map((element) => loopOf(results, forum, element)))
}

function elementsOf({ elements, commitments }: Forum): readonly ServiceElement[] {
  const concerned = new Set([...elements, ...commitments.flatMap((commitment) => commitment.elements)])
  return SERVICE_ELEMENTS.filter((element) => concerned.has(element))
}

function loopOf(results: UnitResults, forum: Forum, element: ServiceElement): Loop {
  const commitments = forum.commitments
    .map((commitment, place) => ({ commitment, place }))
    .filter(({ commitment }) => commitment.elements.includes(element))
  const scores = scoresOf(results, forum, element)
  const before = scores.findLast(({ period }) =>
    forum.survey === undefined ? lastDay(period) < forum.date : period === forum.survey,
  )
  const after = scores.find(({ period }) => firstDay(period) > forum.date)
  const since = before ? scores.filter(({ period }) => comparePeriods(period, before.period) >= 0) : scores
  const change = before && after ? elementChange(before.result.scores, after.result.scores) : undefined
  return { element, forum, commitments, before, after, change, since }
}

function scoresOf(results: UnitResults, { survey }: Forum, element: ServiceElement): readonly ElementScore[] {
  const kind = survey === undefined ? leadingKind(results) : partsOf(survey).kind
  return results.files.flatMap(({ report }) => (partsOf(report.period).kind === kind ? scoreOf(report, element) : []))
}

function scoreOf(report: Report, element: ServiceElement): readonly ElementScore[] {
  if (report.state === 'withheld') return []
  const result = report.elements.find(({ id }) => id === element)
  if (!result || result.index === null) return []
  return [{ period: report.period, state: report.state, result: { ...result, index: result.index } }]
}
