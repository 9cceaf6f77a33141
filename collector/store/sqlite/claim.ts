import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../store.ts'

/** `f_type` of file systems that lie about locks: NFS, SMB, CIFS, SMB2. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/**
 * Satu pengumpul, satu berkas: takes the database for this collector until {@link DatabaseSync.close} or the end of
 * the process, however it ends. The lock is SQLite's own, on a file beside the database, so that imports and backups
 * still work.
 *
 * @throws StoreUnavailable when another collector has it, or the folder lies on a network file system
 */
export function claimFile(file: string): DatabaseSync {
  if (NETWORK_FILE_SYSTEMS.has(statfsSync(dirname(file)).type)) {
    throw new StoreUnavailable(`${file}: lies on a network file system, where SQLite can lose data; use a local disk`)
  }
  const claim = new DatabaseSync(`${file}.collector`, { timeout: 0 })
  try {
    claim.exec('pragma locking_mode = exclusive; begin exclusive')
    return claim
  } catch {
    claim.close()
    throw new StoreUnavailable(`${file}: another collector uses this file; stop it, or use PostgreSQL for several`)
  }
}
