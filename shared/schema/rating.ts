import { z } from 'zod'
import { QUESTIONNAIRE_IDS } from '../domain/questionnaire.ts'
import {
  CHANNELS,
  DURATION_BUCKET_ENDS_S,
  PROTOCOL_VERSION,
  RATING_LIMITS,
  RATING_STATUSES,
  type Rating,
} from '../domain/rating.ts'
import { RESPONDENT_FIELDS } from '../domain/respondent.ts'
import { SCORES } from '../domain/score.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { identifier } from './identifier.ts'

export const RATING_ID_PATTERN = /^[A-Za-z0-9_-]{22}$/
export const LANGUAGE_TAG_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
/** Longest texts of the format, in UTF-16 units. */
export const LONGEST = { language: 35, widget: 40 } as const

const score = z.literal([...SCORES])

const answers = z.partialRecord(z.enum(SERVICE_ELEMENTS), score)

const respondent = z.strictObject({
  sex: z.enum(RESPONDENT_FIELDS.sex).nullish(),
  age: z.enum(RESPONDENT_FIELDS.age).nullish(),
  education: z.enum(RESPONDENT_FIELDS.education).nullish(),
  occupation: z.enum(RESPONDENT_FIELDS.occupation).nullish(),
  disability: z.enum(RESPONDENT_FIELDS.disability).nullish(),
})

/** Saran: NFC, counted in code points as a person would, without control characters or broken surrogates. */
const suggestion = z
  .string()
  .refine((text) => text.isWellFormed() && !hasForbiddenControl(text), 'must be plain text')
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => [...text].length <= RATING_LIMITS.suggestionCodePoints, {
    message: `must be at most ${RATING_LIMITS.suggestionCodePoints} characters`,
  })

/** Isian from the widget, one member of a request's `ratings`. */
export const ratingSchema = z.strictObject({
  id: z.string().regex(RATING_ID_PATTERN, 'must be 22 characters of base64url'),
  unit: identifier,
  service: identifier.nullable(),
  questionnaire: z.enum(QUESTIONNAIRE_IDS),
  at: z.int(),
  answers,
  respondent: respondent.optional(),
  suggestion: suggestion.optional(),
  channel: z.enum(CHANNELS).exclude(['paper']),
  duration: z.int().min(0).max(DURATION_BUCKET_ENDS_S.length),
  language: z.string().regex(LANGUAGE_TAG_PATTERN, 'must be a language tag such as id or en').max(LONGEST.language),
}) satisfies z.ZodType<Rating>

/**
 * Kiriman: a request's envelope. Its ratings stay unread here, since each gets a result of its own; one bad rating
 * must not hold up the others.
 */
export const ratingRequestSchema = z.strictObject({
  version: z.literal(PROTOCOL_VERSION),
  widget: z.string().max(LONGEST.widget),
  sentAt: z.int(),
  /** Ratings the device keeps aside because they were refused for good. */
  setAside: z.int().nonnegative(),
  ratings: z
    .array(z.looseObject({ id: ratingSchema.shape.id, unit: z.string() }))
    .min(1)
    .max(RATING_LIMITS.ratingsPerRequest),
})
export type RatingRequest = z.infer<typeof ratingRequestSchema>

/** Jawaban pengumpul: one result for each rating of the request, by id. */
export const ratingAnswerSchema = z.strictObject({
  version: z.literal(PROTOCOL_VERSION),
  now: z.int(),
  results: z.array(
    z.strictObject({
      id: ratingSchema.shape.id,
      status: z.enum(RATING_STATUSES),
      at: z.string().optional(),
      waitMs: z.int().nonnegative().optional(),
    }),
  ),
})
export type RatingAnswer = z.infer<typeof ratingAnswerSchema>
export type RatingResult = RatingAnswer['results'][number]

/** Control characters except tab and line ends, and the marks that reorder text on screen. */
function hasForbiddenControl(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0
    const control = (code < 0x20 && !'\t\n\r'.includes(character)) || code === 0x7f
    return control || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  })
}
