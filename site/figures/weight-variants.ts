import { gradeOf, INDEX_GREATEST, INDEX_LEAST, type Grade } from '../../shared/domain/grade.ts'
import { indexUnderRoundedWeight } from '../../shared/domain/satisfaction-index.ts'
import { tallyOf } from '../loaders/tally-of.ts'
import type { ShownFigures } from './shown-figures.ts'

/** Nilai menurut bobot yang dibulatkan: what a report that cuts the weight would say of the same answers. */
export interface WeightVariant {
  /** Such as 0.11. */
  readonly weight: number
  readonly decimals: 2 | 3
  readonly index: number
  /** `null` where the cut weight leads out of the scale of 25 to 100. */
  readonly grade: Grade | null
}

/** Empty where the exact weight already has that many decimals, such as 1/5, or where there is no index. */
export function weightVariants({
  respondents,
  elements,
}: Pick<ShownFigures, 'respondents' | 'elements'>): readonly WeightVariant[] {
  const answeredElements = elements.filter(({ answered }) => answered > 0)
  return ([2, 3] as const).flatMap((decimals) => {
    const scale = 10 ** decimals
    const weight = Math.round(scale / answeredElements.length) / scale
    const index = indexUnderRoundedWeight(tallyOf(respondents, elements), decimals)
    if (index === null || weight * answeredElements.length === 1) return []
    return [{ weight, decimals, index, grade: gradeWithin(index) }]
  })
}

function gradeWithin(index: number): Grade | null {
  return index >= INDEX_LEAST && index <= INDEX_GREATEST ? gradeOf(index) : null
}
