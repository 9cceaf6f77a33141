import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { StoreUnavailable, type FiledRating, type GroupTally, type KeepOutcome, type Store } from '../store.ts'
import { INSERT_RATING, INSERT_SUGGESTION, rowOf, saysTheSame, SELECT_RATING, type Row } from './rating-row.ts'
import { groupOf, SELECT_TALLIES } from './tally-query.ts'

/** `user_version` of a database this code can use; the number of the newest file in `migrations/`. */
const SCHEMA_VERSION = 1
const SCHEMA_FILE = new URL('../migrations/0001-ratings.sqlite.sql', import.meta.url)
/** How long a writer waits for another process, such as an import, to finish its transaction. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens the SQLite file, making it and its tables when they are missing.
 *
 * @throws StoreUnavailable when the file cannot be used; nothing is changed then
 */
export function openSqliteStore(file: string): Store {
  const database = open(file)
  const insert = database.prepare(INSERT_RATING)
  const select = database.prepare(SELECT_RATING)
  const suggest = database.prepare(INSERT_SUGGESTION)
  const tallies = database.prepare(SELECT_TALLIES)
  const probe = database.prepare('update probe set written = written + 1')
  const keepOne = (rating: FiledRating): KeepOutcome => keepRating(rating, insert, select, suggest)
  return {
    keep: async (ratings) => transaction(database, () => ratings.map(keepOne)),
    tallies: async (unit) => (tallies.all({ unit: unit ?? null }) as Row[]).map(groupOf) satisfies GroupTally[],
    count: async () => Number((database.prepare('select count(*) as n from ratings').get() as Row)['n']),
    probe: async () => void transaction(database, () => probe.run()),
    close: async () => database.close(),
  }
}

function keepRating(
  rating: FiledRating,
  insert: StatementSync,
  select: StatementSync,
  suggest: StatementSync,
): KeepOutcome {
  const row = rowOf(rating)
  if (insert.run(row).changes === 0) {
    const first = select.get({ unit: rating.unit, id: rating.id }) as Row
    return saysTheSame(first, row) ? 'duplicate' : 'conflict'
  }
  const { unit, period, suggestion } = rating
  if (suggestion) suggest.run({ unit, period, text: suggestion })
  return 'stored'
}

function open(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })
    // FULL: a commit returns only when the write-ahead log is on disk. NORMAL loses acknowledged rows at power loss.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    migrate(database, file)
    return database
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    throw new StoreUnavailable(`${file}: cannot be used as a database (${messageOf(error)})`, { cause: error })
  }
}

function migrate(database: DatabaseSync, file: string): void {
  const version = Number((database.prepare('pragma user_version').get() as Row)['user_version'])
  if (version === SCHEMA_VERSION) return
  if (version > SCHEMA_VERSION) {
    throw new StoreUnavailable(`${file}: was written by a newer SKM Terbuka (schema ${version}); update this one`)
  }
  // Two processes that start at once: the second waits for the lock and then finds the tables made.
  database.exec('begin immediate')
  const now = Number((database.prepare('pragma user_version').get() as Row)['user_version'])
  if (now === 0) database.exec(`${readFileSync(SCHEMA_FILE, 'utf8')}; pragma user_version = ${SCHEMA_VERSION}`)
  database.exec('commit')
}

function transaction<T>(database: DatabaseSync, work: () => T): T {
  try {
    database.exec('begin immediate')
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw new StoreUnavailable(`the database did not keep the ratings (${messageOf(error)})`, { cause: error })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
