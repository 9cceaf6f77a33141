import { CommandError } from '../command.ts'
import type { DatabaseAddress } from '../config.ts'

/** The file that a command for SQLite works on. @throws CommandError that names PostgreSQL's own `tool` instead */
export function sqliteFileOf(address: DatabaseAddress, tool: string): string {
  if (address.engine === 'sqlite') return address.file
  throw new CommandError(`SKM_DATABASE: is PostgreSQL; use ${tool}, see docs/operate.md`)
}
