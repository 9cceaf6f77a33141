import { PROTOCOL_VERSION, RATING_LIMITS, RATING_STATUSES, type RatingStatus } from '../shared/domain/rating.ts'
import { request } from './request.ts'
import { boundedWaitMs, retryAfterMs } from './retry.ts'
import type { Shipment } from './shipment.ts'
import { areTexts, byteLength, membersOf } from './untrusted.ts'

/** Version of the widget; a test compares it with package.json. */
export const WIDGET_VERSION = '0.1.0'

/** Keputusan pengumpul atas satu isian. */
export interface RatingResult {
  readonly id: string
  readonly status: RatingStatus
  /** With `later`: not before that many milliseconds. */
  readonly waitMs?: unknown
}

/** Hasil pengiriman: what one request came to. Only `answered` decides on a rating; the rest only on when. */
export type Outcome =
  /** `waitMs` is there when a rating has to be sent again: it was put off, or the answer does not name it. */
  | { readonly kind: 'answered'; readonly results: readonly RatingResult[]; readonly waitMs: number | undefined }
  /** 400 or 413: fewer ratings in a request. */
  | { readonly kind: 'unreadable' }
  /** 401, 403, 404, 405 or 415: not for this origin, or a firewall in between. */
  | { readonly kind: 'forbidden'; readonly status: number }
  /** 422: this version of the protocol is served no more. */
  | { readonly kind: 'outdated' }
  /** 429, 503 or 507. */
  | { readonly kind: 'busy'; readonly waitMs: number }
  /** Nobody knows whether it arrived. */
  | { readonly kind: 'unknown' }

/** What a request takes from outside, passed in so that it can be tested. */
export interface Wire {
  readonly fetch: typeof fetch
  readonly now: () => number
}

/** Sends one request and reads what became of it. Never rejects. */
export function deliver(shipment: Shipment, setAside: number, wire: Wire): Promise<Outcome> {
  const body = envelope(shipment, setAside, wire.now())
  const read = (response: Response): Promise<Outcome> => outcomeOf(response, shipment, wire.now())
  const post = (keepalive: boolean): Promise<Outcome> => {
    const init: RequestInit = {
      method: 'POST',
      body,
      // Plain text holding JSON: no preflight, one round trip, and it works while the page closes.
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      cache: 'no-store',
      redirect: 'error',
      keepalive,
    }
    // The page may have used up the 64 KiB that all its keepalive requests share; fetch says so with a TypeError.
    return request(wire.fetch, `${shipment.endpoint}/v1/ratings`, init, read).catch((error: unknown) =>
      keepalive && error instanceof TypeError ? post(false) : { kind: 'unknown' },
    )
  }
  return post(byteLength(body) < RATING_LIMITS.sentBytes)
}

/** Amplop: the body of a request. Joined by hand: the bytes of a rating must be those that were frozen at submit. */
export function envelope({ ratings }: Shipment, setAside: number, sentAt: number): string {
  const head = JSON.stringify({ version: PROTOCOL_VERSION, widget: WIDGET_VERSION, sentAt, setAside })
  return `${head.slice(0, -1)},"ratings":[${ratings.map(({ json }) => json).join(',')}]}`
}

async function outcomeOf(response: Response, shipment: Shipment, now: number): Promise<Outcome> {
  const { status } = response
  if (status === 200) return readAnswer(await response.json().catch(() => undefined), shipment)
  if ([400, 413].includes(status)) return { kind: 'unreadable' }
  if ([401, 403, 404, 405, 415].includes(status)) return { kind: 'forbidden', status }
  if (status === 422) return { kind: 'outdated' }
  if ([429, 503, 507].includes(status)) {
    const { waitMs } = membersOf(await response.json().catch(() => null))
    const asked = retryAfterMs(response.headers.get('retry-after'), now)
    return { kind: 'busy', waitMs: Math.max(asked, boundedWaitMs(waitMs)) }
  }
  return { kind: 'unknown' }
}

/** Anything but a whole answer of this protocol (a captive portal's page, say) settles nothing. */
function readAnswer(answer: unknown, { ratings }: Shipment): Outcome {
  const { version, now, results } = membersOf(answer)
  if (version !== PROTOCOL_VERSION || typeof now !== 'number' || !Array.isArray(results)) return { kind: 'unknown' }
  const known = results.filter(isResult)
  const final = known.filter(({ status }) => status !== 'later')
  const isOpen = ratings.some((rating) => !final.some(({ id }) => id === rating.id))
  const waitMs = Math.max(0, ...known.map((result) => boundedWaitMs(result.waitMs)))
  return { kind: 'answered', results: known, waitMs: isOpen ? waitMs : undefined }
}

function isResult(result: unknown): result is RatingResult {
  const { id, status } = membersOf(result)
  return areTexts(id) && (RATING_STATUSES as readonly unknown[]).includes(status)
}
