import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'

/** `GET /livez`: the process answers. `GET /readyz`: it can keep a rating, shown by a real durable write. */
export function healthRoutes(app: FastifyInstance, store: Store): void {
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async () => {
    await store.probe()
    return { status: 'ready' }
  })
}
