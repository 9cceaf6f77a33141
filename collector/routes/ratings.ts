import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { dayAt, type Day } from '../../shared/domain/period.ts'
import { PROTOCOL_VERSION, RATING_LIMITS } from '../../shared/domain/rating.ts'
import { sentence } from '../../shared/schema/parse.ts'
import { readRatingRequest } from '../../shared/schema/read-rating.ts'
import type { RatingAnswer, RatingRequest } from '../../shared/schema/rating.ts'
import type { Content } from '../../shared/content/content.ts'
import {
  judgeRating,
  NOT_SERVED_WAIT_MS,
  type Arrival,
  type JudgeEdges,
  type Judged,
  type RawRating,
} from '../judge-rating.ts'
import { keepJudged, type KeepEdges } from '../keep-judged.ts'
import { isAllowedOrigin } from '../origin.ts'
import type { Metrics } from '../metrics.ts'
import { Problem } from '../problem.ts'
import type { Opened } from '../sealing/open-sealed.ts'
import type { SealingKeys } from '../sealing/sealing-keys.ts'
import type { KioskFinding } from '../store/kiosk-notes.ts'
import type { Store } from '../store/store.ts'
import { parseStrictJson } from '../strict-json.ts'

export interface RatingsContext {
  readonly store: Store
  readonly metrics: Metrics
  readonly content: Content
  readonly now: () => number
  /** Origins that may send for any unit, besides those on the unit's own list. */
  readonly ownOrigins: readonly string[]
  readonly sealing: SealingKeys
  readonly log: Logger
}

type Answered = Judged | { readonly refused: Refusal }
type Refusal = 'unit-unknown' | 'origin-not-listed'

/** `POST /v1/ratings`: keeps a batch of ratings and says of each one what became of it. */
export function ratingsRoute(app: FastifyInstance, context: RatingsContext): void {
  const { sealing, store } = context
  const judgeEdges: JudgeEdges = { sealing, onSeal: (outcome, key) => noteSeal(outcome, key, context) }
  const today = (): Day => dayAt(context.now(), 0)
  const keepEdges: KeepEdges = { store, today, onFinding: (finding) => noteFinding(finding, context) }
  app.post('/v1/ratings', async (request): Promise<RatingAnswer> => {
    const now = context.now()
    const envelope = readEnvelope(request.body)
    const bodyBytes = request.body instanceof Uint8Array ? request.body.byteLength : Infinity
    const arrival = { sentAt: envelope.sentAt, now, bodyBytes }
    const judged = envelope.ratings.map((raw) => judge(raw, arrival, request.headers.origin, context, judgeEdges))
    refuseIfNoneIsServed(judged)
    context.metrics.countWidget(envelope.widget, envelope.setAside)
    const answered = judged.map((one, position) => asJudged(one, envelope.ratings[position]?.id ?? ''))
    const results = await keepJudged(answered, keepEdges)
    results.forEach(({ status }) => context.metrics.countRating(status))
    return { version: PROTOCOL_VERSION, now, results: [...results] }
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

function judge(
  raw: RawRating,
  arrival: Arrival,
  origin: string | undefined,
  context: RatingsContext,
  edges: JudgeEdges,
): Answered {
  const unit = context.content.units.get(raw.unit)
  if (!unit) return { refused: 'unit-unknown' }
  const isAllowed = isAllowedOrigin(origin, unit.origins) || isAllowedOrigin(origin, context.ownOrigins)
  if (!isAllowed) return { refused: 'origin-not-listed' }
  return judgeRating(raw, unit, arrival, edges)
}

function noteSeal(outcome: Opened['kind'], key: string, { metrics, log }: RatingsContext): void {
  metrics.countSeal(outcome)
  if (outcome === 'unknown-key') log.warn({ key }, 'sealed to a key that SKM_SEALING_KEY_FILE does not hold')
}

function noteFinding({ unit, chain, missing, broken }: KioskFinding, { metrics, log }: RatingsContext): void {
  metrics.countBrokenLinks(broken)
  if (missing > 0) log.warn({ unit, chain, missing }, 'ratings of a kiosk are missing')
  if (broken > 0) log.warn({ unit, chain, broken }, 'ratings of a kiosk do not follow on those before')
}

/** A wrong embed or a page on another site gets the remedy as a status; the widget then keeps everything. */
function refuseIfNoneIsServed(judged: readonly Answered[]): void {
  const refusals = judged.flatMap((one) => ('refused' in one ? [one.refused] : []))
  if (refusals.length < judged.length) return
  throw new Problem(refusals.includes('origin-not-listed') ? 'origin-not-listed' : 'unit-unknown')
}

/** Of a request of which some ratings are served. */
function asJudged(one: Answered, id: string): Judged {
  return 'refused' in one ? { result: { id, status: 'later', waitMs: NOT_SERVED_WAIT_MS } } : one
}
