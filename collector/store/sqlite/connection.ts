import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../store.ts'
import type { Row } from '../rating-row.ts'

/** The numbered files of `migrations/` that make a database, in order; `user_version` counts those applied. */
const MIGRATIONS = [
  '0001-ratings.sqlite.sql',
  '0002-tallies.sqlite.sql',
  '0003-quick-checks.sqlite.sql',
  '0004-kiosk-chains.sqlite.sql',
  '0005-counts-by-commit.sqlite.sql',
] as const

const SQLITE_CORRUPT = 11

/** Random ids touch pages all over the file: both limits spare rereading and rewriting the same ones. */
const CACHE_KIB = 8 * 1024
/** The write-ahead log is written back when it is this long: 32 MB. */
const CHECKPOINT_PAGES = 8_000

/**
 * Opens the SQLite file, making it and its tables when they are missing, and checks that it is whole.
 *
 * @param busyTimeoutMs how long to wait for another process, such as an import, to finish its transaction
 * @param readsOnly leaves out the check of the whole file, which takes as long as reading it; a damaged page is refused when it is read
 * @throws StoreUnavailable when the file cannot be used; nothing is changed then
 */
export function openDatabase(file: string, busyTimeoutMs: number, readsOnly = false): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true })
    refuseReadOnly(file)
    const database = new DatabaseSync(file, { timeout: busyTimeoutMs })
    refuseForeign(database, file)
    if (!readsOnly) refuseDamaged(database, file)
    // FULL: a commit returns only when the write-ahead log is on disk. NORMAL loses acknowledged rows at power loss.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    database.exec(`pragma cache_size = -${CACHE_KIB}; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    migrate(database)
    return database
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    // Pages of the schema itself are read before any check.
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_CORRUPT)
      throw damaged(file, messageOf(error))
    throw new StoreUnavailable(`${file}: cannot be used as a database (${messageOf(error)})`, { cause: error })
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** SQLite would open it all the same, and fail at the first rating. */
function refuseReadOnly(file: string): void {
  for (const place of [file, dirname(file)].filter(existsSync)) {
    try {
      accessSync(place, constants.W_OK)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      throw new StoreUnavailable(
        `${place}: may only be read (${code}); change its rights, or give another file in SKM_DATABASE`,
        { cause: error },
      )
    }
  }
}

function refuseForeign(database: DatabaseSync, file: string): void {
  const version = versionOf(database)
  if (version > MIGRATIONS.length) {
    throw new StoreUnavailable(`${file}: was written by a newer SKM Terbuka (schema ${version}); update this one`)
  }
  const tables = database.prepare("select count(*) as n from sqlite_schema where type = 'table'").get() as Row
  if (version === 0 && Number(tables['n']) > 0) {
    throw new StoreUnavailable(`${file}: is a database of another program; give another file in SKM_DATABASE`)
  }
}

function refuseDamaged(database: DatabaseSync, file: string): void {
  const { quick_check: verdict } = database.prepare('pragma quick_check(1)').get() as Row
  if (verdict !== 'ok') throw damaged(file, String(verdict).replaceAll(/\s+/g, ' '))
}

function damaged(file: string, how: string): StoreUnavailable {
  return new StoreUnavailable(`${file}: is damaged (${how}); restore the last backup, see docs/operate.md`)
}

/** Two processes that start at once: the second waits for the lock and then finds the tables made. */
function migrate(database: DatabaseSync): void {
  if (versionOf(database) === MIGRATIONS.length) return
  // A migration may change the text of the schema, which nothing else may.
  database.enableDefensive(false)
  database.exec('begin immediate')
  for (const name of MIGRATIONS.slice(versionOf(database))) {
    database.exec(readFileSync(new URL(`../migrations/${name}`, import.meta.url), 'utf8'))
  }
  database.exec(`pragma user_version = ${MIGRATIONS.length}; commit`)
  database.enableDefensive(true)
}

function versionOf(database: DatabaseSync): number {
  return Number((database.prepare('pragma user_version').get() as Row)['user_version'])
}
