import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Drain } from '../drain.ts'
import type { Metrics } from '../metrics.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { Store } from '../store/store.ts'

/** A clock this far off may count ratings for another day; nobody's rating is refused for it. */
const CLOCK_OFF_MS = 60_000

export interface HealthContext {
  readonly store: Store
  readonly drain: Drain
  readonly metrics: Metrics
  readonly log: Logger
  readonly now: () => number
}

/**
 * `GET /livez`: the process answers. `GET /readyz`: it can keep a rating, shown by a real durable write, which also tells
 * the time by the database: the operator is told of a clock that differs.
 */
export function healthRoutes(app: FastifyInstance, { store, drain, metrics, log, now }: HealthContext): void {
  let wasOff = false
  const compareClocks = (database: number | undefined): void => {
    const offMs = database === undefined ? 0 : now() - database
    metrics.clockOffMs = offMs
    const isOff = Math.abs(offMs) > CLOCK_OFF_MS
    if (isOff && !wasOff) log.warn({ offMs }, "the clock differs from the database's; set both by NTP, then restart")
    wasOff = isOff
  }
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async () => {
    if (drain.draining) throw new StoreUnavailable('the collector is stopping')
    compareClocks(await store.probe())
    return { status: 'ready' }
  })
}
