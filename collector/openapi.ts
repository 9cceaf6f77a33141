import { z } from 'zod'
import { ratingAnswerSchema, ratingRequestSchema, ratingSchema } from '../shared/schema/rating.ts'
import { sealedRatingSchema } from '../shared/schema/sealed-rating.ts'
import { unitAnswerSchema } from '../shared/schema/unit-answer.ts'
import { PROBLEMS } from './problem.ts'

/** Bentuk galat as every refusal has it. */
const problemSchema = z.strictObject({
  version: z.literal(1),
  error: z.enum(Object.keys(PROBLEMS)),
  message: z.string(),
  /** With 422 only: the least version that is served. */
  least: z.int().optional(),
})

const requestSchema = ratingRequestSchema.extend({
  ratings: z
    .array(z.union([ratingSchema, sealedRatingSchema]))
    .min(1)
    .max(20),
})

const json = (schema: z.ZodType): object => ({ 'application/json': { schema: jsonSchema(schema) } })
const answer = (description: string, schema: z.ZodType): object => ({ description, content: json(schema) })
const refusals = (...statuses: number[]): object =>
  Object.fromEntries(statuses.map((status) => [status, answer(describeStatus(status), problemSchema)]))

/** Deskripsi antarmuka (OpenAPI 3.1), made from the very schemas that read the requests. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'SKM Terbuka collector', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths: {
      '/v1/ratings': {
        post: {
          summary: 'Keep ratings; each gets a result of its own',
          requestBody: {
            required: true,
            content: { ...json(requestSchema), 'text/plain': { schema: jsonSchema(requestSchema) } },
          },
          responses: {
            200: answer('What became of each rating', ratingAnswerSchema),
            ...refusals(400, 403, 404, 413, 415, 422, 500, 503),
          },
        },
      },
      '/v1/units/{unit}': {
        get: {
          summary: 'What a survey of the unit asks',
          parameters: [{ name: 'unit', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: answer('The unit', unitAnswerSchema), ...refusals(404) },
        },
      },
    },
  }
}

/** What a sender has to write; transforms such as NFC happen after. */
function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}

function describeStatus(status: number): string {
  return Object.values(PROBLEMS)
    .filter((problem) => problem.status === status)
    .map(({ message }) => message)
    .join('; or ')
}
