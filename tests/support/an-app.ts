import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createApp } from '../../collector/app.ts'
import { Drain } from '../../collector/drain.ts'
import { Metrics } from '../../collector/metrics.ts'
import { NO_SEALING, type SealingKeys } from '../../collector/sealing/sealing-keys.ts'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import type { Store } from '../../collector/store/store.ts'
import type { Content } from '../../shared/content/content.ts'
import { AGENCY_ORIGIN, aContent } from './a-content.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface AppForTest {
  readonly app: FastifyInstance
  readonly store: Store
  readonly metrics: Metrics
  readonly drain: Drain
  /** Faults and warnings of the collector's own, as they were reported. */
  readonly faults: unknown[]
  /** Posts `body` as the widget does. */
  post(body: string | Buffer, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}

/** The collector without a port, on an empty SQLite store; its clock stands at `now`. */
export function anApp(
  given: { content?: Content; now?: number; store?: Store; sealing?: SealingKeys } = {},
): AppForTest {
  const { content = aContent(), now = Date.UTC(2026, 10, 24, 3), store = anEmptyStore(), sealing = NO_SEALING } = given
  const faults: unknown[] = []
  const [metrics, drain] = [new Metrics(), new Drain()]
  const log = pino({ level: 'warn' }, { write: (line: string) => void faults.push(JSON.parse(line)) })
  const app = createApp({
    ...{ store, content, metrics, drain, log },
    ...{ siteUrl: null, ownOrigins: [], sealing, now: () => now },
  })
  onTestFinished(() => app.close())
  const post: AppForTest['post'] = (body, headers = {}) =>
    app.inject({
      method: 'POST',
      url: '/v1/ratings',
      headers: { origin: AGENCY_ORIGIN, 'content-type': 'text/plain;charset=UTF-8', ...headers },
      body,
    })
  return { app, store, metrics, drain, faults, post }
}

export function anEmptyStore(): Store {
  const opening = openSqliteStore(join(temporaryFolder(), 'skm.db'))
  onTestFinished(async () => (await opening).close())
  return {
    keep: async (ratings) => (await opening).keep(ratings),
    tallies: async (unit) => (await opening).tallies(unit),
    profileTallies: async (unit, year) => (await opening).profileTallies(unit, year),
    purge: async (unit, period, today) => (await opening).purge(unit, period, today),
    suggestions: async (unit, period) => (await opening).suggestions(unit, period),
    forgetPurged: async (day) => (await opening).forgetPurged(day),
    noteKiosks: async (notes, today) => (await opening).noteKiosks(notes, today),
    kioskGaps: async () => (await opening).kioskGaps(),
    forgetKiosks: async (day) => (await opening).forgetKiosks(day),
    count: async () => (await opening).count(),
    probe: async () => (await opening).probe(),
    close: async () => (await opening).close(),
  }
}
