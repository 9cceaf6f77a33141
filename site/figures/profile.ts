import { NOT_STATED, type BreakdownField } from '../../shared/domain/respondent.ts'
import type { Breakdown, CategoryResult } from '../../shared/schema/report.ts'
import type { ShownFigures } from './shown-figures.ts'

/** Baris profil: one category of respondents; withheld and nobody must never look alike. */
export type ProfileRow =
  | { readonly category: string; readonly state: 'withheld' | 'empty' }
  | {
      readonly category: string
      readonly state: 'shown'
      readonly respondents: number
      /** Of all respondents, 0 to 1. */
      readonly share: number
      readonly index: number
      /** Two decimals bear it out; otherwise one. */
      readonly exact: boolean
      /** Fewer than 30 respondents. */
      readonly lowBase: boolean
    }

/** Profil responden by one field; without rows where it could not be shown safely. */
export interface Profile {
  readonly field: BreakdownField
  readonly rows: readonly ProfileRow[] | undefined
}

/** Profil responden of a year's report. A field that nobody filled in tells nothing and is left out. */
export function profilesOf({
  breakdowns = [],
  respondents,
}: Pick<ShownFigures, 'breakdowns' | 'respondents'>): readonly Profile[] {
  return breakdowns.filter(isTold).map((breakdown) => ({
    field: breakdown.field,
    rows: 'cells' in breakdown ? breakdown.cells.map((cell) => rowOf(cell, respondents)) : undefined,
  }))
}

function isTold(breakdown: Breakdown): boolean {
  if (!('cells' in breakdown)) return true
  return breakdown.cells.some((cell) => cell.category !== NOT_STATED && ('state' in cell || cell.respondents > 0))
}

function rowOf(cell: CategoryResult, all: number): ProfileRow {
  const { category } = cell
  if ('state' in cell) return { category, state: 'withheld' }
  const { respondents, index, elements, status } = cell
  if (index === null) return { category, state: 'empty' }
  const exact = elements.every(({ scores }) => scores !== undefined)
  return { category, state: 'shown', respondents, share: respondents / all, index, exact, lowBase: status === 'L' }
}
