import type { FastifyInstance } from 'fastify'
import type { Drain } from '../drain.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { Store } from '../store/store.ts'

/** `GET /livez`: the process answers. `GET /readyz`: it can keep a rating, shown by a real durable write. */
export function healthRoutes(app: FastifyInstance, store: Store, drain: Drain): void {
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async () => {
    if (drain.draining) throw new StoreUnavailable('the collector is stopping')
    await store.probe()
    return { status: 'ready' }
  })
}
