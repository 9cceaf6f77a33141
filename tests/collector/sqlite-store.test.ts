import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../collector/store/sqlite/connection.ts'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import { RATING_COLUMNS, rowOf, type Row } from '../../collector/store/rating-row.ts'
import type { FiledRating, Store } from '../../collector/store/store.ts'
import { groupOf, SELECT_ALL_TALLIES } from '../../collector/store/tally-query.ts'
import { SCORES } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import { aFiledRating } from '../support/a-rating.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { storeSuite } from './store.suite.ts'

storeSuite('SQLite', () => openForTest(join(temporaryFolder(), 'skm.db')))

it('keeps suggestions without any way back to the scores', async () => {
  const file = join(temporaryFolder(), 'skm.db')
  const store = await openForTest(file)
  const ratings = [aFiledRating({ suggestion: 'Loketnya ramah' }), aFiledRating({ suggestion: 'Kursi kurang' })]
  await store.keep(ratings)
  const database = new DatabaseSync(file)
  onTestFinished(() => database.close())
  const rows = database.prepare('select * from suggestions').all() as Record<string, unknown>[]
  expect(rows.map(({ text }) => text).sort()).toEqual(['Kursi kurang', 'Loketnya ramah'])
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['id', 'period', 'text', 'unit'])
  for (const { id } of rows) expect(ratings.map((rating) => rating.id)).not.toContain(id)
  const columns = database.prepare('select name from pragma_table_info(?)').all('ratings') as { name: string }[]
  expect(columns.map(({ name }) => name)).not.toContain('suggestion')
})

it('takes the very scores of the domain for every element, whoever writes them', async () => {
  const file = join(temporaryFolder(), 'skm.db')
  await openForTest(file)
  const database = new DatabaseSync(file)
  onTestFinished(() => database.close())
  const takes = (element: string, value: number | string | null): boolean => {
    const row = rowOf(aFiledRating()).slice(0, RATING_COLUMNS.length)
    const insert = `insert into ratings (${RATING_COLUMNS.join()}) values (${row.map(() => '?').join()})`
    const place = RATING_COLUMNS.findIndex((column) => column === element)
    try {
      return database.prepare(insert).run(...row.with(place, value)).changes === 1
    } catch {
      return false
    }
  }
  for (const element of SERVICE_ELEMENTS) {
    expect(SCORES.map((score) => takes(element, score))).not.toContain(false)
    expect([0, 5, -1, 3.5, 'baik'].map((value) => takes(element, value))).not.toContain(true)
  }
  expect(['web', 'fax'].map((channel) => takes('channel', channel))).toEqual([true, false])
  expect([5, 6].map((duration) => takes('duration', duration))).toEqual([true, false])
  expect([1, 2].map((late) => takes('late', late))).toEqual([true, false])
})

it('lets nobody write into its schema once the migrations are through', () => {
  const database = openDatabase(join(temporaryFolder(), 'skm.db'), 1_000)
  onTestFinished(() => database.close())
  const write = 'pragma writable_schema = on; delete from sqlite_schema'
  expect(() => database.exec(write)).toThrow('may not be modified')
})

it('counts what every rating adds, and takes off what is purged, as counting them anew would', async () => {
  const file = join(temporaryFolder(), 'skm.db')
  const store = await openForTest(file)
  for (let batch = 0; batch < 20; batch++) await store.keep(Array.from({ length: 10 }, randomRating))
  // In one commit: some again, some twice, and one that no table takes, so that the others are tried once more.
  const again = randomRating()
  const beside = [store.keep([again, again, randomRating()]), store.keep([{ ...again, suggestion: '' }])]
  await expect(store.keep([aFiledRating({ channel: 'fax' as 'web' })])).rejects.toThrow('did not keep')
  expect(await Promise.all(beside)).toEqual([['stored', 'duplicate', 'stored'], ['duplicate']])
  await store.purge('puskesmas', '2026-S1', '2026-11-24')
  const database = new DatabaseSync(file)
  onTestFinished(() => database.close())
  // Single ones too, which only an operator's hand removes.
  database.exec("delete from ratings where id < 'M'")
  const anew = (database.prepare(SELECT_ALL_TALLIES).all() as Row[]).map(groupOf)
  expect(anew.length).toBeGreaterThan(5)
  expect(await store.tallies()).toEqual(anew)
})

