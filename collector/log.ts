import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** A line for each answer, written one by one, would hold HTTP up: they go out in large pieces, at the latest after this. */
const WRITE_BYTES = 12 * 1_024
const WRITE_EVERY_MS = 1_000

/** Catatan pengumpul: lines of JSON on stdout; errors by their message only. What is left is written at the end. */
export function createLog(): Logger {
  const stdout = pino.destination({ sync: false, minLength: WRITE_BYTES, periodicFlush: WRITE_EVERY_MS })
  return pino({ base: null, serializers: { err: (error: Error) => error.message } }, stdout)
}

/** No log at all, for tests and for `npm start`. */
export function noLog(): Logger {
  return pino({ level: 'silent' })
}

/**
 * Catatan jawaban: one line for each answer, with the route's pattern, the status and the time it took. No address, no
 * agent, no query, no body: whoever reads the log learns nothing of a citizen.
 */
export function logAnswers(app: FastifyInstance, log: Logger, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.countRequest(route, reply.statusCode)
    log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
    done()
  })
}
