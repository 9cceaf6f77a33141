import { resolve } from 'node:path'
import { ContentError } from '../shared/content/content.ts'
import { ConfigError } from './config.ts'
import { StoreUnavailable } from './store/store.ts'

/** Galat pemakaian: a command that was called wrongly or given bad input; the message is all the reader needs. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** The root of the checkout; relative paths in the environment start here. */
export const ROOT = new URL('..', import.meta.url).pathname

/** Runs a command; a fault the caller can mend becomes its one sentence on stderr and exit code 1, without a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    process.exitCode = 1
    console.error(explain(error))
  }
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is already in use; stop the other program or set SKM_PORT to a free one',
  EACCES: 'access is denied; choose another port or folder, or change the rights',
  EADDRNOTAVAIL: 'this machine does not have that address; set SKM_HOST to one it has, such as 127.0.0.1',
  EEXIST: 'that is a file, not a folder; give another place',
  ENOTDIR: 'that is a file, not a folder; give another place',
  ENOSPC: 'the disk is full; make room and run the command again',
  EROFS: 'the disk is read-only; choose a folder that can be written',
}

function explain(error: unknown): unknown {
  const known = [CommandError, ConfigError, ContentError, StoreUnavailable]
  if (known.some((kind) => error instanceof kind)) return (error as Error).message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const remedy = SYSTEM_FAULTS[code]
  return remedy && error instanceof Error ? `${error.message.replace(`${code}: `, '')}: ${remedy}` : error
}

/** Jalur menurut pemanggil: a path relative to where the command was typed, which npm hides by changing folders. */
export function callerPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}
