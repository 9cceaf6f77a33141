import type pg from 'pg'
import type { Period } from '../../../shared/domain/period.ts'
import { groupCommits } from '../batches.ts'
import { gapsOf } from '../kiosk-notes.ts'
import { rowOf, saysTheSame, type InputRow, type Row } from '../rating-row.ts'
import { StoreUnavailable, type FiledRating, type KeepOutcome, type Store } from '../store.ts'
import {
  groupOf,
  periodsOfYear,
  profileOf,
  SELECT_ALL_TALLIES,
  SELECT_PROFILE_TALLIES,
  SELECT_UNIT_TALLIES,
} from '../tally-query.ts'
import { connect, inTransaction } from './connection.ts'
import { noteKiosks } from './kiosks.ts'
import { retrying } from './retry.ts'
import { SELECT_SUGGESTIONS_POSTGRES } from '../suggestion-query.ts'
import { settleNowAndThen } from './settle-suggestions.ts'
import {
  COUNT,
  createPartition,
  FORGET_KIOSKS,
  FORGET_PURGED,
  KEEP_RATINGS,
  keepParameters,
  PROBE,
  PURGE,
  SELECT_KIOSKS,
  SELECT_RATINGS,
} from './statements.ts'

/** Commits under way at once from one collector. */
const LANES = 4
/** Key of the advisory lock for making partitions, beside that of migrations. */
const PARTITION_LOCK = 0x534b4e
/** SQLSTATE classes that mean that the rating, not the server, is at fault: data exception, integrity constraint. */
const DATA_FAULT = /^2[23]/

/**
 * Opens PostgreSQL, making or updating its tables. Any number of collectors may share it.
 *
 * @throws StoreUnavailable when it cannot be used
 */
export async function openPostgresStore(address: string): Promise<Store> {
  const pool = await connect(address)
  const settling = settleNowAndThen(pool)
  const partitions = new Set<Period>()
  const keep = groupCommits((ratings) => asStoreError(() => keepBatch(pool, ratings, partitions)), LANES)
  const query = (text: string, values?: unknown[]): Promise<Row[]> =>
    asStoreError(() => retrying(async () => (await pool.query<Row>(text, values)).rows))
  const change = (text: string, values: unknown[]): Promise<number> =>
    asStoreError(() => retrying(async () => (await pool.query(text, values)).rowCount ?? 0))
  return {
    keep,
    tallies: async (unit) =>
      (await (unit === undefined ? query(SELECT_ALL_TALLIES) : query(SELECT_UNIT_TALLIES, [unit]))).map(groupOf),
    profileTallies: async (unit, year) =>
      (await query(SELECT_PROFILE_TALLIES, [unit, periodsOfYear(year)])).map(profileOf),
    suggestions: async (unit, period) =>
      (await query(SELECT_SUGGESTIONS_POSTGRES, [unit, period])).map((row) => String(row['text'])),
    purge: async (unit, period, today) => change(PURGE, [unit, period, today]),
    forgetPurged: async (day) => change(FORGET_PURGED, [day]),
    noteKiosks: (notes, today) => asStoreError(() => retrying(() => noteKiosks(pool, notes, today))),
    kioskGaps: async () => gapsOf(await query(SELECT_KIOSKS)),
    forgetKiosks: async (day) => change(FORGET_KIOSKS, [day]),
    count: async () => Number((await query(COUNT))[0]?.['n']),
    probe: async () => Number((await query(PROBE))[0]?.['now']),
    close: async () => {
      settling.stop()
      await pool.end()
    },
  }
}

async function keepBatch(
  pool: pg.Pool,
  ratings: readonly FiledRating[],
  partitions: Set<Period>,
): Promise<readonly KeepOutcome[]> {
  await retrying(() => ensurePartitions(pool, ratings, partitions))
  const rows = ratings.map(rowOf)
  const first = firstOfEachId(rows)
  const fresh = await retrying(
    async () => (await pool.query<Row>(KEEP_RATINGS, keepParameters([...first.values()]))).rows,
  )
  const freshKeys = new Set(fresh.map(keptKeyOf))
  const isFresh = (row: InputRow): boolean => freshKeys.has(keyOf(row)) && first.get(keyOf(row)) === row
  const known = await knownRows(
    pool,
    rows.filter((row) => !isFresh(row)),
  )
  return rows.map((row) => (isFresh(row) ? 'stored' : outcomeOf(row, known.get(keyOf(row)))))
}

/** A connection lost in the middle of a commit makes a kept rating look known: it is the same, so it is a duplicate. */
function outcomeOf(row: InputRow, known: Row | undefined): KeepOutcome {
  if (!known) throw new StoreUnavailable('a rating was neither kept nor known')
  return known['purged'] || saysTheSame(known, row) ? 'duplicate' : 'conflict'
}

function firstOfEachId(rows: readonly InputRow[]): Map<string, InputRow> {
  const first = new Map<string, InputRow>()
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row)
  return first
}

function keyOf([unit, id]: InputRow): string {
  return `${unit}/${id}`
}

function keptKeyOf({ unit, id }: Row): string {
  return `${unit}/${id}`
}

async function knownRows(pool: pg.Pool, rows: readonly InputRow[]): Promise<Map<string, Row>> {
  if (rows.length === 0) return new Map()
  const asked = [rows.map(([unit]) => unit), rows.map(([, id]) => id)]
  const known = await retrying(async () => (await pool.query<Row>(SELECT_RATINGS, asked)).rows)
  return new Map(known.map((row) => [keptKeyOf(row), row]))
}

async function ensurePartitions(
  pool: pg.Pool,
  ratings: readonly FiledRating[],
  partitions: Set<Period>,
): Promise<void> {
  const missing = new Set(ratings.map(({ period }) => period).filter((period) => !partitions.has(period)))
  if (missing.size === 0) return
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [PARTITION_LOCK])
    for (const period of missing) await client.query(createPartition(period))
  })
  missing.forEach((period) => partitions.add(period))
}

async function asStoreError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const message = `the database did not keep the ratings (${error instanceof Error ? error.message : code})`
    if (DATA_FAULT.test(code)) throw new Error(message, { cause: error })
    throw new StoreUnavailable(message, { cause: error })
  }
}
