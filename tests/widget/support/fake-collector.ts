import type { UnitAnswer } from '../../../shared/schema/unit-answer.ts'
import { aUnit } from './a-unit.ts'

/** A request for ratings, as it left the widget. */
export interface SentRequest {
  readonly url: string
  readonly init: RequestInit
  readonly body: { readonly setAside: number; readonly ratings: readonly { readonly id: string }[] }
}

/** How the fake answers ratings: one status for each rating, an HTTP answer, or `offline`. */
export type Reply = string | (() => Response | Promise<Response>)

/**
 * Stands for the network between the page and the collector, the only thing these tests do not have for real: a
 * `fetch` that is passed in. What the real collector answers is tested in tests/contract and tests/journey.
 */
export class FakeCollector {
  unit: UnitAnswer | 'unknown' | 'offline' = aUnit()
  reply: Reply = 'stored'
  readonly sent: SentRequest[] = []

  readonly fetch = (async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = input as string
    return url.endsWith('/v1/ratings') ? this.rate(url, init) : this.describe()
  }) as typeof fetch

  get delivered(): readonly string[] {
    return this.sent.flatMap(({ body }) => body.ratings.map(({ id }) => id))
  }

  private describe(): Response {
    if (this.unit === 'offline') throw new TypeError('Failed to fetch')
    return this.unit === 'unknown' ? new Response('{}', { status: 404 }) : Response.json(this.unit)
  }

  private async rate(url: string, init: RequestInit): Promise<Response> {
    const body = JSON.parse(init.body as string) as SentRequest['body']
    this.sent.push({ url, init, body })
    if (this.reply === 'offline') throw new TypeError('Failed to fetch')
    if (typeof this.reply === 'function') return this.reply()
    return answerWith(body.ratings.map(({ id }) => ({ id, status: this.reply })))
  }
}

/** A whole answer of the protocol. */
export function answerWith(results: readonly unknown[]): Response {
  return Response.json({ version: 1, now: 1_795_489_575_010, results })
}
