import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** How long answers are summed up: the moment of each would tell when a citizen rated, and a log of them grows with them. */
const SUM_EVERY_MS = 10 * 60_000

/** Catatan pengumpul: lines of JSON on stdout; errors by their message only. What is left is written at the end. */
export function createLog(): Logger {
  const stdout = pino.destination({ sync: false })
  return pino({ base: null, serializers: { err: (error: Error) => error.message } }, stdout)
}

/** No log at all, for tests and for `npm start`. */
export function noLog(): Logger {
  return pino({ level: 'silent' })
}

interface Answers {
  readonly route: string
  readonly status: number
  readonly count: number
  readonly slowestMs: number
}

/**
 * Catatan jawaban: every ten minutes, and at the end, a line for each route's pattern and status with how many answers
 * there were and the slowest. No address, no agent, no query, no body: whoever reads the log learns nothing of a citizen.
 */
export function logAnswers(app: FastifyInstance, log: Logger, metrics: Metrics): void {
  const sums = new Map<string, Answers>()
  const write = (): void => {
    sums.forEach((sum) => log.info(sum, 'answered'))
    sums.clear()
  }
  const timer = setInterval(write, SUM_EVERY_MS).unref()
  app.addHook('onResponse', ({ routeOptions }, { statusCode: status, elapsedTime }, done) => {
    const route = routeOptions.url ?? 'none'
    metrics.countRequest(route, status)
    const key = `${status} ${route}`
    const { count, slowestMs } = sums.get(key) ?? { count: 0, slowestMs: 0 }
    sums.set(key, { route, status, count: count + 1, slowestMs: Math.max(slowestMs, Math.round(elapsedTime)) })
    done()
  })
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer)
    write()
    done()
  })
}
