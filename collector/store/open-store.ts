import type { DatabaseAddress } from '../config.ts'
import { openSqliteStore, type SqliteOptions } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** Membuka penyimpanan: the store that `SKM_DATABASE` names. @throws StoreUnavailable when it cannot be used */
export async function openStore(address: DatabaseAddress, options: SqliteOptions = {}): Promise<Store> {
  if (address.engine === 'sqlite') return openSqliteStore(address.file, options)
  // Loaded only where it is used: the driver takes memory and time to start.
  const { openPostgresStore } = await import('./postgres/postgres-store.ts')
  return openPostgresStore(address.url)
}
