import { QUESTIONNAIRE_IDS } from '../domain/questionnaire.ts'
import { CHANNELS, DURATION_BUCKET_ENDS_S, PROTOCOL_VERSION, RATING_LIMITS, type Rating } from '../domain/rating.ts'
import { RESPONDENT_FIELDS } from '../domain/respondent.ts'
import { SCORES } from '../domain/score.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { IDENTIFIER_LONGEST, IDENTIFIER_PATTERN } from './identifier.ts'
import { parse, type Parsed } from './parse.ts'
import {
  LANGUAGE_TAG_PATTERN,
  LONGEST,
  RATING_ID_PATTERN,
  ratingRequestSchema,
  ratingSchema,
  type RatingRequest,
} from './rating.ts'

/**
 * Membaca isian: as {@link ratingSchema} does. The schema takes longer than all else that is done with a request, so
 * what the widget usually sends is recognised by looking alone; the schema reads everything else and names the faults.
 * A test holds the two against each other.
 */
export function readRating(raw: unknown): Parsed<Rating> {
  return isUsualRating(raw) ? { ok: true, value: raw } : parse(ratingSchema, raw)
}

/** Membaca kiriman: as {@link ratingRequestSchema} does, likewise. */
export function readRatingRequest(json: unknown): Parsed<RatingRequest> {
  return isUsualRequest(json) ? { ok: true, value: json } : parse(ratingRequestSchema, json)
}

type Check = (value: unknown) => boolean
type Members = ReadonlyMap<string, Check>

const members = (checks: Readonly<Record<string, Check>>): Members => new Map(Object.entries(checks))
const NONE = members({})

const oneOf = (values: readonly unknown[]): Check => {
  const known = new Set(values)
  return (value) => known.has(value)
}
const textLike = (pattern: RegExp, longest = Infinity): Check => {
  return (value) => typeof value === 'string' && value.length <= longest && pattern.test(value)
}
const isWhole: Check = (value) => Number.isSafeInteger(value)
const isIdentifier = textLike(IDENTIFIER_PATTERN, IDENTIFIER_LONGEST)
const isRatingId = textLike(RATING_ID_PATTERN)

const ANSWERS = members(Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element, oneOf(SCORES)])))
const RESPONDENT = members(
  Object.fromEntries(Object.entries(RESPONDENT_FIELDS).map(([field, values]) => [field, oneOf([...values, null])])),
)
/** Without the suggestion, which the schema alone puts in order. */
const RATING = members({
  id: isRatingId,
  unit: isIdentifier,
  service: (value) => value === null || isIdentifier(value),
  questionnaire: oneOf(QUESTIONNAIRE_IDS),
  at: isWhole,
  answers: (value) => fits(value, NONE, ANSWERS),
  channel: oneOf(CHANNELS.filter((channel) => channel !== 'paper')),
  duration: oneOf(Array.from({ length: DURATION_BUCKET_ENDS_S.length + 1 }, (_, bucket) => bucket)),
  language: textLike(LANGUAGE_TAG_PATTERN, LONGEST.language),
})
const RATING_OPTIONAL = members({ respondent: (value) => fits(value, NONE, RESPONDENT) })
const REQUEST = members({
  version: oneOf([PROTOCOL_VERSION]),
  widget: (value) => typeof value === 'string' && value.length <= LONGEST.widget,
  sentAt: isWhole,
  setAside: (value) => isWhole(value) && Number(value) >= 0,
  ratings: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= RATING_LIMITS.ratingsPerRequest &&
    value.every(isAddressed),
})

function isUsualRating(raw: unknown): raw is Rating {
  return fits(raw, RATING, RATING_OPTIONAL)
}

function isUsualRequest(json: unknown): json is RatingRequest {
  return fits(json, REQUEST, NONE)
}

/** What a request has to say of each rating before that is read. */
function isAddressed(raw: unknown): boolean {
  if (!isObject(raw)) return false
  // As a member of its own, as only JSON can have it, it does not outlive the schema's copying.
  return isRatingId(raw['id']) && typeof raw['unit'] === 'string' && !Object.hasOwn(raw, '__proto__')
}

function fits(value: unknown, required: Members, optional: Members): boolean {
  if (!isObject(value)) return false
  let found = 0
  for (const name of Object.keys(value)) {
    const check = required.get(name)
    if (check) found++
    if (!(check ?? optional.get(name))?.(value[name])) return false
  }
  return found === required.size
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
