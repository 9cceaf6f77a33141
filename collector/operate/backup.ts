import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { backup } from 'node:sqlite'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig } from '../config.ts'
import { withProgress } from '../progress.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openDatabase } from '../store/sqlite/connection.ts'

const BUSY_TIMEOUT_MS = 10_000

// Cadangan: npm run backup -- FILE, while the collector goes on.
await runCommand(async () => {
  const [name, ...more] = process.argv.slice(2)
  if (!name || more.length > 0) throw new CommandError('use it as: npm run backup -- FILE')
  const target = callerPath(name)
  if (existsSync(target)) throw new CommandError(`${name}: is there already; give a new name`)
  const source = openDatabase(sqliteFileOf(readConfig(process.env, ROOT).database, 'pg_dump'), BUSY_TIMEOUT_MS)
  const aside = `${target}.tmp`
  try {
    await withProgress('backing up', () => backup(source, aside))
    openDatabase(aside, BUSY_TIMEOUT_MS).close()
    await rename(aside, target)
    console.log(`Backed up to ${name}; the copy was checked.`)
  } finally {
    source.close()
    for (const left of [aside, `${aside}-wal`, `${aside}-shm`]) await rm(left, { force: true })
  }
})
