import { RESPONDENT_FIELD_NAMES } from '../../shared/domain/respondent.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import type { FiledRating } from './store.ts'

/** Baris: a row as a database gives it, by column. */
export type Row = Record<string, string | number | null>

/** Nilai baris isian: the values of {@link INPUT_COLUMNS} in their order; flat, since each is copied to the database. */
export type InputRow = readonly (string | number | null)[]

const KEY_COLUMNS = ['unit', 'id', 'period', 'day'] as const

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
export const RATING_COLUMNS = [...KEY_COLUMNS, ...BODY_COLUMNS, 'late'] as const

/** All that is written of a rating; the suggestion, the last, goes to a table of its own. */
export const INPUT_COLUMNS = [...RATING_COLUMNS, 'suggestion'] as const

/** Columns that hold whole numbers; the others hold text. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set([...SERVICE_ELEMENTS, 'duration', 'late'])

/** Baris isian: a rating as the values of {@link INPUT_COLUMNS}. */
export function rowOf(rating: FiledRating): InputRow {
  const { unit, id, period, day, service, questionnaire, answers, respondent, channel, duration, language } = rating
  const values: (string | number | null)[] = [unit, id, period, day, service, questionnaire]
  for (const element of SERVICE_ELEMENTS) values.push(answers[element] ?? null)
  for (const field of RESPONDENT_FIELD_NAMES) values.push(respondent?.[field] ?? null)
  values.push(channel, duration, language, rating.late ? 1 : 0, rating.suggestion || null)
  return values
}

/** Isi yang sama: compares what was said, not when it came in; a late resend of the same rating is a duplicate. */
export function saysTheSame(kept: Row, sent: InputRow): boolean {
  return BODY_COLUMNS.every((column, position) => kept[column] === sent[KEY_COLUMNS.length + position])
}
