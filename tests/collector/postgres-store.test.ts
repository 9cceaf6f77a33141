import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgresStore } from '../../collector/store/postgres/postgres-store.ts'
import { linkAfter } from '../../collector/store/kiosk-chain.ts'
import type { FiledRating, Store } from '../../collector/store/store.ts'
import { SCORES } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import { aFiledRating } from '../support/a-rating.ts'
import { findServerPrograms, startPostgres, type RunningPostgres } from '../support/running-postgres.ts'
import { storeSuite } from './store.suite.ts'

const hasServer = findServerPrograms() !== undefined
let server: RunningPostgres
beforeAll(async () => {
  if (hasServer) server = await startPostgres()
})
afterAll(async () => {
  if (hasServer) await server.remove()
})

describe.skipIf(!hasServer)('on a real server', () => {
  storeSuite('PostgreSQL', async () => openForTest(await server.newDatabase()))
})

describe.skipIf(!hasServer)('the PostgreSQL store', () => {
  it('is opened by several collectors at once on an empty database', async () => {
    const address = await server.newDatabase()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openForTest(address)))
    await Promise.all(stores.map((store) => store.keep([aFiledRating()])))
    expect(await stores[0]?.count()).toBe(5)
  })

  it('brings a database of the first version up to this one', async () => {
    const address = await server.newDatabase()
    await query(address, readFileSync('collector/store/migrations/0001-ratings.postgres.sql', 'utf8'))
    await query(address, 'create table schema_version as select 1 as version')
    const store = await openForTest(address)
    await store.keep([aFiledRating()])
    expect([await store.count(), await store.kioskGaps()]).toEqual([1, []])
  })

  it('D2: keeps each rating once when two collectors get the same batches in opposite order', async () => {
    const address = await server.newDatabase()
    const [left, right] = [await openForTest(address), await openForTest(address)]
    for (let round = 0; round < 20; round++) {
      const batch = Array.from({ length: 200 }, () => aFiledRating())
      const outcomes = await Promise.all([left.keep(batch), right.keep(batch.toReversed())])
      expect(outcomes.flat().filter((outcome) => outcome === 'stored')).toHaveLength(200)
      expect(outcomes.flat().filter((outcome) => outcome === 'duplicate')).toHaveLength(200)
    }
    expect(await left.count()).toBe(4_000)
    // A deadlock would be resolved and tried again, at the cost of a second each.
    await query(address, 'select pg_sleep(1.1)')
    const [row] = await query(address, 'select deadlocks::int from pg_stat_database where datname = current_database()')
    expect(row).toEqual({ deadlocks: 0 })
  })

  it('loses no number of a kiosk that two collectors hear of at once', async () => {
    const address = await server.newDatabase()
    const stores = [await openForTest(address), await openForTest(address)]
    const [chain, first] = ['A'.repeat(22), Buffer.alloc(32, 1).toString('base64url')]
    const note = (number: number) => ({ unit: 'dukcapil', chain, number, link: linkAfter(first, number - 1) })
    const numbers = Array.from({ length: 60 }, (_, place) => place + 1)
    await Promise.all(numbers.flatMap((number) => stores[number % 2]?.noteKiosks([note(number)], '2026-11-24') ?? []))
    expect(await stores[0]?.kioskGaps()).toEqual([{ unit: 'dukcapil', chains: 1, missing: 0 }])
  })

  it('makes room for a period that nobody rated before, from two collectors at once', async () => {
    const address = await server.newDatabase()
    const [left, right] = [await openForTest(address), await openForTest(address)]
    const outcomes = await Promise.all([left, right].map((store) => store.keep([aFiledRating({ period: '2031-Q2' })])))
    expect(outcomes.flat()).toEqual(['stored', 'stored'])
  })

  it('keeps all that it acknowledged when the server crashes under load, and doubles nothing', async () => {
    const address = await server.newDatabase()
    const store = await openForTest(address)
    const acknowledged = new Set<string>()
    const stop = new AbortController()
    // What is refused is sent again, as the widget does; the same ids, so it counts once.
    const sendUntilKept = async (batch: FiledRating[]): Promise<void> => {
      while (!stop.signal.aborted) {
        const outcomes = await store.keep(batch).catch(() => undefined)
        if (outcomes === undefined) continue
        for (const { id } of batch) acknowledged.add(id)
        return
      }
    }
    const sender = async (): Promise<void> => {
      while (!stop.signal.aborted) await sendUntilKept([aFiledRating(), aFiledRating()])
    }
    const senders = Array.from({ length: 6 }, sender)
    for (let crash = 0; crash < 3; crash++) {
      const before = acknowledged.size
      while (acknowledged.size < before + 60) await new Promise((resolve) => setTimeout(resolve, 10))
      await server.crash()
      await server.start()
    }
    stop.abort()
    await Promise.all(senders)
    const rows = await query(address, 'select id from ratings')
    const kept = rows.map(({ id }) => String(id))
    expect(new Set(kept).size).toBe(kept.length)
    expect([...acknowledged].filter((id) => !kept.includes(id))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(180)
  })

  it('knows a rating that was purged with its period', async () => {
    const address = await server.newDatabase()
    const store = await openForTest(address)
    const rating = aFiledRating({ period: '2024-S1' })
    await store.keep([rating])
    await query(address, 'drop table "ratings_2024_S1"')
    const again = await openForTest(address)
    expect(await again.keep([{ ...rating, period: '2026-S2' }])).toEqual(['duplicate'])
    expect(await again.count()).toBe(0)
  })

  it('leaves no mark that joins a suggestion to the scores it came with', async () => {
    const address = await server.newDatabase()
    const store = await openForTest(address)
    for (let person = 0; person < 11; person++) await store.keep([aFiledRating({ suggestion: `saran ${person}` })])
    const joined = 'select count(*)::int as n from suggestions s join ratings r on s.xmin = r.xmin'
    // Texts are moved on now and then, and when a collector starts.
    await openForTest(address)
    await expect.poll(() => query(address, 'select count(*)::int as n from suggestions')).toEqual([{ n: 11 }])
    expect(await query(address, 'select count(*)::int as n from suggestions')).toEqual([{ n: 11 }])
    expect(await query(address, joined)).toEqual([{ n: 0 }])
    expect(await query(address, joined.replace('suggestions', 'suggestions_arriving'))).toEqual([{ n: 0 }])
  })

  it('has the very elements and scores of the domain', async () => {
    const address = await server.newDatabase()
    await openForTest(address)
    const rows = await query(
      address,
      "select pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = 'ratings'::regclass and contype = 'c'",
    )
    const rules = rows.map(({ rule }) => String(rule).replaceAll('"', ''))
    for (const element of SERVICE_ELEMENTS) {
      const values = SCORES.map((score) => `\\(?${score}\\)?(::smallint)?`).join(', ')
      expect(
        rules.some((rule) => new RegExp(`\\(${element} = ANY \\(ARRAY\\[${values}\\]\\)\\)`).test(rule)),
        element,
      ).toBe(true)
    }
  })

  it.each<[string, (address: string) => Promise<string>, string]>([
    [
      'nobody listens',
      async () => 'postgres://skm:secret@127.0.0.1:9/skm',
      'check the address, the user and that the server runs',
    ],
    [
      'there is no such database',
      async (address) => address.replace(/skm_\d+$/, 'nothing'),
      'database "nothing" does not exist',
    ],
    [
      'a newer version wrote it',
      async (address) => (await query(address, 'create table schema_version as select 99 as version'), address),
      'newer SKM Terbuka (schema 99)',
    ],
    [
      'commits are not made durable',
      async (address) => `${address}?options=-c%20synchronous_commit%3Doff`,
      'synchronous_commit=off',
    ],
  ])('is refused in one sentence when %s', async (_what, change, sentence) => {
    const address = await change(await server.newDatabase())
    const message = await openPostgresStore(address).then(
      () => 'opened',
      (error: Error) => error.message,
    )
    expect(message).toContain(sentence)
    expect(message).not.toMatch(/\n|secret/)
  })
})

async function openForTest(address: string): Promise<Store> {
  const store = await openPostgresStore(address)
  onTestFinished(() => store.close())
  return store
}

async function query(address: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
