import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PROTOCOL_VERSION, RATING_LIMITS } from '../../shared/domain/rating.ts'
import { sentence } from '../../shared/schema/parse.ts'
import { readRating, readRatingRequest } from '../../shared/schema/read-rating.ts'
import type { RatingAnswer, RatingRequest, RatingResult } from '../../shared/schema/rating.ts'
import type { Content } from '../../shared/content/content.ts'
import { fileRating, misfit } from '../file-rating.ts'
import { isAllowedOrigin } from '../origin.ts'
import type { Metrics } from '../metrics.ts'
import { Problem } from '../problem.ts'
import type { FiledRating, KeepOutcome, Store } from '../store/store.ts'
import { parseStrictJson } from '../strict-json.ts'

/** When to try a rating again that this collector does not serve, though it served others of the same request. */
const NOT_SERVED_WAIT_MS = 3_600_000

export interface RatingsContext {
  readonly store: Store
  readonly metrics: Metrics
  readonly content: Content
  readonly now: () => number
  /** Origins that may send for any unit, besides those on the unit's own list. */
  readonly ownOrigins: readonly string[]
}

type Raw = RatingRequest['ratings'][number]
type Judged = { readonly filed: FiledRating } | { readonly result: RatingResult } | { readonly refused: Refusal }
type Refusal = 'unit-unknown' | 'origin-not-listed'

/** `POST /v1/ratings`: keeps a batch of ratings and says of each one what became of it. */
export function ratingsRoute(app: FastifyInstance, context: RatingsContext): void {
  app.post('/v1/ratings', async (request): Promise<RatingAnswer> => {
    const now = context.now()
    const envelope = readEnvelope(request.body)
    const judged = envelope.ratings.map((raw) => judge(raw, envelope.sentAt, request, now, context))
    refuseIfNoneIsServed(judged)
    context.metrics.countWidget(envelope.widget, envelope.setAside)
    const outcomes = await keep(judged, context.store)
    const results = judged.map((one, position) => resultOf(one, envelope.ratings[position]?.id ?? '', outcomes))
    results.forEach(({ status }) => context.metrics.countRating(status))
    return { version: PROTOCOL_VERSION, now, results }
  })
}

function readEnvelope(body: unknown): RatingRequest {
  const json = readJson(body)
  if (isOtherVersion(json)) throw new Problem('version-not-served')
  const envelope = readRatingRequest(json)
  if (!envelope.ok) throw new Problem('unreadable-envelope', sentence(envelope.fault))
  return envelope.value
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function readJson(body: unknown): unknown {
  try {
    if (!(body instanceof Uint8Array)) throw new SyntaxError('the body is empty')
    return parseStrictJson(utf8.decode(body), RATING_LIMITS.jsonDepth)
  } catch (error) {
    throw new Problem('unreadable-body', error instanceof SyntaxError ? error.message : undefined)
  }
}

function isOtherVersion(json: unknown): boolean {
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined
  return Number.isInteger(version) && version !== PROTOCOL_VERSION
}

function judge(raw: Raw, sentAt: number, request: FastifyRequest, now: number, context: RatingsContext): Judged {
  const unit = context.content.units.get(raw.unit)
  if (!unit) return { refused: 'unit-unknown' }
  const { origin } = request.headers
  const isAllowed = isAllowedOrigin(origin, unit.origins) || isAllowedOrigin(origin, context.ownOrigins)
  if (!isAllowed) return { refused: 'origin-not-listed' }
  const invalid = (at: string): Judged => ({ result: { id: raw.id, status: 'invalid', at } })
  // Measured only where the body as a whole leaves room for one that is too large.
  const bodyBytes = request.body instanceof Uint8Array ? request.body.byteLength : Infinity
  const isLong =
    bodyBytes > RATING_LIMITS.ratingBytes && Buffer.byteLength(JSON.stringify(raw)) > RATING_LIMITS.ratingBytes
  if (isLong) return invalid('')
  const rating = readRating(raw)
  if (!rating.ok) return invalid(rating.fault.at)
  const at = misfit(rating.value, unit)
  return at === undefined ? { filed: fileRating(rating.value, unit, sentAt, now) } : invalid(at)
}

/** A wrong embed or a page on another site gets the remedy as a status; the widget then keeps everything. */
function refuseIfNoneIsServed(judged: readonly Judged[]): void {
  const refusals = judged.flatMap((one) => ('refused' in one ? [one.refused] : []))
  if (refusals.length < judged.length) return
  throw new Problem(refusals.includes('origin-not-listed') ? 'origin-not-listed' : 'unit-unknown')
}

async function keep(judged: readonly Judged[], store: Store): Promise<ReadonlyMap<FiledRating, KeepOutcome>> {
  const filed = judged.flatMap((one) => ('filed' in one ? [one.filed] : []))
  const outcomes = filed.length > 0 ? await store.keep(filed) : []
  return new Map(filed.map((rating, position) => [rating, outcomes[position] as KeepOutcome]))
}

function resultOf(judged: Judged, id: string, outcomes: ReadonlyMap<FiledRating, KeepOutcome>): RatingResult {
  if ('result' in judged) return judged.result
  const outcome = 'filed' in judged ? outcomes.get(judged.filed) : undefined
  if (!('filed' in judged) || outcome === undefined) return { id, status: 'later', waitMs: NOT_SERVED_WAIT_MS }
  return { id, status: outcome === 'stored' && judged.filed.late ? 'late' : outcome }
}
