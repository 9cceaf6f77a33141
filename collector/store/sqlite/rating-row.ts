import { RESPONDENT_FIELD_NAMES } from '../../../shared/domain/respondent.ts'
import { SERVICE_ELEMENTS } from '../../../shared/domain/service-element.ts'
import type { FiledRating } from '../store.ts'

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

/** All columns of `ratings`, in the order of {@link INSERT_RATING}. */
const COLUMNS = ['unit', 'id', 'period', 'day', ...BODY_COLUMNS, 'late'] as const

export const INSERT_RATING = `insert into ratings (${COLUMNS.join(', ')})
  values (${COLUMNS.map((column) => `:${column}`).join(', ')}) on conflict do nothing`

export const SELECT_RATING = 'select * from ratings where unit = :unit and id = :id'

export const INSERT_SUGGESTION = 'insert into suggestions (unit, period, text) values (:unit, :period, :text)'

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