it('counts the ratings of a database from before there were counts', async () => {
  const file = join(temporaryFolder(), 'skm.db')
  const old = new DatabaseSync(file)
  old.exec(readFileSync('collector/store/migrations/0001-ratings.sqlite.sql', 'utf8'))
  const values = rowOf(aFiledRating({ answers: { cost: 2 }, late: true })).slice(0, RATING_COLUMNS.length)
  const insert = `insert into ratings (${RATING_COLUMNS.join()}) values (${values.map(() => '?').join()})`
  old.prepare(insert).run(...values)
  old.exec('pragma user_version = 1')
  old.close()
  const store = await openForTest(file)
  expect(await store.tallies()).toMatchObject([
    { late: 1, tally: { respondents: 1, scores: { cost: [0, 1, 0, 0] }, means: { sum: 5_040, squares: 25_401_600 } } },
  ])
})

/** Of two units and periods, with and without a service, of all or only some elements. */
function randomRating(): FiledRating {
  const pick = <T>(...of: readonly T[]): T => of.at(Math.floor(Math.random() * of.length)) as T
  const asked = SERVICE_ELEMENTS.filter(() => Math.random() < 0.7)
  return aFiledRating({
    unit: pick('dukcapil', 'puskesmas'),
    period: pick('2026-S1', '2026-S2'),
    service: pick('ktp-el', null),
    late: pick(true, false),
    answers: Object.fromEntries(asked.map((element) => [element, pick(...SCORES)])),
  })
}

it('waits for the disk at every commit', () => {
  const database = openDatabase(join(temporaryFolder(), 'skm.db'), 0)
  onTestFinished(() => database.close())
  expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
  expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
})

it.each([
  [
    'a file that is no database',
    'this is not a database, only a long enough text to be looked at',
    'cannot be used as a database',
  ],
  ['a folder that cannot be made', null, 'cannot be used as a database'],
])('refuses %s in one sentence and leaves it alone', async (_what, text, sentence) => {
  const base = join(temporaryFolder(), 'taken')
  writeFileSync(base, text ?? '')
  const file = text === null ? join(base, 'skm.db') : base
  await expect(openSqliteStore(file)).rejects.toThrow(sentence)
  expect(readFileSync(base, 'utf8')).toBe(text ?? '')
})

async function openForTest(file: string): Promise<Store> {
  const store = await openSqliteStore(file)
  onTestFinished(() => store.close())
  return store
}

describe('a collector', () => {
  it('has its file for itself until it closes, while commands still reach it', async () => {
    const file = join(temporaryFolder(), 'skm.db')
    const collector = await openSqliteStore(file, { exclusive: true })
    await expect(openSqliteStore(file, { exclusive: true })).rejects.toThrow('another collector uses this file')
    const command = await openForTest(file)
    expect(await command.keep([aFiledRating()])).toEqual(['stored'])
    await collector.close()
    const next = await openSqliteStore(file, { exclusive: true })
    expect(await next.count()).toBe(1)
    await next.close()
  })

  it('says within a second that a locked database keeps nothing, and goes on when the lock is gone', async () => {
    const file = join(temporaryFolder(), 'skm.db')
    const store = await openSqliteStore(file, { exclusive: true })
    onTestFinished(() => store.close())
    const other = new DatabaseSync(file)
    onTestFinished(() => other.close())
    other.exec('begin immediate')
    let beats = 0
    const heart = setInterval(() => beats++, 10)
    await expect(store.keep([aFiledRating()])).rejects.toThrow('database is locked')
    clearInterval(heart)
    // The thread of HTTP went on meanwhile: 800 ms of waiting are far more than ten beats, frozen it would be none.
    expect(beats).toBeGreaterThan(10)
    other.exec('rollback')
    expect(await store.keep([aFiledRating()])).toEqual(['stored'])
  })

  it('commits what waits together, and lets one that cannot be kept fail alone', async () => {
    const store = await openForTest(join(temporaryFolder(), 'skm.db'))
    const broken = aFiledRating({ answers: { cost: 3.5 as 3 } })
    const batches = [[aFiledRating()], [broken], [aFiledRating(), aFiledRating()]]
    const results = await Promise.allSettled(batches.map((batch) => store.keep(batch)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await store.count()).toBe(3)
  })

  it('says that it is busy rather than let a queue grow without end', async () => {
    const store = await openForTest(join(temporaryFolder(), 'skm.db'))
    const batch = Array.from({ length: 3_000 }, () => aFiledRating())
    const first = store.keep(batch)
    await expect(store.keep(batch)).rejects.toThrow('3000 ratings wait')
    expect(await first).toHaveLength(3_000)
    expect((await store.keep(batch)).every((outcome) => outcome === 'duplicate')).toBe(true)
  })
})
