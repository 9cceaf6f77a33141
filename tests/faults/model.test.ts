import fc, { type AsyncCommand } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCitizen, type Citizen } from '../support/fault-citizen.ts'
import { aRunningCollector, type CollectorUnderFault } from '../support/fault-collector.ts'
import { balance, keptInSqlite } from '../support/fault-ledger.ts'
import { BAD_JSON, HTML_PAGE, REDIRECT, startFaultProxy, type Fault, type FaultProxy } from '../support/fault-proxy.ts'
import { FULL_TIMEOUT_MS, record, times } from '../support/fault-record.ts'

const SEQUENCES = times(5, 60)
const COMMANDS = 40
const CITIZENS = 2
/** A silent server is given up after this, so that a sequence is short. */
const PATIENCE_MS = 150

const answer = (results: unknown): Fault => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ version: 1, now: 1, results }),
})

/** Everything the way to a collector may do to a request; the worst of it, an answer lost, more often. */
const FAULTS: readonly Fault[] = [
  ...(['none', 'none', 'none', 'lose-answer', 'lose-answer', 'lose-answer', 'lose-answer'] as const),
  ...(['blackhole', 'drop-request', 'truncate', 'truncate', 'drip', 'replay', 'replay'] as const),
  ...[REDIRECT, HTML_PAGE, BAD_JSON, answer([]), answer('stored'), answer([{ status: 'stored' }])],
  ...[400, 403, 404, 413, 415, 500, 502, 504].map((status) => ({ status })),
  { status: 503, headers: { 'retry-after': '30' } },
  { status: 429, headers: { 'retry-after': '-1' }, body: '{"waitMs":"soon"}' },
]

interface World {
  readonly collector: CollectorUnderFault
  readonly proxy: FaultProxy
  readonly citizens: readonly Citizen[]
}
/** What matters of it to the commands: nothing; the invariant is held against the world itself. */
type Model = Record<string, never>
type Step = AsyncCommand<Model, World>

function step(name: string, run: (world: World) => Promise<void>): Step {
  return { check: () => true, run: (_model, world) => run(world), toString: () => name }
}

const citizenNumber = fc.nat({ max: CITIZENS - 1 })
const of = (world: World, citizen: number): Citizen => world.citizens[citizen] ?? aCitizen(() => world.proxy.url)

/** Steps that cost milliseconds. */
const QUICK_STEPS = [
  fc.tuple(citizenNumber, fc.integer({ min: 1, max: 30 })).map(([citizen, count]) =>
    step(`citizen ${citizen} rates ${count} times`, async (world) => {
      const at = of(world, citizen)
      for (let one = 0; one < count; one++) at.rate({ suggestion: `saran ${citizen}.${at.thanked.size}` })
    }),
  ),
  citizenNumber.map((citizen) => step(`citizen ${citizen} sends`, (world) => of(world, citizen).attempt())),
  citizenNumber.map((citizen) =>
    step(`two tabs of citizen ${citizen} send the same`, async (world) => {
      await Promise.all([of(world, citizen).attempt(), of(world, citizen).attempt()])
    }),
  ),
  citizenNumber.map((citizen) =>
    step(`citizen ${citizen} sends everything again`, async (world) => {
      of(world, citizen).resendAll()
      await of(world, citizen).attempt()
    }),
  ),
  fc
    .constantFrom(...FAULTS)
    .map((fault) =>
      step(`the network does ${JSON.stringify(fault)}`, async ({ proxy }) => void (proxy.fault = () => fault)),
    ),
  fc.constant(
    step('nobody listens while all send', async ({ proxy, citizens }) => {
      await proxy.refuse()
      await Promise.all(citizens.map((citizen) => citizen.attempt()))
      await proxy.listen()
    }),
  ),
]

const RESTART = fc.constantFrom('SIGKILL', 'SIGTERM').map((signal: 'SIGKILL' | 'SIGTERM') =>
  step(`${signal} while a citizen sends`, async (world) => {
    const sending = of(world, 0).attempt()
    await world.collector.end(signal)
    await sending
    await world.collector.start()
  }),
)

/** A restart takes as long as all else together, so there are fewer. */
const STEPS = [...QUICK_STEPS, ...QUICK_STEPS, RESTART]

describe('every rating a citizen was thanked for', () => {
  it('is kept once with the same content, and nothing else is', { timeout: FULL_TIMEOUT_MS }, async () => {
    const collector = await aRunningCollector()
    const proxy = await startFaultProxy(collector.url, collector.url)
    const sent = new Map<string, string>()
    let [ran, lost, doubled] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(fc.commands(STEPS, { maxCommands: COMMANDS, size: 'max' }), async (steps) => {
        const citizens = Array.from({ length: CITIZENS }, () => aCitizen(() => proxy.url, PATIENCE_MS))
        proxy.fault = () => 'none'
        await fc.asyncModelRun(() => ({ model: {}, real: { collector, proxy, citizens } }), steps)
        proxy.fault = () => 'none'
        for (const citizen of citizens) {
          // What an invented 400 had set aside was never lost: the device has it still, and a person may send it.
          if (citizen.aside.size > 0) citizen.resendAll()
          await citizen.drain()
          for (const [id, json] of citizen.thanked) sent.set(id, json)
        }
        const { lost: missing, doubled: extra } = balance(sent, keptInSqlite(collector.file))
        ran++
        lost += missing.length
        doubled += extra.length
        expect({ lost: missing, doubled: extra }).toEqual({ lost: [], doubled: [] })
      }),
      { numRuns: SEQUENCES },
    )
    const note = `${sent.size.toLocaleString('en')} ratings, ${proxy.lostAnswers()} answers lost`
    await record('model', { rounds: ran, lost, doubled, note })
  })
})
