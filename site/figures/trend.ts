import type { Grade } from '../../shared/domain/grade.ts'
import { comparePeriods, periodBefore, type Period } from '../../shared/domain/period.ts'
import { REGULATION_IN_FORCE, type Regulation } from '../../shared/domain/regulation.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { CheckedFigure } from '../loaders/history.ts'
import { answeredElements } from './answered-elements.ts'

interface Dated {
  readonly period: Period
  readonly regulation: Regulation
}

/** Titik yang diterbitkan di sini: of a report. */
export interface ReportedPoint extends Dated {
  readonly state: 'final' | 'provisional'
  readonly index: number
  readonly grade: Grade
  readonly respondents: number
  /** Batas galat, in points; absent where the report has none. */
  readonly margin: number | undefined
  /** What the index is made of; a line joins only equals. */
  readonly basis: string
}

/** Titik dari riwayat: published before this system, or elsewhere, and shown as printed. */
export interface HistoricPoint extends Dated {
  readonly state: 'historic'
  readonly index: number
  /** `undefined` where the source does not say, so that nothing is joined to it. */
  readonly basis: string | undefined
  readonly figure: CheckedFigure
}

/** Titik tren: one period of the line. Those without a figure are gaps, never zero. */
export type TrendPoint = ReportedPoint | HistoricPoint | (Dated & { readonly state: 'empty' | 'withheld' | 'missing' })

export function isReported(point: TrendPoint): point is ReportedPoint {
  return point.state === 'final' || point.state === 'provisional'
}

export function isHistoric(point: TrendPoint): point is HistoricPoint {
  return point.state === 'historic'
}

/**
 * Tren, earliest first: every period from the first report to the last, those without a report included, and the
 * figures of the history in between or before.
 *
 * @param reports of one kind of period, earliest first
 */
export function trendOf(reports: readonly Report[], history: readonly CheckedFigure[] = []): readonly TrendPoint[] {
  const told = new Set(history.map(({ period }) => period))
  const reported = reportedPoints(reports).filter(({ state, period }) => state !== 'missing' || !told.has(period))
  return [...history.map(historicPoint), ...reported].sort((left, right) => comparePeriods(left.period, right.period))
}

function reportedPoints(reports: readonly Report[]): readonly TrendPoint[] {
  const [first, last] = [reports.at(0), reports.at(-1)]
  if (!first || !last) return []
  const published = new Map(reports.map((report) => [report.period, report]))
  return periodsBetween(first.period, last.period).map((period) => pointOf(period, published.get(period)))
}

function periodsBetween(first: Period, last: Period): readonly Period[] {
  const periods = [last]
  while (periods[0] !== undefined && periods[0] !== first) periods.unshift(periodBefore(periods[0]))
  return periods
}

function pointOf(period: Period, report: Report | undefined): TrendPoint {
  const dated = { period, regulation: REGULATION_IN_FORCE }
  if (!report) return { ...dated, state: 'missing' }
  if (report.state === 'withheld') return { ...dated, state: 'withheld' }
  const { state, index, grade, respondents, margin } = report
  return index === null || grade === null
    ? { ...dated, state: 'empty' }
    : { ...dated, state, index, grade, respondents, margin: margin ?? undefined, basis: answeredElements(report) }
}

function historicPoint(figure: CheckedFigure): HistoricPoint {
  const { period, regulation, index, method, elements } = figure
  const basis = elements && [regulation, method, ...Object.keys(elements).sort()].join()
  return { state: 'historic', period, regulation, index, basis, figure }
}
