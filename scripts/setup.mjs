// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, no packages.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const STAMP = `${ROOT}node_modules/.skm-installed`
const PINNED_NODE = `${ROOT}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`
/** Least Node that can run the project's TypeScript as it is. */
const LEAST_NODE = 24

/** Installs the packages of the lock file, unless these very ones are installed already. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest('hex')
  const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (installed === wanted) return
  console.log('Installing packages; the first time this takes about a minute …')
  const code = await run(...npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']))
  if (code !== 0) {
    fail('npm could not install the packages, see above; check the network and the free disk space, then run it again.')
  }
  writeFileSync(STAMP, wanted)
}

/** Runs a script of the project on the pinned Node and ends with its exit code. */
export async function runPinned(script, args = []) {
  process.exit(await run(pinnedNode(), [`${ROOT}${script}`, ...args]))
}

function pinnedNode() {
  if (existsSync(PINNED_NODE)) return PINNED_NODE
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return process.execPath
  return fail(
    `The pinned Node was not installed: npm skipped its install script. Run "npm rebuild node", or use Node ${LEAST_NODE} or newer.`,
  )
}

function npm(args) {
  const cli = process.env.npm_execpath
  return cli ? [process.execPath, [cli, ...args]] : ['npm', args]
}

/** Ctrl-C reaches the child by itself; this process only waits for it. A SIGTERM is passed on. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: withPinnedNodeFirst() })
    const passOn = () => child.kill('SIGTERM')
    const ignore = () => {}
    process.on('SIGINT', ignore)
    process.on('SIGTERM', passOn)
    child.on('error', (error) => fail(`${command} could not be started: ${error.message}`))
    child.on('close', (code) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', passOn)
      resolve(code ?? 1)
    })
  })
}

function withPinnedNodeFirst() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const path = `${ROOT}node_modules/.bin${separator}${process.env.PATH ?? ''}`
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
