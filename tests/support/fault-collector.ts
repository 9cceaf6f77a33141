import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { ROOT } from '../../collector/command.ts'
import { writeContent } from './a-content.ts'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Pengumpul yang diuji tahan gangguan: a real process on one port for life, ended and started as the test likes. */
export interface CollectorUnderFault {
  readonly url: string
  /** The process that runs now: `strace` where it is traced. */
  readonly child: () => ChildProcess
  /** Everything it ever wrote to stdout and stderr. */
  readonly output: () => string
  /** Starts it again, on the same port and database. @throws Error with its output when it ends instead */
  start(): Promise<void>
  /** @returns its exit code, `null` after SIGKILL */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export interface CollectorOptions {
  /** Address as in SKM_DATABASE. */
  readonly database: string
  /** The tree to run, for a copy with a guard taken out. */
  readonly root?: string
  /** Words before `node`, such as `strace -f`. */
  readonly under?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** @returns one that is not running yet; it is ended with the test */
export async function aCollector(options: CollectorOptions): Promise<CollectorUnderFault> {
  const content = temporaryFolder()
  await writeContent(content)
  const port = await freePort()
  const env = { SKM_DATABASE: options.database, SKM_CONTENT: content, SKM_PORT: String(port), ...options.env }
  const words = [...(options.under ?? []), process.execPath, 'collector/main.ts']
  let child: ChildProcess | undefined
  let output = ''
  onTestFinished(() => void child?.kill('SIGKILL'))
  const running = (): ChildProcess => {
    if (!child) throw new Error('the collector was never started')
    return child
  }
  return {
    url: `http://127.0.0.1:${port}`,
    child: running,
    output: () => output,
    async start() {
      const from = output.length
      const started = spawn(words[0] ?? process.execPath, words.slice(1), {
        cwd: options.root ?? ROOT,
        env: { ...process.env, ...env },
      })
      child = started
      for (const stream of [started.stdout, started.stderr]) {
        stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
      }
      while (!output.slice(from).includes('listens on')) {
        if (started.exitCode !== null) throw new Error(`the collector ended: ${output.slice(from)}`)
        await pause(5)
      }
    },
    async end(signal) {
      if (running().exitCode !== null) return running().exitCode
      const ended = once(running(), 'exit')
      running().kill(signal)
      return (await ended)[0] as number | null
    },
  }
}

/** A collector that runs already, on a new SQLite file. */
export async function aRunningCollector(
  options: Partial<CollectorOptions> = {},
): Promise<CollectorUnderFault & { readonly file: string }> {
  const file = join(temporaryFolder(), 'skm.db')
  const collector = await aCollector({ database: `sqlite:${file}`, ...options })
  await collector.start()
  return { ...collector, file }
}

/** Resident memory of a process in KiB, where the system tells (Linux). */
export function memoryKiB(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 'self'}/status`, 'utf8'))?.[1])
}
