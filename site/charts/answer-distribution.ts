import { answerShares } from '../figures/answer-shares.ts'
import type { ShownFigures } from '../figures/shown-figures.ts'
import type { SiteText } from '../text/text-for.ts'

/** Sebaran jawaban as the browser gets it: plain data, already worded, small enough for an attribute. */
export interface AnswerDistribution {
  readonly locale: string
  readonly rows: readonly {
    readonly code: string
    readonly name: string
    /** Percent of the answers that were 1, 2, 3 and 4, unrounded. */
    readonly percents: readonly [number, number, number, number]
  }[]
  /** What 1, 2, 3 and 4 are called. */
  readonly scores: readonly [string, string, string, string]
}

/** Elements that nobody answered are left out: an empty bar would look like an answer. */
export function answerDistribution({ elements }: Pick<ShownFigures, 'elements'>, text: SiteText): AnswerDistribution {
  const rows = elements.flatMap(({ id, code, scores }) => {
    const shares = answerShares(scores)
    if (!shares) return []
    const [one, two, three, four] = shares
    const percents = [one * 100, two * 100, three * 100, four * 100] as const
    return [{ code, name: text.elementNames[id].name, percents }]
  })
  return { locale: text.language, rows, scores: text.report.scoreKey }
}
