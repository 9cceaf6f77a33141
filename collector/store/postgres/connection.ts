import { readFileSync } from 'node:fs'
import pg from 'pg'
import { StoreUnavailable } from '../store.ts'

/** The numbered files of `migrations/` that make a database, in order; `schema_version` counts those applied. */
const MIGRATIONS = ['0001-ratings.postgres.sql', '0002-kiosk-chains.postgres.sql'] as const
/** Key of the advisory lock that lets one collector at a time change the schema: "SKM" in ASCII. */
const MIGRATION_LOCK = 0x534b4d
const CONNECT_TIMEOUT_MS = 5_000
/** A statement that takes longer is given up, so that a stuck server cannot hold a citizen's answer. */
const STATEMENT_TIMEOUT_MS = 10_000
const CONNECTIONS = 8

/** Settings without which an acknowledged commit can be lost at a power failure. */
const DURABLE_SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/**
 * Connects to PostgreSQL and brings the schema up to date.
 *
 * @throws StoreUnavailable when it cannot be reached, is of a newer version, or would lose commits
 */
export async function connect(address: string): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'skm-terbuka',
  })
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  try {
    await refuseUndurable(pool)
    await migrate(pool)
    return pool
  } catch (error) {
    await pool.end()
    if (error instanceof StoreUnavailable) throw error
    throw new StoreUnavailable(`${shown(address)}: ${explain(error)}`, { cause: error })
  }
}

/** Runs `work` in one transaction on one connection. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    // A connection that failed is thrown away: its state is not worth guessing.
    client.release(broken)
  }
}

async function refuseUndurable(pool: pg.Pool): Promise<void> {
  for (const setting of DURABLE_SETTINGS) {
    const { rows } = await pool.query<{ value: string }>('select current_setting($1) as value', [setting])
    if (rows[0]?.value === 'off') {
      throw new StoreUnavailable(`PostgreSQL runs with ${setting}=off and would lose ratings; switch it on`)
    }
  }
}

/** Safe when several collectors start at once: the lock goes with the transaction. */
async function migrate(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await client.query('create table if not exists schema_version (version integer not null)')
    const { rows } = await client.query<{ version: number }>('select version from schema_version')
    const version = rows[0]?.version ?? 0
    if (version > MIGRATIONS.length) {
      throw new StoreUnavailable(`the database was written by a newer SKM Terbuka (schema ${version}); update this one`)
    }
    if (version === MIGRATIONS.length) return
    for (const name of MIGRATIONS.slice(version)) {
      await client.query(readFileSync(new URL(`../migrations/${name}`, import.meta.url), 'utf8'))
    }
    await client.query('delete from schema_version')
    await client.query('insert into schema_version values ($1)', [MIGRATIONS.length])
  })
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message || code : String(error)
  return `PostgreSQL cannot be used (${message}); check the address, the user and that the server runs`
}

/** The address without its password. */
export function shown(address: string): string {
  return address.replace(/\/\/([^:@/]*)(?::[^@/]*)?@/, '//$1@')
}
