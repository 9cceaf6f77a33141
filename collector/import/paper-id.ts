import { createHash } from 'node:crypto'
import { RATING_LIMITS } from '../../shared/domain/rating.ts'
import type { PaperRating } from './read-ratings.ts'

/** What a sheet is imported as; together with its rows it names the import. */
export interface ImportTarget {
  readonly unit: string
  readonly service: string | null
  readonly period: string
  readonly questionnaire: string
}

/**
 * Ids for the ratings of a sheet, made from what the whole sheet says and each row's position. Importing the sheet
 * again, also saved with another separator or in another column order, gives the same ids, so the store sees
 * duplicates; two forms with equal answers stay two ratings.
 */
export function paperIds(ratings: readonly PaperRating[], target: ImportTarget): string[] {
  const sheet = digest(
    JSON.stringify([target.unit, target.service, target.period, target.questionnaire, ratings.map(sorted)]),
  )
  return ratings.map((_rating, position) => digest(`${sheet} ${position}`).slice(0, RATING_LIMITS.idLength))
}

function sorted({ answers, respondent }: PaperRating): unknown {
  return [Object.entries(answers).sort(byKey), Object.entries(respondent).sort(byKey)]
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
