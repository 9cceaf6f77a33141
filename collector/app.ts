import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { PROTOCOL_VERSION, RATING_LIMITS } from '../shared/domain/rating.ts'
import { endConnectionsWhileDraining, type Drain } from './drain.ts'
import { logAnswers } from './log.ts'
import type { Metrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import { Problem, PROBLEMS, type ProblemCode } from './problem.ts'
import { healthRoutes } from './routes/health.ts'
import { ratingsRoute, type RatingsContext } from './routes/ratings.ts'
import { unitsRoute, type UnitsContext } from './routes/units.ts'
import { StoreUnavailable } from './store/store.ts'

/** A slow or silent sender is let go after this long, so that idle sockets cannot fill the collector. */
const HEADERS_TIMEOUT_MS = 5_000
const REQUEST_TIMEOUT_MS = 15_000
const CONNECTIONS_CHECK_MS = 1_000
/** Nothing is asked that needs long headers: no cookies, no tokens. */
const MAX_HEADER_BYTES = 8 * 1024
const MAX_REQUESTS_PER_SOCKET = 1_000
const BUSY_RETRY_S = 5

export interface AppContext extends RatingsContext, UnitsContext {
  readonly metrics: Metrics
  readonly drain: Drain
  readonly log: Logger
}

/** Pengumpul: the HTTP face of the collector, not yet listening. */
export function createApp(context: AppContext): FastifyInstance {
  const app = fastify({
    bodyLimit: RATING_LIMITS.receivedBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    maxRequestsPerSocket: MAX_REQUESTS_PER_SOCKET,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    forceCloseConnections: 'idle',
  })
  logAnswers(app, context.log, context.metrics)
  endConnectionsWhileDraining(app, context.drain)
  app.register(async (api) => {
    answerToAnyOrigin(api)
    readBodyAsBytes(api)
    api.setErrorHandler<FastifyError>((error, _request, reply) => answerFault(error, reply, context.log))
    ratingsRoute(api, { ...context, store: context.metrics.measured(context.store) })
    unitsRoute(api, context)
    healthRoutes(api, context)
    openApiRoute(api)
    api.all('/v1/*', answerPreflightOrNothing)
  })
  return app
}

const EVERY_ANSWER = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
}

/** `*` is right: nothing here is private to a visitor, and no credentials are ever allowed. */
function answerToAnyOrigin(api: FastifyInstance): void {
  api.addHook('onRequest', (request, reply, done) => {
    reply.headers(EVERY_ANSWER)
    const { 'content-encoding': encoding, 'transfer-encoding': transfer } = request.headers
    // Node unwraps chunks only; any other wrapping would reach the parser as it is.
    const isWrapped = encoding !== undefined || (transfer !== undefined && transfer.trim().toLowerCase() !== 'chunked')
    done(isWrapped ? new Problem('unsupported-media') : undefined)
  })
}

/** The widget sends simple requests; only other clients, which send application/json, ask beforehand. */
async function answerPreflightOrNothing(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (request.method !== 'OPTIONS') throw new Problem('not-found')
  reply.headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type' })
  return reply.code(204).send()
}

function openApiRoute(api: FastifyInstance): void {
  const description = openApi()
  api.get('/openapi.json', async () => description)
}

/** The bytes are parsed by our own strict reader, not by Fastify's. */
function readBodyAsBytes(api: FastifyInstance): void {
  api.removeAllContentTypeParsers()
  const types = ['application/json', 'text/plain']
  api.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function answerFault(error: FastifyError, reply: FastifyReply, log: Logger): FastifyReply {
  const problem = problemOf(error)
  if (problem.code === 'internal-error' || problem.code === 'busy') log.error({ err: error }, problem.code)
  if (problem.code === 'busy') reply.header('retry-after', BUSY_RETRY_S)
  const message = problem.detail ? `${problem.message}: ${problem.detail}` : problem.message
  const least = problem.code === 'version-not-served' ? { least: PROTOCOL_VERSION } : {}
  return reply.code(problem.status).send({ version: PROTOCOL_VERSION, ...least, error: problem.code, message })
}

const FASTIFY_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable-body',
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreUnavailable) return new Problem('busy')
  const code = FASTIFY_PROBLEMS[error.code]
  if (code) return new Problem(code)
  const clientFault = error.statusCode !== undefined && error.statusCode < PROBLEMS['internal-error'].status
  return new Problem(clientFault ? 'unreadable-body' : 'internal-error')
}
