import type { UseStore } from 'idb-keyval'
import { createDelivery, type Delivery, type DeliveryEdges } from './delivery.ts'
import { deliver } from './deliver.ts'
import { createOutbox, openStore } from './outbox.ts'
import { destination } from './shipment.ts'
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
    now: () => Date.now(),
    stopwatch: () => performance.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  }
}

function pageDelivery(fetcher: typeof fetch, store: UseStore, webmaster: Webmaster): Delivery {
  const now = (): number => Date.now()
  const delivery = createDelivery({
    outbox: createOutbox(store),
    deliver: (shipment, setAside) => deliver(shipment, setAside, { fetch: fetcher, now }),
    runAlone,
    now,
    random: () => Math.random(),
    wakeAfter: alarm(() => void delivery.attempt(false)),
    onForbidden: oncePerDestination((shipment, status) =>
      webmaster.pageForbidden(shipment.unit, shipment.endpoint, status),
    ),
  })
  window.addEventListener('online', () => void delivery.attempt(true))
  document.addEventListener('visibilitychange', () => isVisible() && void delivery.attempt(false))
  return delivery
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

function oncePerDestination(report: DeliveryEdges['onForbidden']): DeliveryEdges['onForbidden'] {
  const reported = new Set<string>()
  return (shipment, status) => {
    if (reported.has(destination(shipment))) return
    reported.add(destination(shipment))
    report(shipment, status)
  }
}

/** One sender at a time over all tabs of this origin. Without locks just send: the collector sorts out doubles. */
async function runAlone(round: () => Promise<void>): Promise<boolean> {
  const locks = (navigator as { locks?: LockManager }).locks
  const start = (): Promise<true> => round().then(() => true)
  if (!locks) return start()
  try {
    return await locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? start() : false))
  } catch {
    // SecurityError: an opaque origin (sandboxed frame) has no locks.
    return start()
  }
}
