import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { ROOT } from '../../collector/command.ts'

/** What the load generator is to do. */
export interface LoadOrder {
  /** Shared out among the connections in turn. */
  readonly urls: readonly string[]
  readonly connections: number
  readonly seconds: number
  /** Ends earlier when so many are kept. */
  readonly ratings?: number
  /** Open loop: so many a second, however long the answers take. Without it: as many as the connections carry. */
  readonly perSecond?: number
}

/** What it measured; times in milliseconds. */
export interface LoadReport {
  readonly kept: number
  readonly failed: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly most: number
}

/** Runs `tests/support/load-generator.ts` in a process of its own. */
export async function runLoad(order: LoadOrder): Promise<LoadReport> {
  const args = ['tests/support/load-generator.ts', JSON.stringify(order)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  return JSON.parse(stdout) as LoadReport
}

/** Peladen yang diukur: a server in a process of its own. */
export interface MeasuredServer {
  readonly url: string
  /** Resident memory in MiB (Linux). */
  memoryMiB(): number
  /** Processor time of all its threads so far, in milliseconds (Linux). */
  processorMs(): number
  end(): Promise<void>
}

/** Starts a script that says on stdout at which http address it listens. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<MeasuredServer> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, SKM_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  return {
    url,
    memoryMiB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    processorMs: () => processorMs(readFileSync(`/proc/${child.pid}/stat`, 'utf8')),
    end: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const MS_PER_TICK = 10
/** Fields of /proc/PID/stat after the name of the program: time in user mode and in the kernel, in ticks. */
const [USER, KERNEL] = [11, 12] as const

function processorMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[USER]) + Number(fields[KERNEL])) * MS_PER_TICK
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const url = /listens on (http:[^\s,]+)/.exec(chunk.toString())?.[1]
      if (url) resolve(url)
    })
    child.on('exit', () => reject(new Error('the server ended before it listened')))
  })
}
