import type { Grade } from '../../shared/domain/grade.ts'
import { periodBefore, type Period } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import { answeredElements } from './answered-elements.ts'

/** Titik tren: one period of the line. Only `final` and `provisional` have a figure; the others are gaps, never zero. */
export type TrendPoint =
  | {
      readonly state: 'final' | 'provisional'
      readonly period: Period
      readonly index: number
      readonly grade: Grade
      readonly respondents: number
      /** Which elements the index is made of; a line joins only equals. */
      readonly elements: string
    }
  | { readonly state: 'empty' | 'withheld' | 'missing'; readonly period: Period }

/**
 * Tren: every period from the first report to the last, those without a report included.
 *
 * @param reports of one kind of period, earliest first
 */
export function trendOf(reports: readonly Report[]): readonly TrendPoint[] {
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
  if (!report) return { state: 'missing', period }
  if (report.state === 'withheld') return { state: 'withheld', period }
  const { state, index, grade, respondents } = report
  return index === null || grade === null
    ? { state: 'empty', period }
    : { state, period, index, grade, respondents, elements: answeredElements(report) }
}
