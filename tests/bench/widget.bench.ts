// How fast the built widget shows its first question, against a bare Lit element: node tests/bench/widget.bench.ts [runs]
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { startBenchServer, SUBJECTS, type Subject } from './widget-bench-server.ts'
import { coldLoad, type Load } from './widget-load.ts'

const DEFAULT_RUNS = 9
/** Figures of a line, and how wide each stands. */
const COLUMNS = [
  ['questionMs', 11],
  ['shift', 8],
  ['mainThreadMs', 17],
  ['scriptMs', 12],
  ['longestTaskMs', 18],
  ['blockingMs', 14],
] as const

const runs = Number(process.argv[2] ?? DEFAULT_RUNS)
const widget = readFileSync('dist/widget/skm-survey.js')
const bare = await buildBare()
const server = await startBenchServer(widget, bare)
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
const loads: Record<Subject, Load[]> = { nothing: [], widget: [], bareAsking: [], bareFixed: [] }
const subjects = Object.keys(SUBJECTS) as Subject[]
// Interleaved, each time from another start: whatever else the machine does then meets all alike.
for (let run = 0; run < runs; run++) {
  for (let place = 0; place < subjects.length; place++) {
    const subject = subjects[(run + place) % subjects.length] as Subject
    loads[subject].push(await coldLoad(browser, `${server.url}/${subject}`, subject !== 'nothing'))
  }
}
await browser.close()
server.close()
report()

function report(): void {
  const kilobytes = (code: Buffer | string): string => (brotliCompressSync(code).byteLength / 1000).toFixed(1)
  console.log(`widget ${kilobytes(widget)} kB, bare Lit ${kilobytes(bare)} kB (brotli); ${runs} runs each, medians\n`)
  console.log('               question ms   shift   main thread ms   script ms   longest task ms   blocking ms')
  for (const subject of subjects) console.log(row(subject))
  console.log(`\nfirst question, widget : bare Lit that asks     ${ratio('bareAsking')}   (target <= 1.15)`)
  console.log(`first question, widget : bare Lit for one unit  ${ratio('bareFixed')}`)
  const added = middle('widget', 'mainThreadMs') - middle('nothing', 'mainThreadMs')
  const addedByBare = middle('bareAsking', 'mainThreadMs') - middle('nothing', 'mainThreadMs')
  console.log(
    `main thread beyond the page alone: widget ${added.toFixed(0)} ms, bare Lit ${addedByBare.toFixed(0)} ms (4x)`,
  )
}

function row(subject: Subject): string {
  const columns = COLUMNS.map(([figure, width]) =>
    middle(subject, figure)
      .toFixed(figure === 'shift' ? 4 : 0)
      .padStart(width),
  )
  return subject.padEnd(15) + columns.join('')
}

function ratio(other: Subject): string {
  return (middle('widget', 'questionMs') / middle(other, 'questionMs')).toFixed(3)
}

function middle(subject: Subject, figure: keyof Load): number {
  const sorted = loads[subject].map((load) => load[figure] ?? Number.NaN).sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function buildBare(): Promise<string> {
  const rolldownOptions = { input: 'tests/bench/widget-bare-lit.ts', output: { format: 'iife' as const } }
  const options = { write: false, target: 'es2020', modulePreload: false, rolldownOptions }
  const built = [
    await build({ configFile: false, publicDir: false, logLevel: 'error', mode: 'production', build: options }),
  ]
  const [result] = built.flat()
  if (!result || !('output' in result)) throw new Error('Vite gave no output')
  return result.output[0].code
}
