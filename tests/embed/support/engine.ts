import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../support/free-port.ts'

/** Halaman pada mesin peramban: the little that the smoke journey needs, the same for every engine. */
export interface EnginePage {
  readonly goto: (address: string) => Promise<void>
  /** Value of an expression in the page. */
  readonly value: (expression: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Mesin peramban: how to start one, or why it cannot be started on this machine. */
export interface Engine {
  readonly name: string
  readonly missing: () => string | undefined
  readonly open: () => Promise<EnginePage>
}

const START_TIMEOUT_MS = 20_000

/** Debian's Firefox, or the one that `FIREFOX_PATH` names, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (firefoxPath() ? undefined : 'no Firefox here: apt-get install firefox-esr, or set FIREFOX_PATH'),
  async open() {
    const { launch } = await import('puppeteer-core')
    const executablePath = firefoxPath() ?? ''
    const browser = await launch({ browser: 'firefox', executablePath, headless: true, timeout: START_TIMEOUT_MS })
    const page = await browser.newPage()
    return {
      goto: async (address) => {
        await page.goto(address)
      },
      value: (expression) => page.evaluate(expression),
      close: () => browser.close(),
    }
  },
}

function firefoxPath(): string | undefined {
  const named = process.env['FIREFOX_PATH']
  return [...(named ? [named] : []), '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))
}

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
const VIRTUAL_SCREEN = '/usr/bin/Xvfb'

/** WebKitGTK, the engine of Safari as Linux has it, over plain WebDriver under a virtual screen. */
export const webkit: Engine = {
  name: 'WebKit',
  missing() {
    const isThere = [WEBKIT_DRIVER, VIRTUAL_SCREEN, miniBrowser() ?? '/none'].every((path) => existsSync(path))
    return isThere ? undefined : 'no WebKitGTK here: apt-get install webkit2gtk-driver xvfb'
  },
  async open() {
    const screen = spawn(VIRTUAL_SCREEN, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'])
    const [number] = (await once(screen.stdout, 'data', { signal: AbortSignal.timeout(START_TIMEOUT_MS) })) as [Buffer]
    const port = await freePort()
    const env = { ...process.env, DISPLAY: `:${number.toString().trim()}` }
    const driver = spawn(WEBKIT_DRIVER, ['-p', String(port)], { env, stdio: 'ignore' })
    const session = await startSession(`http://127.0.0.1:${port}`)
    return {
      goto: async (url) => {
        await command(`${session}/url`, { url })
      },
      value: (expression) => command(`${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
      async close() {
        await fetch(session, { method: 'DELETE' })
        await Promise.all([driver, screen].map(end))
      },
    }
  },
}

function miniBrowser(): string | undefined {
  return globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser')[0]
}

/** Waits for the driver to listen. */
async function startSession(driver: string): Promise<string> {
  const options = { binary: miniBrowser(), args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  for (let left = START_TIMEOUT_MS; left > 0; left -= 200) {
    await delay(200)
    const made = await command(`${driver}/session`, { capabilities }).catch((error: unknown) => {
      if (error instanceof TypeError) return undefined
      throw error
    })
    if (made) return `${driver}/session/${(made as { sessionId: string }).sessionId}`
  }
  throw new Error('WebKitWebDriver did not start')
}

/** @throws TypeError while nobody listens; Error with what the driver says is wrong */
async function command(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  const { value } = (await response.json()) as { value: unknown }
  if (!response.ok) throw new Error(JSON.stringify(value))
  return value
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
