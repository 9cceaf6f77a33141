import fastify, { type FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { RATING_STATUSES, type RatingStatus } from '../shared/domain/rating.ts'
import type { Opened } from './sealing/open-sealed.ts'
import type { KioskGaps } from './store/kiosk-notes.ts'
import type { Store } from './store/store.ts'

/** Seconds, from a fast disk to a citizen's patience. */
const COMMIT_BUCKETS_S = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/
/** A sender can claim any version; beyond this many they count together, so that nobody can fill the memory. */
const MOST_VERSIONS = 50

/** Ukuran: counts that say how the collector fares and nothing of any citizen. */
export class Metrics {
  readonly registry = new Registry()
  readonly #ratings = new Counter({
    name: 'skm_ratings_total',
    help: 'Ratings by what became of them; quarantined stays zero until abuse checks exist',
    labelNames: ['status'],
    registers: [this.registry],
  })
  readonly #requests = new Counter({
    name: 'skm_requests_total',
    help: 'Requests by route and HTTP status',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  })
  readonly #widgets = new Counter({
    name: 'skm_widget_requests_total',
    help: 'Requests by the version of the widget that sent them',
    labelNames: ['version'],
    registers: [this.registry],
  })
  readonly #setAside = new Counter({
    name: 'skm_requests_with_set_aside_total',
    help: 'Requests of devices that keep ratings which were refused for good',
    registers: [this.registry],
  })
  readonly #seals = new Counter({
    name: 'skm_sealed_ratings_total',
    help: 'Sealed ratings by what became of the seal; those with an unknown key wait on the device',
    labelNames: ['outcome'],
    registers: [this.registry],
  })
  readonly #brokenLinks = new Counter({
    name: 'skm_kiosk_broken_links_total',
    help: 'Ratings of kiosks that do not follow on those before: somebody put a kiosk back',
    registers: [this.registry],
  })
  readonly #commit = new Histogram({
    name: 'skm_commit_seconds',
    help: 'Time until a request of ratings was on disk',
    buckets: COMMIT_BUCKETS_S,
    registers: [this.registry],
  })
  /** Selisih jam: this machine's clock minus the database's, in milliseconds. */
  clockOffMs = 0
  #waiting = 0
  readonly #tallied = new Map<string, Counter.Internal>()
  readonly #versions = new Set<string>()

  constructor() {
    for (const status of [...RATING_STATUSES, 'quarantined']) this.#ratings.inc({ status }, 0)
    const waiting = (): number => this.#waiting
    const clockOffMs = (): number => this.clockOffMs
    new Gauge({
      name: 'skm_clock_off_seconds',
      help: "This machine's clock minus the database's, when /readyz was last asked; zero with SQLite",
      registers: [this.registry],
      collect() {
        this.set(clockOffMs() / 1_000)
      },
    })
    new Gauge({
      name: 'skm_commits_waiting',
      help: 'Requests that wait for the database',
      registers: [this.registry],
      collect() {
        this.set(waiting())
      },
    })
  }

  countRating(status: RatingStatus): void {
    this.#count(`rating ${status}`, () => this.#ratings.labels({ status }))
  }

  countRequest(route: string, status: number): void {
    this.#count(`request ${status} ${route}`, () => this.#requests.labels({ route, status }))
  }

  countSeal(outcome: Opened['kind']): void {
    this.#seals.inc({ outcome })
  }

  countBrokenLinks(count: number): void {
    this.#brokenLinks.inc(count)
  }

  /** Shows the gaps of kiosks as the store knows them, whichever collector heard of them. */
  watchKiosks(store: Pick<Store, 'kioskGaps'>): void {
    const gauge = (name: string, help: string, value: (gaps: KioskGaps) => number): Gauge =>
      new Gauge({
        ...{ name, help, labelNames: ['unit'], registers: [this.registry] },
        async collect() {
          this.reset()
          // Without the database there is no figure; the other metrics tell why.
          for (const gaps of await store.kioskGaps().catch(() => [])) this.set({ unit: gaps.unit }, value(gaps))
        },
      })
    gauge('skm_kiosk_missing_ratings', 'Ratings that kiosks gave a number and that have not come', (g) => g.missing)
    gauge(
      'skm_kiosk_chains',
      'Kiosks that were heard of; one more when the storage of one was cleared',
      (g) => g.chains,
    )
  }

  countWidget(version: string, setAside: number): void {
    const known = this.#knownVersion(version)
    this.#count(`widget ${known}`, () => this.#widgets.labels({ version: known }))
    if (setAside > 0) this.#setAside.inc()
  }

  /** Remembers what the labels lead to: to look it up takes longer than to count. */
  #count(key: string, find: () => Counter.Internal): void {
    let counter = this.#tallied.get(key)
    if (!counter) this.#tallied.set(key, (counter = find()))
    counter.inc()
  }

  /** The store with its commits measured. */
  measured(store: Store): Store {
    return {
      ...store,
      keep: async (ratings) => {
        this.#waiting++
        const started = performance.now()
        try {
          return await store.keep(ratings)
        } finally {
          this.#commit.observe((performance.now() - started) / 1_000)
          this.#waiting--
        }
      },
    }
  }

  #knownVersion(version: string): string {
    if (!VERSION.test(version) || (this.#versions.size >= MOST_VERSIONS && !this.#versions.has(version))) return 'other'
    this.#versions.add(version)
    return version
  }
}

/** `GET /metrics` in Prometheus' text format, on a port of its own that is not for the public. */
export function metricsApp(metrics: Metrics): FastifyInstance {
  const app = fastify({ forceCloseConnections: true })
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
  return app
}
