import { isTooSmall, withheldCells } from '../../shared/domain/disclosure/withhold.ts'
import { isClosed, type Day, type Period } from '../../shared/domain/period.ts'
import { requiredSample } from '../../shared/domain/sample-size.ts'
import { EMPTY_TALLY, sumTallies, type Tally } from '../../shared/domain/tally.ts'
import type { PublishedReport, Report, ServiceResult } from '../../shared/schema/report.ts'
import { REPORT_FORMAT } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { GroupTally } from '../store/store.ts'
import { groupFigures } from './group-figures.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'

/** Bahan laporan: everything one report is made from. */
export interface ReportSource {
  readonly unitId: string
  readonly unit: Unit
  readonly period: Period
  /** The groups of this unit and period, one for each service. */
  readonly groups: readonly GroupTally[]
  /** Periods that some of these ratings are late for. */
  readonly lateFrom?: readonly Period[]
  /** The day the report is made, in the unit's time zone. */
  readonly today: Day
}

/** Menyusun laporan: the figures of one unit and period, without the groups that are too small to show. */
export function buildReport({ unitId, unit, period, groups, lateFrom = [], today }: ReportSource): Report {
  const total = totalOf(groups)
  const head = reportHead(unitId, unit, period)
  if (isTooSmall(total.respondents)) return { ...head, state: 'withheld' }
  const late = groups.reduce((sum, group) => sum + (group.late ?? 0), 0)
  const report: PublishedReport = {
    ...head,
    state: isClosed(period, today) ? 'final' : 'provisional',
    ...groupFigures(total, unit, head.population),
    sampleReached: head.requiredSample === null ? null : total.respondents >= head.requiredSample,
    late: tellable(late, total.respondents),
    ...(lateFrom.length > 0 ? { lateFrom: [...lateFrom] } : {}),
    quarantined: 0,
    services: servicesOf(groups, unit),
  }
  return { ...report, withholding: withholdingOf(report) }
}

/** Kepala laporan: what a report says before any figure. */
export type ReportHead = Pick<
  Report,
  'format' | 'agency' | 'unit' | 'period' | 'questionnaire' | 'population' | 'requiredSample'
>

export function reportHead(unitId: string, unit: Unit, period: Period): ReportHead {
  const population = unit.population[period] ?? null
  return {
    format: REPORT_FORMAT,
    agency: unit.agency,
    unit: unitId,
    period,
    questionnaire: unit.questionnaire,
    population,
    requiredSample: population === null ? null : requiredSample(population),
  }
}

/** R2 for a part of a published group: neither it nor the others may be 1 to 10 people. */
export function tellable(part: number, whole: number): number | 'withheld' {
  return isTooSmall(part) || isTooSmall(whole - part) ? 'withheld' : part
}

/** The tally of all groups. */
export function totalOf(groups: readonly GroupTally[]): Tally {
  return sumTallies(groups.map(({ tally }) => tally))
}

function servicesOf(groups: readonly GroupTally[], unit: Unit): ServiceResult[] {
  const tallies = new Map(
    [...Map.groupBy(groups, ({ service }) => service)].map(([service, own]) => [service, totalOf(own)]),
  )
  const cells = unit.services.map(({ id }) => ({ id, respondents: tallies.get(id)?.respondents ?? 0 }))
  const listed = new Set<string | null>(cells.map(({ id }) => id))
  // Ratings without a service, or of one the unit no longer lists, are in the total and in no row of their own.
  const hidden = groups.filter(({ service }) => !listed.has(service)).reduce((n, { tally }) => n + tally.respondents, 0)
  const withheld = withheldCells(cells, hidden)
  return cells.map(({ id }) =>
    withheld.has(id) ? { id, state: 'withheld' } : { id, ...groupFigures(tallies.get(id) ?? EMPTY_TALLY, unit) },
  )
}
