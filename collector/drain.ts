import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Masa surut: whether the collector is about to stop. */
export class Drain {
  #draining = false

  get draining(): boolean {
    return this.#draining
  }

  /**
   * Turns `/readyz` away for `seconds` while everything else is served, so that a balancer sends nobody here any more,
   * then closes: what is under way is answered first.
   */
  async close(app: FastifyInstance, seconds: number): Promise<void> {
    this.#draining = true
    await delay(seconds * 1_000)
    await app.close()
  }
}

/** Connections that are kept open would keep a balancer's requests coming until the very end. */
export function endConnectionsWhileDraining(app: FastifyInstance, drain: Drain): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (drain.draining) reply.header('connection', 'close')
    done()
  })
}
