import { RESPONDENT_FIELD_NAMES } from '../../shared/domain/respondent.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import type { FiledRating } from './store.ts'

/** Baris: a row of a database, by column. */
export type Row = Record<string, string | number | null>

/** Columns that say what the citizen said: the same id with another of these is a conflict. */
const BODY_COLUMNS = [
  'service',
  'questionnaire',
  ...SERVICE_ELEMENTS,
  ...RESPONDENT_FIELD_NAMES,
  'channel',
  'duration',
  'language',
] as const

/** Columns of `ratings` in the order in which they are written. */
export const RATING_COLUMNS = ['unit', 'id', 'period', 'day', ...BODY_COLUMNS, 'late'] as const

/** Columns that hold whole numbers; the others hold text. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set([...SERVICE_ELEMENTS, 'duration', 'late'])

/** Baris isian: a rating as the columns of {@link RATING_COLUMNS}. */
export function rowOf(rating: FiledRating): Row {
  const { unit, id, period, day, service, questionnaire, channel, duration, language } = rating
  const row: Row = { unit, id, period, day, service, questionnaire, channel, duration, language }
  for (const element of SERVICE_ELEMENTS) row[element] = rating.answers[element] ?? null
  for (const field of RESPONDENT_FIELD_NAMES) row[field] = rating.respondent?.[field] ?? null
  row['late'] = rating.late ? 1 : 0
  return row
}

/** Isi yang sama: compares what was said, not when it came in; a late resend of the same rating is a duplicate. */
export function saysTheSame(left: Row, right: Row): boolean {
  return BODY_COLUMNS.every((column) => left[column] === right[column])
}
