import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { ROOT } from '../../collector/command.ts'
import { waitForLine } from './wait-for-line.ts'

export interface RunningCollector {
  readonly url: string
  readonly process: ChildProcess
}

/** Starts `collector/main.ts` on a free port and waits until it listens; it is ended with the test. */
export async function startCollector(env: Record<string, string>): Promise<RunningCollector> {
  const child = spawn(process.execPath, ['collector/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, SKM_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [, url = ''] = await waitForLine(child, /listens on (http:\S+),/)
  return { url, process: child }
}

/** Ends it at once, as a crash would. */
export async function kill(collector: RunningCollector, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(collector.process, 'exit')
  collector.process.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}
