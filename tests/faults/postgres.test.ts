import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBalancer } from '../support/fault-balancer.ts'
import { aCollector } from '../support/fault-collector.ts'
import { balance, keptInPostgres } from '../support/fault-ledger.ts'
import { FULL_TIMEOUT_MS, record, times } from '../support/fault-record.ts'
import { startLoad } from '../support/load-citizens.ts'
import { startPostgres, type RunningPostgres } from '../support/running-postgres.ts'

const CRASHES = times(3, 20)
const RESTARTS = times(3, 30)
const CITIZENS = 8
const ACKNOWLEDGED_BETWEEN = 150
/** How long a collector that is to stop goes on serving, so that the balancer can look away. */
const DRAIN_SECONDS = '1'

let server: RunningPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())

describe('C6: PostgreSQL', () => {
  it(
    `that stops at once ${CRASHES} times under load loses and doubles nothing`,
    { timeout: FULL_TIMEOUT_MS },
    async () => {
      const database = await server.newDatabase()
      const collector = await aCollector({ database })
      await collector.start()
      const load = startLoad(CITIZENS, () => collector.url)
      for (let crash = 0; crash < CRASHES; crash++) {
        await load.progress(ACKNOWLEDGED_BETWEEN)
        await server.crash()
        await server.start()
      }
      const sent = await load.drain()
      const { lost, doubled } = balance(sent, await keptInPostgres(database))
      const note = `${sent.size.toLocaleString('en')} ratings, ${load.failures().toLocaleString('en')} failed attempts`
      await record('postgres-crash', { rounds: CRASHES, lost: lost.length, doubled: doubled.length, note })
      expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
    },
  )
})

describe('C11: three collectors behind a balancer', () => {
  it(`are restarted ${RESTARTS} times in turn, and no sender notices`, { timeout: FULL_TIMEOUT_MS }, async () => {
    const database = await server.newDatabase()
    const env = { SKM_DRAIN_SECONDS: DRAIN_SECONDS }
    const collectors = await Promise.all(Array.from({ length: 3 }, () => aCollector({ database, env })))
    await Promise.all(collectors.map((collector) => collector.start()))
    const balancer = await startBalancer(collectors.map(({ url }) => url))
    const load = startLoad(CITIZENS, () => balancer.url)
    for (let restart = 0; restart < RESTARTS; restart++) {
      await load.progress(ACKNOWLEDGED_BETWEEN)
      const collector = collectors[restart % collectors.length]
      expect(await collector?.end('SIGTERM')).toBe(0)
      await collector?.start()
    }
    const sent = await load.drain()
    const { lost, doubled } = balance(sent, await keptInPostgres(database))
    const note = `${sent.size.toLocaleString('en')} ratings, ${load.failures()} failed attempts`
    await record('rolling-restart', { rounds: RESTARTS, lost: lost.length, doubled: doubled.length, note })
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
    expect({ failed: load.failures(), why: balancer.failures }).toEqual({ failed: 0, why: [] })
    // Each was looked away from while it still served, so none was asked in vain.
    expect(balancer.retries()).toBe(0)
  })
})
