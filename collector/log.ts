import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** Catatan pengumpul: lines of JSON on stdout; errors by their message only. */
export function createLog(): Logger {
  return pino({ base: null, serializers: { err: (error: Error) => error.message } })
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
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.countRequest(route, reply.statusCode)
    log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}
