import { GRADE_LOWER_BOUNDS, GRADES, type Grade } from '../../shared/domain/grade.ts'
import { REGULATION_IN_FORCE, trendBreaks, type Regulation } from '../../shared/domain/regulation.ts'
import type { TrendPoint } from '../figures/trend.ts'
import { tenth, type TrendScale, type TrendSize } from './trend-scale.ts'

interface Span {
  readonly x: number
  readonly width: number
}

/** Bagian tren: neighbouring periods under one regulation. */
export interface TrendSection extends Span {
  readonly regulation: Regulation
}

/** Pita mutu: the indexes of one grade, behind the figures that the grade holds for. */
export interface TrendBand extends Span {
  readonly grade: Grade
  readonly y: number
  readonly height: number
}

export function sectionsOf(points: readonly TrendPoint[], { x }: TrendScale): readonly TrendSection[] {
  const starts = [0, ...trendBreaks(points).map(({ before }) => before)]
  return starts.flatMap((start, place) => {
    const regulation = points[start]?.regulation
    const end = starts[place + 1] ?? points.length
    return regulation ? [{ x: tenth(x(start)), width: tenth(x(end) - x(start)), regulation }] : []
  })
}

/** No grade stands behind the figures of an older regulation, whose bounds are others. */
export function bandsOf(
  sections: readonly TrendSection[],
  { least, y }: TrendScale,
  size: TrendSize,
): readonly TrendBand[] {
  const inForce = sections.filter(({ regulation }) => regulation === REGULATION_IN_FORCE)
  return GRADES.flatMap((grade, position) => {
    const above = GRADES[position - 1]
    const top = above ? y(GRADE_LOWER_BOUNDS[above]) : size.top
    const height = tenth(y(Math.max(GRADE_LOWER_BOUNDS[grade], least)) - top)
    return inForce.map(({ x, width }) => ({ grade, x, width, y: top, height }))
  })
}
