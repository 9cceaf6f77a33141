import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../collector/app.ts'
import { Drain } from '../../../collector/drain.ts'
import { noLog } from '../../../collector/log.ts'
import { Metrics } from '../../../collector/metrics.ts'
import { NO_SEALING } from '../../../collector/sealing/sealing-keys.ts'
import { openSqliteStore } from '../../../collector/store/sqlite/sqlite-store.ts'
import type { Store } from '../../../collector/store/store.ts'
import type { Answers } from '../../../shared/domain/answers.ts'
import { SCORES, type Score } from '../../../shared/domain/score.ts'
import type { ServiceElement } from '../../../shared/domain/service-element.ts'
import type { Tally } from '../../../shared/domain/tally.ts'
import type { Unit } from '../../../shared/schema/unit.ts'
import { aContent, aUnit } from '../../support/a-content.ts'
import type { Served } from './page-server.ts'

/** Pengumpul: the real one, on a free port over a SQLite file, serving the widget as `npm start` does. */
export interface CollectorForHosts {
  readonly url: string
  /** A unit of its own for a test; `origins` may send ratings of it. */
  readonly addUnit: (origins: readonly string[]) => string
  readonly serve: (path: string, served: Served) => void
  /** While it is away every connection breaks, as without a network. */
  readonly setAway: (away: boolean) => void
  /** The answers of each rating kept of the unit, when there is one; or how many there are. */
  readonly kept: (unit: string) => Promise<Answers | number>
  readonly store: Store
  readonly close: () => Promise<void>
}

/** An embed with an integrity hash reads the script as a cross-origin resource. */
const SCRIPT_HEADERS = { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' }

export async function startCollectorForHosts(sealing = NO_SEALING): Promise<CollectorForHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'skm-embed-'))
  const store = await openSqliteStore(join(folder, 'skm.db'))
  const units = new Map<string, Unit>()
  const files = new Map<string, Served>()
  const context = { metrics: new Metrics(), drain: new Drain(), log: noLog(), siteUrl: null, ownOrigins: [], sealing }
  let isAway = false
  const app = createApp({ ...context, store, content: { ...aContent(), units }, now: () => Date.now() })
  app.get<{ Params: { '*': string } }>('/widget/*', async (request, reply) => {
    const served = files.get(request.params['*'])
    return served ? reply.headers({ ...SCRIPT_HEADERS, ...served.headers }).send(served.body) : reply.code(404).send()
  })
  app.addHook('onRequest', async (request) => {
    if (isAway) request.raw.destroy()
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    store,
    addUnit(origins) {
      const id = `unit-${units.size + 1}`
      units.set(id, aUnit({ name: `Unit Uji ${units.size + 1}`, services: [], origins }))
      return id
    },
    serve: (path, served) => void files.set(path, served),
    setAway: (away) => void (isAway = away),
    async kept(unit) {
      const [group] = await store.tallies(unit)
      return group?.tally.respondents === 1 ? answersOf(group.tally) : (group?.tally.respondents ?? 0)
    },
    async close() {
      await app.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** With one respondent a tally is that respondent's answers. */
function answersOf({ scores }: Tally): Answers {
  const entries = Object.entries(scores).map(([element, counts]) => [element, SCORES[counts.indexOf(1)]])
  return Object.fromEntries(entries) as Record<ServiceElement, Score>
}
