import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { ROOT } from '../../collector/command.ts'

/** Set by `npm run faults`: the counts of the published table instead of the short ones of `npm test`. */
export const FULL = process.env['SKM_FAULTS'] === 'full'
/** A full suite may take this long. */
export const FULL_TIMEOUT_MS = 30 * 60_000

/** How often something is tried: `short` in `npm test`, `full` in the full run. */
export function times(short: number, full: number): number {
  return FULL ? full : short
}

/** Skenario: every fault the table tells about, in its order; the value says what a round is. */
export const SCENARIOS = {
  'lost-answers-sqlite': 'One answer in five lost after the commit, SQLite; a round is a rating',
  'lost-answers-postgres': 'One answer in five lost after the commit, PostgreSQL; a round is a rating',
  'two-collectors': 'The same batch sent to two collectors at once, PostgreSQL; a round is a rating',
  kill: '`kill -9` under load, SQLite; a round is a kill',
  'power-loss': 'Power lost at any moment, unsynced writes dropped or torn, SQLite; a round is a disk image',
  'disk-full': 'Disk full, then room again, SQLite; a round is a rating sent meanwhile',
  'postgres-crash': 'PostgreSQL stopped at once under load; a round is a crash',
  'rolling-restart': 'Three collectors restarted in turn under load, PostgreSQL; a round is a restart',
  model: 'Any mixture of the above in any order; a round is a sequence of commands',
  hostile: 'Malformed and hostile requests; a round is a request; lost: answered with 5xx or a leak',
} as const
export type Scenario = keyof typeof SCENARIOS

/** Hasil uji gangguan. */
export interface FaultResult {
  readonly rounds: number
  /** Acknowledged or thanked for, and not in the database. */
  readonly lost: number
  /** More than one row, or a row that nobody sent. */
  readonly doubled: number
  /** What else happened that makes the round a test, such as how many answers were really lost. */
  readonly note: string
}

type Line = FaultResult & { readonly scenario: Scenario; readonly day: string; readonly node: string }

const LINES = join(ROOT, 'node_modules/.cache/skm-faults/results.jsonl')
const PAGE = join(ROOT, 'docs/reliability.md')

/** In the full run: adds a result to the table and writes docs/reliability.md anew. In the short form: nothing. */
export async function record(scenario: Scenario, result: FaultResult): Promise<void> {
  if (!FULL) return
  const line: Line = { scenario, ...result, day: new Date().toISOString().slice(0, 10), node: process.version }
  mkdirSync(join(LINES, '..'), { recursive: true })
  appendFileSync(LINES, `${JSON.stringify(line)}\n`)
  writeFileSync(PAGE, await reliabilityPage(readLines()))
}

/** The page; of each scenario its last result. */
export async function reliabilityPage(lines: readonly Line[]): Promise<string> {
  const last = new Map(lines.map((line) => [line.scenario, line]))
  const rows = Object.entries(SCENARIOS).map(([scenario, what]) => {
    const line = last.get(scenario as Scenario)
    return line ? row([what, line.rounds, line.lost, line.doubled, line.note, line.day]) : row([what, 'not run'])
  })
  const head = [row(['Scenario', 'Rounds', 'Lost', 'Doubled', 'What happened', 'Day']), '|---|--:|--:|--:|---|---|']
  const gib = Math.round(totalmem() / 2 ** 30)
  const machine = `Node ${[...new Set(lines.map(({ node }) => node))].join(', ')}; ${cpus().length} cores, ${gib} GiB`
  return format([INTRODUCTION, machine, head.concat(rows).join('\n')].join('\n\n'), {
    parser: 'markdown',
    printWidth: 120,
  })
}

const INTRODUCTION = `# Reliability, as measured

Written by \`npm run faults\`; edits are lost. Lost: acknowledged or thanked for, and not in the database afterwards.
Doubled: more than one row for a rating, or a row that nobody sent. The tests are in \`tests/faults/\`.`

function row(cells: readonly (string | number)[]): string {
  const texts = cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))
  return `| ${[...texts, ...Array.from({ length: 6 - cells.length }, () => '')].join(' | ')} |`
}

function readLines(): Line[] {
  if (!existsSync(LINES)) return []
  const lines = readFileSync(LINES, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Line).filter(({ scenario }) => scenario in SCENARIOS)
}
