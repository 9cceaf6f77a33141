import type { DatabaseAddress } from '../config.ts'
import { openPostgresStore } from './postgres/postgres-store.ts'
import { openSqliteStore, type SqliteOptions } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** Membuka penyimpanan: the store that `SKM_DATABASE` names. @throws StoreUnavailable when it cannot be used */
export async function openStore(address: DatabaseAddress, options: SqliteOptions = {}): Promise<Store> {
  return address.engine === 'sqlite' ? openSqliteStore(address.file, options) : openPostgresStore(address.url)
}
