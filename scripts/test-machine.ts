import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findServerPrograms } from '../tests/support/running-postgres.ts'
import { findChromium } from '../tests/support/chromium.ts'
import { firefox, webkit, type Engine } from '../tests/embed/support/engine.ts'

/** How long a closed network may keep us waiting before we try the next way. */
const DOWNLOAD_TIMEOUT_MS = 240_000

/**
 * Peramban untuk uji: makes sure there is a Chromium, by Playwright's own download or else, as root on Debian, by its
 * package. @returns its path, or `undefined` with the remedy said
 */
export function ensureChromium(): string | undefined {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium or Chrome on this machine; fetching one for the tests (once, some minutes) …')
  for (const attempt of [playwrightDownload, debianPackage]) {
    attempt()
    const path = findChromium()
    if (path && starts(path)) return path
  }
  console.error('No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one, then run it again.')
  return undefined
}

function playwrightDownload(): void {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  run(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium'], env)
}

function debianPackage(): void {
  installPackage('chromium')
}

/** Nothing where it cannot: not root, or not Debian. */
function installPackage(...names: readonly string[]): void {
  if (process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-q'], env)
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], env)
}

/** Debian's packages for each further engine. */
const ENGINES: readonly (readonly [Engine, readonly string[]])[] = [
  [firefox, ['firefox-esr']],
  [webkit, ['webkit2gtk-driver', 'xvfb']],
]

/** Mesin peramban lain: Firefox and WebKit where they can be had; elsewhere the run says so, and their tests skip. */
export function ensureEngines(): void {
  for (const [engine, packages] of ENGINES) {
    if (!engine.missing()) continue
    console.log(`No ${engine.name} on this machine; fetching it for the tests (once, some minutes) …`)
    installPackage(...packages)
    const missing = engine.missing()
    if (missing) console.error(`The tests in ${engine.name} are skipped: ${missing}.`)
  }
}

/** Peladen PostgreSQL untuk uji: installs Debian's where it can; elsewhere the tests that need one are skipped. */
export function ensurePostgres(): void {
  if (findServerPrograms()) return
  console.log('No PostgreSQL server on this machine; fetching one for the tests (once) …')
  installPackage('postgresql')
  if (!findServerPrograms()) console.error('No PostgreSQL server for the tests: those that need one are skipped.')
}

/** A download may lack a library of the system's; then the next way is tried. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** A way that fails says nothing: the next one is tried, and the caller tells the outcome. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  spawnSync(command, args, { env, stdio: 'ignore', timeout: DOWNLOAD_TIMEOUT_MS })
}
