import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomInt } from 'node:crypto'
import { aCitizen, type Citizen } from '../support/fault-citizen.ts'
import { aCollector, aRunningCollector, type CollectorUnderFault } from '../support/fault-collector.ts'
import { balance, keptInPostgres, keptInSqlite, type Kept } from '../support/fault-ledger.ts'
import { startFaultProxy, type Fault } from '../support/fault-proxy.ts'
import { FULL_TIMEOUT_MS, record, times, type Scenario } from '../support/fault-record.ts'
import { startPostgres, type RunningPostgres } from '../support/running-postgres.ts'

const RATINGS = times(1_500, 100_000)
const CITIZENS = 8
const LOST_PERCENT = 20
/** Citizens rate in small heaps, so that there are many requests to lose answers of. */
const MOST_AT_ONCE = 6

let server: RunningPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())

describe('a rating is kept exactly once', () => {
  it(`D1: through ${LOST_PERCENT} % lost answers, on SQLite`, { timeout: FULL_TIMEOUT_MS }, async () => {
    const collector = await aRunningCollector()
    await expectExactlyOnce('lost-answers-sqlite', collector, async () => keptInSqlite(collector.file))
  })

  it(`D1: through ${LOST_PERCENT} % lost answers, on PostgreSQL`, { timeout: FULL_TIMEOUT_MS }, async () => {
    const database = await server.newDatabase()
    const collector = await aCollector({ database })
    await collector.start()
    await expectExactlyOnce('lost-answers-postgres', collector, () => keptInPostgres(database))
  })

  it('D2: when every request reaches two collectors at once', { timeout: FULL_TIMEOUT_MS }, async () => {
    const database = await server.newDatabase()
    const collectors = await Promise.all([aCollector({ database }), aCollector({ database })])
    await Promise.all(collectors.map((collector) => collector.start()))
    const proxy = await startFaultProxy(...collectors.map(({ url }) => url))
    proxy.fault = () => 'replay'
    const ratings = times(600, 20_000)
    const citizens = await rateAll(proxy.url, ratings)
    const { lost, doubled } = balance(thankedBy(citizens), await keptInPostgres(database))
    const note = 'each request to both'
    await record('two-collectors', { rounds: ratings, lost: lost.length, doubled: doubled.length, note })
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  })
})

async function expectExactlyOnce(
  scenario: Scenario,
  collector: CollectorUnderFault,
  kept: () => Promise<Kept>,
): Promise<void> {
  const proxy = await startFaultProxy(collector.url)
  proxy.fault = (): Fault => (randomInt(100) < LOST_PERCENT ? 'lose-answer' : 'none')
  const citizens = await rateAll(proxy.url, RATINGS)
  await collector.end('SIGTERM')
  const { lost, doubled } = balance(thankedBy(citizens), await kept())
  const share = proxy.lostAnswers() / proxy.answers()
  const [away, of] = [proxy.lostAnswers(), proxy.answers()].map((count) => count.toLocaleString('en'))
  const note = `${away} of ${of} answers lost, ${(share * 100).toFixed(1)} %`
  await record(scenario, { rounds: RATINGS, lost: lost.length, doubled: doubled.length, note })
  // Were no answer lost, nothing would be proved.
  expect(proxy.answers()).toBeGreaterThan(RATINGS / MOST_AT_ONCE)
  expect(share * 100).toBeGreaterThan(LOST_PERCENT / 2)
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
}

async function rateAll(url: string, ratings: number): Promise<readonly Citizen[]> {
  const citizens = Array.from({ length: CITIZENS }, () => aCitizen(() => url))
  let left = ratings
  const work = async (citizen: Citizen): Promise<void> => {
    while (left > 0) {
      const heap = Math.min(left, randomInt(1, MOST_AT_ONCE + 1))
      left -= heap
      for (let one = 0; one < heap; one++) citizen.rate(one === 0 ? { suggestion: `saran ${left}` } : {})
      await citizen.drain()
    }
  }
  await Promise.all(citizens.map(work))
  return citizens
}

function thankedBy(citizens: readonly Citizen[]): ReadonlyMap<string, string> {
  return new Map(citizens.flatMap(({ thanked }) => [...thanked]))
}
