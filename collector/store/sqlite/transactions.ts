import type { DatabaseSync } from 'node:sqlite'
import { StoreBroken, StoreUnavailable, type KeepOutcome } from '../store.ts'
import { messageOf } from './connection.ts'
import { tallyKeeper } from './tally-keeper.ts'
import { RATING_COLUMNS, saysTheSame, type InputRow, type Row } from '../rating-row.ts'

// Values by position: SQLite looks every named one up by comparing it with all names before.
const INSERT_RATING = `insert into ratings (${RATING_COLUMNS.join(', ')})
  values (${RATING_COLUMNS.map(() => '?').join(', ')}) on conflict do nothing`
const SELECT_TOMBSTONE = 'select 1 from tombstones where unit = ? and id = ?'
const SELECT_RATING = 'select * from ratings where unit = ? and id = ?'
const INSERT_SUGGESTION = 'insert into suggestions (unit, period, text) values (?, ?, ?)'

/** Primary result codes after which nothing more may be believed of the file: IOERR, CORRUPT, NOTADB. */
const BROKEN_CODES = new Set([10, 11, 26])
/** Primary result codes that mean that a rating, not the file, is at fault: TOOBIG, CONSTRAINT, MISMATCH. */
const DATA_CODES = new Set([18, 19, 20])
const PRIMARY_CODE = 0xff

/** @returns a function that keeps ratings in one transaction, all or none, and counts those that are new */
export function ratingsKeeper(database: DatabaseSync): (rows: readonly InputRow[]) => readonly KeepOutcome[] {
  const keepOne = ratingKeeper(database)
  const beginTally = tallyKeeper(database)
  return (rows) =>
    transaction(database, () => {
      const tally = beginTally()
      const outcomes = rows.map(keepOne)
      rows.forEach((row, place) => outcomes[place] === 'stored' && tally.add(row))
      tally.write()
      return outcomes
    })
}

/** @returns a function that keeps a rating inside the transaction that is open */
function ratingKeeper(database: DatabaseSync): (row: InputRow) => KeepOutcome {
  const insert = database.prepare(INSERT_RATING)
  const buried = database.prepare(SELECT_TOMBSTONE)
  const select = database.prepare(SELECT_RATING)
  const suggest = database.prepare(INSERT_SUGGESTION)
  return (row) => {
    const [unit = null, id = null, period = null] = row
    if (buried.get(unit, id)) return 'duplicate'
    if (insert.run(...row.slice(0, RATING_COLUMNS.length)).changes === 0) {
      return saysTheSame(select.get(unit, id) as Row, row) ? 'duplicate' : 'conflict'
    }
    const suggestion = row[RATING_COLUMNS.length]
    if (suggestion) suggest.run(unit, period, suggestion)
    return 'stored'
  }
}

/** Runs `work` in one transaction: all of it is on disk when this returns, or none of it. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  try {
    database.exec('begin immediate')
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    rollBack(database)
    throw asStoreError(error)
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    if (database.isTransaction) database.exec('rollback')
  } catch {
    // A file that cannot even roll back is reported by the error that brought us here.
  }
}

function asStoreError(error: unknown): Error {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & PRIMARY_CODE : 0
  const Kind = DATA_CODES.has(code) ? Error : BROKEN_CODES.has(code) ? StoreBroken : StoreUnavailable
  return new Kind(`the database did not keep the ratings (${messageOf(error)})`, { cause: error })
}

const BURY = `insert into tombstones (unit, id, purged)
  select unit, id, :today from ratings where unit = :unit and period = :period on conflict do nothing`
const PURGE = 'delete from ratings where unit = :unit and period = :period'
const FORGET = 'delete from tombstones where purged < :day'

/** Removes a period's ratings and remembers their ids. @returns how many were removed */
export function purge(database: DatabaseSync, unit: string, period: string, today: string): number {
  return transaction(database, () => {
    database.prepare(BURY).run({ unit, period, today })
    return Number(database.prepare(PURGE).run({ unit, period }).changes)
  })
}

export function forgetPurged(database: DatabaseSync, day: string): number {
  return transaction(database, () => Number(database.prepare(FORGET).run({ day }).changes))
}
