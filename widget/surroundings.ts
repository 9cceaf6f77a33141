import type { UseStore } from 'idb-keyval'
import { createDelivery, type Delivery } from './delivery.ts'
import { deliver } from './deliver.ts'
import { createOutbox, openStore } from './outbox.ts'
import type { News } from './settle.ts'
import { loadUnit, type UnitLoad } from './unit-source.ts'
import { webmasterAt, type Webmaster } from './webmaster.ts'

/** Sekitar survei: everything an element takes from the page and the browser; tests pass their own. */
export interface Surroundings {
  readonly delivery: Delivery
  readonly webmaster: Webmaster
  readonly loadUnit: (endpoint: string, unit: string) => Promise<UnitLoad>
  /** The device's clock, milliseconds since 1970. */
  readonly now: () => number
  /** A clock that is never set, for how long it took. */
  readonly stopwatch: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** Taken when the script runs: the page's own scripts may wrap `fetch` later, to record what passes. */
const ownFetch = window.fetch.bind(window)

const LOCK = 'skm-delivery'

let ofThisPage: Surroundings | undefined

/** The page's surroundings: one outbox and one delivery, however many surveys stand on it. */
export function pageSurroundings(): Surroundings {
  return (ofThisPage ??= surroundings(ownFetch))
}

/** Real clock and chance, over the given network and storage. */
export function surroundings(fetcher: typeof fetch, store = openStore()): Surroundings {
  // eslint-disable-next-line no-console -- where a webmaster looks
  const webmaster = webmasterAt(location.origin, (line) => console.warn(line))
  return {
    delivery: pageDelivery(fetcher, store, webmaster),
    webmaster,
    loadUnit: (endpoint, unit) => loadUnit(endpoint, unit, fetcher),
    now,
    stopwatch: () => performance.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  }
}

const now = (): number => Date.now()

function pageDelivery(fetcher: typeof fetch, store: UseStore, webmaster: Webmaster): Delivery {
  const channel = tabChannel()
  const delivery = createDelivery({
    outbox: createOutbox(store),
    deliver: (shipment, setAside) => deliver(shipment, setAside, { fetch: fetcher, now }),
    runAlone,
    now,
    random: () => Math.random(),
    shareNews: (news) => channel?.postMessage(news),
    wakeAfter: alarm(() => void delivery.attempt(false)),
    onForbidden: ({ unit, endpoint }, status) => webmaster.pageForbidden(unit, endpoint, status),
  })
  if (channel) channel.onmessage = ({ data }: MessageEvent<News>) => delivery.hear(data)
  addEventListener('online', () => void delivery.attempt(true))
  document.addEventListener('visibilitychange', () => isVisible() && void delivery.attempt(false))
  return delivery
}

/**
 * Saluran antar-tab: a thanks in this tab turns when another tab delivers. A rating that is merely gone from storage
 * proves nothing: it may have been cleared.
 */
function tabChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(LOCK)
  } catch {
    // ReferenceError before Safari 15.4; SecurityError where storage is forbidden.
    return undefined
  }
}

function isVisible(): boolean {
  return document.visibilityState === 'visible'
}

/** A timer that rests while nobody looks: becoming visible is a reason to try of its own. */
function alarm(ring: () => void): (ms: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (ms) => {
    clearTimeout(timer)
    timer = setTimeout(() => isVisible() && ring(), ms)
  }
}

/** One sender at a time over all tabs of this origin. Without locks just send: the collector sorts out doubles. */
async function runAlone(round: () => Promise<void>): Promise<boolean> {
  const start = (): Promise<true> => round().then(() => true)
  try {
    return await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? start() : false))
  } catch {
    // TypeError: there are none. SecurityError: nor has an opaque origin (sandboxed frame).
    return start()
  }
}
