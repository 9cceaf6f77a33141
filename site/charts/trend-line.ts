import { INDEX_GREATEST, INDEX_LEAST } from '../../shared/domain/grade.ts'
import { periodBefore, type Period } from '../../shared/domain/period.ts'
import type { HistoricPoint, ReportedPoint, TrendPoint } from '../figures/trend.ts'
import { bandsOf, sectionsOf, type TrendBand, type TrendSection } from './trend-sections.ts'
import { scaleOf, tenth, type TrendScale, type TrendSize } from './trend-scale.ts'

/** Titik gambar: a figure and its place. */
export interface TrendMark {
  readonly x: number
  readonly y: number
  readonly period: Period
  readonly state: 'final' | 'provisional' | 'historic'
  readonly index: number
  readonly labelled: boolean
  /** In a valley the line comes down from both sides, so the number goes below it. */
  readonly below: boolean
  /** Ends of the margin of error, upper first; `undefined` where there is none. */
  readonly margin: readonly [number, number] | undefined
}

export interface TrendSegment {
  readonly from: TrendMark
  readonly to: TrendMark
  /** Leads to a figure that may still change. */
  readonly provisional: boolean
}

/** Gambar tren: where everything of the line chart stands. */
export interface TrendDrawing {
  readonly bands: readonly TrendBand[]
  /** Figures of one regulation each; their borders are the breaks of the trend. */
  readonly sections: readonly TrendSection[]
  readonly marks: readonly TrendMark[]
  /** Only between neighbouring periods that both have a figure, made of the same elements in the same way. */
  readonly segments: readonly TrendSegment[]
  /** Periods that are withheld, to be hatched. */
  readonly withheld: readonly { readonly x: number; readonly width: number }[]
  readonly periods: readonly { readonly x: number; readonly period: Period }[]
}

const WITHHELD_WIDTH = 26

interface Place {
  readonly x: number
  readonly point: TrendPoint
  readonly labelled: boolean
  readonly mark: TrendMark | undefined
}

/** Tren sebagai gambar: from points to places; missing, withheld and empty periods leave a gap in the line. */
export function trendLine(
  points: readonly TrendPoint[],
  size: TrendSize,
  scale: TrendScale = scaleOf(points, size),
): TrendDrawing {
  const sections = sectionsOf(points, scale)
  const places = points.map((point, position) => placeOf(point, position, points, scale, size))
  return {
    bands: bandsOf(sections, scale, size),
    sections,
    marks: places.flatMap(({ mark }) => mark ?? []),
    segments: segmentsOf(places),
    withheld: places
      .filter(({ point }) => point.state === 'withheld')
      .map(({ x }) => ({ x: x - WITHHELD_WIDTH / 2, width: WITHHELD_WIDTH })),
    periods: places.filter(({ labelled }) => labelled).map(({ x, point: { period } }) => ({ x, period })),
  }
}

function placeOf(
  point: TrendPoint,
  position: number,
  points: readonly TrendPoint[],
  scale: TrendScale,
  size: TrendSize,
): Place {
  const x = tenth(scale.x(position + 0.5))
  const labelled = isLabelled(position, points.length, size)
  if (!hasIndex(point)) return { x, point, labelled, mark: undefined }
  const { period, state, index } = point
  const below = isValley(indexOf(points[position - 1]), index, indexOf(points[position + 1]))
  const margin = state === 'historic' || point.margin === undefined ? undefined : endsOf(index, point.margin, scale)
  return { x, point, labelled, mark: { x, y: scale.y(index), period, state, index, labelled, below, margin } }
}

function hasIndex(point: TrendPoint): point is ReportedPoint | HistoricPoint {
  return 'index' in point
}

function indexOf(point: TrendPoint | undefined): number | undefined {
  return point && hasIndex(point) ? point.index : undefined
}

/** Every name, or every so many counted back from the last, which is what people look for. */
function isLabelled(position: number, count: number, { labels }: TrendSize): boolean {
  return (count - 1 - position) % Math.ceil(count / labels) === 0
}

function isValley(before: number | undefined, index: number, after: number | undefined): boolean {
  if (before === undefined && after === undefined) return false
  return (before ?? index) >= index && (after ?? index) >= index
}

function endsOf(index: number, margin: number, { y, least }: TrendScale): readonly [number, number] {
  return [y(Math.min(INDEX_GREATEST, index + margin)), y(Math.max(INDEX_LEAST, least, index - margin))]
}

function segmentsOf(places: readonly Place[]): readonly TrendSegment[] {
  return places.flatMap(({ point, mark: to }) => {
    if (!to || !hasIndex(point) || point.basis === undefined) return []
    const from = places.find((one) => one.mark && joins(one.point, point))?.mark
    return from ? [{ from, to, provisional: to.state === 'provisional' }] : []
  })
}

function joins(from: TrendPoint, to: ReportedPoint | HistoricPoint): boolean {
  return hasIndex(from) && from.basis === to.basis && from.period === periodBefore(to.period)
}
