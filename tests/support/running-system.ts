import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { ROOT } from '../../collector/command.ts'
import { freePort } from './free-port.ts'
import { waitForLine } from './wait-for-line.ts'

/** Seluruh sistem: what `npm start` runs, on free ports. */
export interface RunningSystem {
  readonly siteUrl: string
  readonly agencyUrl: string
  /** Ctrl-C. @returns the exit code */
  stop(): Promise<number | null>
}

export async function startSystem(env: Record<string, string>): Promise<RunningSystem> {
  const [port, samplePort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: ROOT,
    env: { ...process.env, SKM_PORT: String(port), SKM_SAMPLE_PORT: String(samplePort), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await waitForLine(child, /Ctrl-C stops/)
  const stop = async (): Promise<number | null> => {
    const ended = once(child, 'exit') as Promise<[number | null]>
    child.kill('SIGINT')
    return (await ended)[0]
  }
  return { siteUrl: `http://localhost:${port}`, agencyUrl: `http://localhost:${samplePort}`, stop }
}
