import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ROOT } from '../collector/command.ts'

/** A command-line program of a package, as the script that the running Node can start. */
export function toolScript(packageName: string, program = packageName): string {
  const require = createRequire(import.meta.url)
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json')
  const { bin } = require(manifest) as { bin: string | Record<string, string> }
  const path = typeof bin === 'string' ? bin : bin[program]
  if (!path) throw new Error(`${packageName} has no program ${program}`)
  return join(dirname(manifest), path)
}

export interface Ended {
  readonly code: number
  /** All that it printed, stdout and stderr as they came. */
  readonly output: string
}

/** Runs a Node script to its end; `echo` shows what it prints as it comes. */
export function runNode(
  args: readonly string[],
  { env = {}, echo = false }: { env?: Record<string, string>; echo?: boolean } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (echo) process.stdout.write(chunk)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
