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
  const indexes = points.flatMap((point) => ('index' in point ? [point.index] : []))
  const lowest = Math.min(GRADE_LOWER_BOUNDS.C, ...indexes)
  const least = Math.max(INDEX_LEAST, Math.floor((lowest - 5) / 10) * 10)
  const plot = size.height - size.top - size.bottom
  const step = (size.width - size.left - size.right) / points.length
  return {
    least,
    y: (index) => tenth(size.top + (plot * (INDEX_GREATEST - index)) / (INDEX_GREATEST - least)),
    x: (position) => size.left + step * position,
  }
}

/** A tenth of a pixel is finer than any screen, and shorter to send. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
