import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig } from '../config.ts'
import { claimFile } from '../store/sqlite/claim.ts'
import { openDatabase } from '../store/sqlite/connection.ts'
import { sqliteFileOf } from './sqlite-file.ts'

// Pemulihan: npm run restore -- FILE, while no collector runs. What was there before is kept beside it.
await runCommand(async () => {
  const [name, ...more] = process.argv.slice(2)
  if (!name || more.length > 0) throw new CommandError('use it as: npm run restore -- FILE')
  const source = callerPath(name)
  if (!existsSync(source)) throw new CommandError(`${name}: is not there; give the file that npm run backup wrote`)
  const target = sqliteFileOf(readConfig(process.env, ROOT).database, 'pg_restore')
  await mkdir(dirname(target), { recursive: true })
  const claim = claimFile(target)
  try {
    const aside = `${target}.restoring`
    await copyFile(source, aside)
    openDatabase(aside, 0).close()
    const before = existsSync(target) ? await putAside(target) : undefined
    await rename(aside, target)
    console.log(`Restored ${name}${before ? `; what was there is kept as ${before}` : ''}.`)
  } finally {
    claim.close()
  }
})

/** With all that its write-ahead log still holds. @returns its new name */
async function putAside(target: string): Promise<string> {
  settleLog(target)
  const name = `${target}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`
  await rename(target, name)
  for (const ending of ['-wal', '-shm']) await rm(`${target}${ending}`, { force: true })
  return name
}

/** A damaged file is the very reason to restore: then it is put aside as it is, its log with it. */
function settleLog(target: string): void {
  try {
    const database = new DatabaseSync(target)
    database.exec('pragma wal_checkpoint(truncate)')
    database.close()
  } catch {
    return
  }
}
