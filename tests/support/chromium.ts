import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Flags for tests on a closed network; the sandbox cannot start when the tests run as root in a container. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The first Chromium or Chrome on this machine: `CHROME_PATH`, the system's, else Playwright's own download. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH']
  return [...(named ? [named] : []), ...SYSTEM_PATHS, chromium.executablePath()].find((path) => existsSync(path))
}

/** @throws Error with the remedy when there is none. */
export function chromiumPath(): string {
  const path = findChromium()
  if (!path) throw new Error('no Chromium or Chrome found: run npm test, which installs one, or set CHROME_PATH')
  return path
}
