import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../collector/command.ts'
import { WIDGET_STEPS } from './build-site.ts'
import { ensureChromium, ensureEngines, ensurePostgres } from './test-machine.ts'
import { runNode, toolScript } from './run-tool.ts'

/** Hasil satu langkah: how many checks passed and failed, and what the tool said. */
interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly output: string
}

interface Step {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

const TYPED_FOLDERS = [
  '.',
  'shared/domain',
  'shared/schema',
  'shared/wording',
  'shared/content',
  'shared/manifest',
  'widget',
  'collector',
  'scripts',
  'tests',
  'tests/widget',
  'tests/site',
]
/** Where the two test runners leave their counts. */
const RESULTS = join(ROOT, 'node_modules/.cache/skm-check')

/** What only reads the sources, side by side: none of these uses more than one core. Astro writes types; lint is over then. */
const READING: readonly (readonly Step[])[] = [
  [
    tool('lint', 'eslint', ['--max-warnings', '0', '.']),
    tool('types of site', 'astro', ['check', '--tsconfig', 'site/tsconfig.json', '--minimumFailingSeverity', 'hint']),
  ],
  [
    tool('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    ...TYPED_FOLDERS.map((folder) => tool(`types of ${folder}`, 'typescript', ['-p', folder], 'tsc')),
  ],
]
const RUNNING: readonly Step[] = [
  ...WIDGET_STEPS.map((args, place) => script(`build of the widget, ${place + 1}`, args)),
  { name: 'tests in Node', run: () => testsInNode() },
  { name: 'tests in the browser', run: () => testsInBrowser() },
]

await rm(RESULTS, { recursive: true, force: true })
if (!ensureChromium()) process.exit(1)
ensurePostgres()
ensureEngines()
let passed = 0
let failed = 0
await Promise.all(READING.map(runInTurn))
await runInTurn(RUNNING)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function runInTurn(steps: readonly Step[]): Promise<void> {
  for (const { name, run } of steps) {
    const started = Date.now()
    const outcome = await run()
    passed += outcome.passed
    failed += outcome.failed
    if (outcome.failed > 0) console.log(outcome.output.trimEnd())
    const counts = `${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} FAILED` : ''}`
    console.log(`${name.padEnd(28)} ${counts.padEnd(22)} ${((Date.now() - started) / 1_000).toFixed(1)} s`)
  }
}

function tool(name: string, packageName: string, args: readonly string[], program = packageName): Step {
  return { name, run: async () => asOutcome(await runNode([toolScript(packageName, program), ...args])) }
}

function script(name: string, args: readonly string[]): Step {
  return { name, run: async () => asOutcome(await runNode(args)) }
}

function asOutcome({ code, output }: { code: number; output: string }): Outcome {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

async function testsInNode(): Promise<Outcome> {
  const file = join(RESULTS, 'node.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  return countedBy(file, await runNode([toolScript('vitest'), 'run', ...reporters]), (json) => {
    const { numPassedTests = 0, numFailedTests = 0 } = json
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

async function testsInBrowser(): Promise<Outcome> {
  const file = join(RESULTS, 'browser.json')
  const env = { SKM_RESULTS: file }
  return countedBy(file, await runNode([toolScript('@web/test-runner', 'wtr')], { env }), (json) => {
    const { passed = 0, failed = 0 } = json
    return { passed, failed }
  })
}

type Counts = Pick<Outcome, 'passed' | 'failed'>

/** A runner that fails without a failed test, such as one that found no tests, counts as one failure. */
async function countedBy(
  file: string,
  ended: { code: number; output: string },
  count: (json: Record<string, number>) => Counts,
): Promise<Outcome> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const counts = count(JSON.parse(text) as Record<string, number>)
  const silent = counts.failed === 0 && (ended.code !== 0 || counts.passed === 0) ? 1 : 0
  return { passed: counts.passed, failed: counts.failed + silent, output: ended.output }
}
