import type { Tally } from '../../shared/domain/tally.ts'
import type { ElementResult } from '../../shared/schema/report.ts'

/** Hasil olahan as published: the counts of one group, from which every other figure follows. */
export function tallyOf(respondents: number, elements: readonly ElementResult[]): Tally {
  return { respondents, scores: Object.fromEntries(elements.map(({ id, scores }) => [id, scores])) }
}
