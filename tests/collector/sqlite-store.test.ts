import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import type { Store } from '../../collector/store/store.ts'
import { SCORES } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import { aFiledRating } from '../support/a-rating.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { storeSuite } from './store.suite.ts'

storeSuite('SQLite', async () => openForTest(join(temporaryFolder(), 'skm.db')))

it('keeps suggestions without any way back to the scores', async () => {
  const file = join(temporaryFolder(), 'skm.db')
  const store = openForTest(file)
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

it('allows the very elements and scores of the domain', () => {
  const schema = readFileSync('collector/store/migrations/0001-ratings.sqlite.sql', 'utf8')
  for (const element of SERVICE_ELEMENTS) {
    expect(schema).toContain(`${element} integer check (${element} in (${SCORES.join(', ')}))`)
  }
})

it('waits for the disk at every commit', async () => {
  const source = readFileSync('collector/store/sqlite/sqlite-store.ts', 'utf8')
  expect(source).toContain('pragma synchronous = full')
})

it.each([
  [
    'a file that is no database',
    'this is not a database, only a long enough text to be looked at',
    'cannot be used as a database',
  ],
  ['a folder that cannot be made', null, 'cannot be used as a database'],
])('refuses %s in one sentence and leaves it alone', (_what, text, sentence) => {
  const base = join(temporaryFolder(), 'taken')
  writeFileSync(base, text ?? '')
  const file = text === null ? join(base, 'skm.db') : base
  expect(() => openSqliteStore(file)).toThrow(sentence)
  expect(readFileSync(base, 'utf8')).toBe(text ?? '')
})

it('refuses a database of a newer version and leaves it alone', () => {
  const file = join(temporaryFolder(), 'skm.db')
  const database = new DatabaseSync(file)
  database.exec('pragma user_version = 99; create table future (x)')
  database.close()
  expect(() => openSqliteStore(file)).toThrow('newer SKM Terbuka (schema 99)')
})

function openForTest(file: string): Store {
  const store = openSqliteStore(file)
  onTestFinished(() => store.close())
  return store
}
