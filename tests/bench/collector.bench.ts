// How many durable ratings a second the collector takes, against a bare HTTP server on the same machine.
// node tests/bench/collector.bench.ts [ratings of the memory run]
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeContent } from '../support/a-content.ts'
import { runLoad, startServer, type LoadReport, type MeasuredServer } from '../support/load-run.ts'
import { startPostgres } from '../support/running-postgres.ts'

const CONNECTIONS = 128
const SECONDS = 5
const ROUNDS = 3
const OPEN_LOOP_PER_SECOND = 1_000
const MEMORY_RATINGS = Number(process.argv[2] ?? 100_000)
const LONG_ENOUGH_S = 3_600
/** Shares of the memory run after which the memory is read. */
const MEMORY_MARKS = [0.1, 0.4, 0.7, 1]

const folder = mkdtempSync(join(tmpdir(), 'skm-bench-'))
const content = join(folder, 'content')
await writeContent(content)
let files = 0
const collector = (database = `sqlite:${join(folder, `${++files}.db`)}`): Promise<MeasuredServer> =>
  startServer(['collector/main.ts'], { SKM_DATABASE: database, SKM_CONTENT: content, ...AS_DOCUMENTED })
/** As docs/operate.md starts it. */
const AS_DOCUMENTED = { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(folder, 'compiled') }
/** A report with the processor time that the servers, not the database, took for each rating. */
type Measured = LoadReport & { readonly processorUs: number }
const echo = (): Promise<MeasuredServer> => startServer(['tests/support/load-echo.ts'], {})
const fullSpeed = { connections: CONNECTIONS, seconds: SECONDS }
const steady = { connections: CONNECTIONS, seconds: SECONDS, perSecond: OPEN_LOOP_PER_SECOND }

const postgres = await startPostgres()
try {
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores shared with the load generator and the database.`,
  )
  console.log(`Medians of ${ROUNDS} rounds; ${CONNECTIONS} connections, one rating in a request.\n`)
  await compareThroughput()
  await measureLatency()
  await measureMemory()
} finally {
  await postgres.remove()
  rmSync(folder, { recursive: true, force: true })
}

/** One after the other in each round, so that a noisy minute hits all alike. */
async function compareThroughput(): Promise<void> {
  const setups: Record<string, () => Promise<MeasuredServer[]>> = {
    'bare node:http echo': async () => [await echo()],
    'collector, SQLite': async () => [await collector()],
    'collector, PostgreSQL': async () => [await collector(await postgres.newDatabase())],
    '3 collectors, PostgreSQL': async () => {
      const database = await postgres.newDatabase()
      return Promise.all([collector(database), collector(database), collector(database)])
    },
  }
  const reports: Record<string, Measured[]> = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, start] of Object.entries(setups)) {
      ;(reports[name] ??= []).push(await measured(start, (urls) => runLoad({ urls, ...fullSpeed })))
    }
  }
  const bare = median(reports['bare node:http echo'] ?? [], 'perSecond')
  const bareUs = median(reports['bare node:http echo'] ?? [], 'processorUs')
  const heads = ['a second', 'ratio', 'p50 ms', 'p99 ms', 'failed', 'CPU us', 'CPU ratio']
  console.log('full speed'.padEnd(26) + heads.map((head) => head.padStart(10)).join(''))
  for (const [name, list] of Object.entries(reports)) {
    const rate = median(list, 'perSecond')
    const us = median(list, 'processorUs')
    const shares = [us.toFixed(0), (bareUs / us).toFixed(2)]
    const cells = [rate.toFixed(0), (rate / bare).toFixed(2), ...waitsOf(list), median(list, 'failed').toFixed(0)]
    console.log(name.padEnd(26) + [...cells, ...shares].map((cell) => cell.padStart(10)).join(''))
  }
}

async function measureLatency(): Promise<void> {
  console.log(`\n${OPEN_LOOP_PER_SECOND} a second, open loop     p50 ms   p99 ms     most`)
  const databases: Record<string, () => Promise<string | undefined>> = {
    'collector, SQLite': async () => undefined,
    'collector, PostgreSQL': () => postgres.newDatabase(),
  }
  for (const [name, database] of Object.entries(databases)) {
    const list: Measured[] = []
    for (let round = 0; round < ROUNDS; round++) {
      list.push(
        await measured(
          async () => [await collector(await database())],
          async (urls) => {
            await runLoad({ urls, ...fullSpeed, seconds: 1 })
            return runLoad({ urls, ...steady })
          },
        ),
      )
    }
    console.log(
      name.padEnd(26) + [...waitsOf(list), median(list, 'most').toFixed(1)].map((cell) => cell.padStart(9)).join(''),
    )
  }
}

async function measureMemory(): Promise<void> {
  const heads = MEMORY_MARKS.map((mark) => `at ${mark * 100} %`.padStart(12)).join('')
  console.log(`\nMiB over ${MEMORY_RATINGS.toLocaleString('en')} ratings`.padEnd(27) + heads)
  const server = await collector()
  const at: number[] = []
  for (const [position, mark] of MEMORY_MARKS.entries()) {
    const ratings = MEMORY_RATINGS * (mark - (MEMORY_MARKS[position - 1] ?? 0))
    await runLoad({ urls: [server.url], ...fullSpeed, seconds: LONG_ENOUGH_S, ratings })
    at.push(server.memoryMiB())
  }
  await server.end()
  console.log('collector, SQLite'.padEnd(26) + at.map((mebibytes) => mebibytes.toFixed(0).padStart(12)).join(''))
}

async function measured(
  start: () => Promise<readonly MeasuredServer[]>,
  load: (urls: readonly string[]) => Promise<LoadReport>,
): Promise<Measured> {
  const servers = await start()
  const spent = (): number => servers.reduce((sum, server) => sum + server.processorMs(), 0)
  try {
    const before = spent()
    const report = await load(servers.map(({ url }) => url))
    return { ...report, processorUs: ((spent() - before) * 1_000) / report.kept }
  } finally {
    await Promise.all(servers.map((server) => server.end()))
  }
}

function waitsOf(list: readonly Measured[]): string[] {
  return [median(list, 'p50').toFixed(1), median(list, 'p99').toFixed(1)]
}

function median(list: readonly Measured[], figure: keyof Measured): number {
  const sorted = list.map((report) => report[figure]).sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
