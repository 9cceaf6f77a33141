import { GRADE_LOWER_BOUNDS, GRADES, INDEX_GREATEST, INDEX_LEAST, type Grade } from '../../shared/domain/grade.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { TrendPoint } from '../figures/trend.ts'

/** Ukuran gambar in its own units; one for phones and one for wide screens, so that letters keep their size. */
export interface TrendSize {
  readonly width: number
  readonly height: number
  /** Room beside the plot for the axis, the grade letters and the period names. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Period names that fit beside one another. */
  readonly labels: number
}

export const NARROW: TrendSize = { width: 320, height: 230, left: 8, right: 30, top: 26, bottom: 46, labels: 5 }
export const WIDE: TrendSize = { width: 760, height: 300, left: 8, right: 120, top: 28, bottom: 50, labels: 10 }

export interface TrendMark {
  readonly x: number
  readonly y: number
  readonly period: Period
  readonly state: 'final' | 'provisional'
  readonly index: number
  readonly grade: Grade
  readonly labelled: boolean
  /** In a valley the line comes down from both sides, so the number goes below it. */
  readonly below: boolean
  readonly elements: string
}

export interface TrendSegment {
  readonly from: TrendMark
  readonly to: TrendMark
  /** Leads to a figure that may still change. */
  readonly provisional: boolean
}

/** Gambar tren: where everything of the line chart stands. */
export interface TrendDrawing {
  readonly bands: readonly { readonly grade: Grade; readonly y: number; readonly height: number }[]
  readonly marks: readonly TrendMark[]
  /** Only between neighbouring periods that both have a figure, made of the same elements. */
  readonly segments: readonly TrendSegment[]
  /** Periods that are withheld, to be hatched. */
  readonly withheld: readonly { readonly x: number; readonly width: number }[]
  readonly periods: readonly { readonly x: number; readonly period: Period }[]
}

/** Tren sebagai gambar: from points to places; missing, withheld and empty periods leave a gap in the line. */
export function trendLine(points: readonly TrendPoint[], size: TrendSize): TrendDrawing {
  const scale = scaleOf(points, size)
  const places = points.map((point, position) => placeOf(point, position, points.length, size, scale))
  return {
    bands: bandsOf(scale, size),
    marks: places.flatMap(({ mark }, position) =>
      mark ? [{ ...mark, below: isValley(places[position - 1]?.mark, mark, places[position + 1]?.mark) }] : [],
    ),
    segments: places.flatMap(({ mark }, position) => segmentBetween(places[position - 1]?.mark, mark)),
    withheld: places.flatMap(({ x, state }) =>
      state === 'withheld' ? [{ x: x - WITHHELD_WIDTH / 2, width: WITHHELD_WIDTH }] : [],
    ),
    periods: places
      .filter((_, position) => isLabelled(position, points.length, size))
      .map(({ x, period }) => ({ x, period })),
  }
}

const WITHHELD_WIDTH = 26

interface Scale {
  readonly least: number
  readonly y: (index: number) => number
}

/** From the ten below the least figure, and always with room for grade D, up to 100. */
function scaleOf(points: readonly TrendPoint[], size: TrendSize): Scale {
  const indexes = points.flatMap((point) => ('index' in point ? [point.index] : []))
  const lowest = Math.min(GRADE_LOWER_BOUNDS.C, ...indexes)
  const least = Math.max(INDEX_LEAST, Math.floor((lowest - 5) / 10) * 10)
  const plot = size.height - size.top - size.bottom
  const y = (index: number): number => tenth(size.top + (plot * (INDEX_GREATEST - index)) / (INDEX_GREATEST - least))
  return { least, y }
}

function placeOf(point: TrendPoint, position: number, count: number, size: TrendSize, { y }: Scale) {
  const step = (size.width - size.left - size.right) / count
  const x = tenth(size.left + step * (position + 0.5))
  const { period, state } = point
  if (!('index' in point)) return { x, period, state, mark: undefined }
  const { index, grade, elements } = point
  const labelled = isLabelled(position, count, size)
  const mark: TrendMark = { x, y: y(index), period, state: point.state, index, grade, labelled, below: false, elements }
  return { x, period, state, mark }
}

/** Every name, or every so many counted back from the last, which is what people look for. */
function isLabelled(position: number, count: number, { labels }: TrendSize): boolean {
  return (count - 1 - position) % Math.ceil(count / labels) === 0
}

function isValley(before: TrendMark | undefined, mark: TrendMark, after: TrendMark | undefined): boolean {
  return (
    (before?.index ?? mark.index) >= mark.index && (after?.index ?? mark.index) >= mark.index && !!(before ?? after)
  )
}

function segmentBetween(from: TrendMark | undefined, to: TrendMark | undefined): TrendSegment[] {
  return from && to && from.elements === to.elements ? [{ from, to, provisional: to.state === 'provisional' }] : []
}

function bandsOf({ least, y }: Scale, size: TrendSize) {
  return GRADES.map((grade, position) => {
    const above = GRADES[position - 1]
    const top = above ? y(GRADE_LOWER_BOUNDS[above]) : size.top
    const bottom = y(Math.max(GRADE_LOWER_BOUNDS[grade], least))
    return { grade, y: top, height: tenth(bottom - top) }
  })
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
