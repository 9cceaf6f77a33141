import { GRADE_LOWER_BOUNDS, INDEX_GREATEST, INDEX_LEAST } from '../../shared/domain/grade.ts'
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
/** Of a line in a row of a table. */
export const SPARK: TrendSize = { width: 96, height: 26, left: 0, right: 0, top: 4, bottom: 4, labels: 1 }

/** Skala: from periods and indexes to places in the picture. */
export interface TrendScale {
  /** Index at the lower edge. */
  readonly least: number
  readonly y: (index: number) => number
  /** Left edge of the period at `position`. */
  readonly x: (position: number) => number
}

/** From the ten below the least figure, and always with room for grade D, up to 100. */
export function scaleOf(points: readonly TrendPoint[], size: TrendSize): TrendScale {
  const lowest = Math.min(GRADE_LOWER_BOUNDS.C, ...indexesOf(points))
  const least = Math.max(INDEX_LEAST, Math.floor((lowest - 5) / 10) * 10)
  return scaleBetween(least, INDEX_GREATEST, points.length, size)
}

/** Points of the index that fill a sparkline at least, so that chance does not look like a mountain. */
const SPARK_SPAN = 10

/** As wide as the figures, which stand in the middle. */
export function sparkScale(points: readonly TrendPoint[]): TrendScale {
  const [lowest, highest] = [Math.min(...indexesOf(points)), Math.max(...indexesOf(points))]
  const spare = Math.max(0, SPARK_SPAN - (highest - lowest)) / 2
  return scaleBetween(lowest - spare, highest + spare, points.length, SPARK)
}

function scaleBetween(least: number, greatest: number, count: number, size: TrendSize): TrendScale {
  const plot = size.height - size.top - size.bottom
  const step = (size.width - size.left - size.right) / count
  return {
    least,
    y: (index) => tenth(size.top + (plot * (greatest - index)) / (greatest - least)),
    x: (position) => size.left + step * position,
  }
}

function indexesOf(points: readonly TrendPoint[]): readonly number[] {
  return points.flatMap((point) => ('index' in point ? [point.index] : []))
}

/** A tenth of a pixel is finer than any screen, and shorter to send. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
