import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../collector/command.ts'
import { aCitizen } from '../support/fault-citizen.ts'
import { aRunningCollector } from '../support/fault-collector.ts'
import { Disk, readTrace, STRACE, type DiskEvent } from '../support/fault-disk.ts'
import { keptInSqlite } from '../support/fault-ledger.ts'
import { FULL_TIMEOUT_MS, record, times } from '../support/fault-record.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ACKNOWLEDGED = times(250, 2_500)
const IMAGES = times(40, 1_000)
const SENDERS = 4
const noStrace = !existsSync('/usr/bin/strace') && 'strace is not installed (apt-get install strace)'
if (noStrace) console.warn(`power loss is not tested: ${noStrace}`)

describe.skipIf(noStrace)('the collector', () => {
  it('C2: keeps every acknowledged rating when the power goes', { timeout: FULL_TIMEOUT_MS }, async () => {
    const { events, sent } = await traceOf(ROOT)
    const verdict = await imagesOf(events, sent, IMAGES)
    const syncs = events.filter(({ kind }) => kind === 'sync').length
    const note = `${ACKNOWLEDGED.toLocaleString('en')} ratings, ${syncs.toLocaleString('en')} syncs, ${verdict.damaged} damaged`
    await record('power-loss', { rounds: IMAGES, lost: verdict.lost, doubled: verdict.strange, note })
    expect(verdict).toEqual({ images: IMAGES, bad: 0, lost: 0, strange: 0, damaged: 0 })
  })

  it('would be caught here if a commit did not wait for the disk', async () => {
    const mutant = copyWith('collector/store/sqlite/connection.ts', 'synchronous = full', 'synchronous = normal')
    const { events, sent } = await traceOf(mutant, 40)
    const { bad } = await imagesOf(events, sent, 10)
    expect(bad).toBeGreaterThan(5)
  })
})

interface Trace {
  readonly events: readonly DiskEvent[]
  /** Ids of everything that was ever sent. */
  readonly sent: ReadonlySet<string>
}

/** Sends ratings to a traced collector and reads what it did, until the last acknowledgement. */
async function traceOf(root: string, ratings = ACKNOWLEDGED): Promise<Trace> {
  const trace = join(temporaryFolder(), 'trace')
  const collector = await aRunningCollector({ root, under: [...STRACE, '-o', trace] })
  const citizens = Array.from({ length: SENDERS }, () => aCitizen(() => collector.url))
  await Promise.all(
    citizens.map(async (citizen) => {
      while (citizen.thanked.size < ratings / SENDERS) {
        citizen.rate({ suggestion: 'Loketnya ramah' })
        await citizen.drain()
      }
    }),
  )
  await collector.end('SIGTERM')
  const { pid = 0 } = collector.child()
  // strace writes the last lines after the collector has ended; it pads short process ids.
  const end = new RegExp(`^${pid} +[+]{3} exited`, 'm')
  while (!end.test(readFileSync(trace, 'latin1'))) await pause(20)
  const sent = new Set(citizens.flatMap(({ thanked }) => [...thanked.keys()]))
  return { events: readTrace(trace, join(collector.file, '..')), sent }
}

interface Verdict {
  readonly images: number
  /** Images with any fault. */
  readonly bad: number
  /** Acknowledged ratings that are not there. */
  readonly lost: number
  /** Rows that nobody sent. */
  readonly strange: number
  /** Images that cannot be opened or are not whole. */
  readonly damaged: number
}

/** Opens the disk as it may be at `count` moments, half of them right at an acknowledgement. */
async function imagesOf(events: readonly DiskEvent[], sent: ReadonlySet<string>, count: number): Promise<Verdict> {
  const disk = new Disk()
  const acknowledged = new Set<string>()
  let [bad, lost, strange, damaged, position] = [0, 0, 0, 0, 0]
  for (const cut of cutsOf(events, count)) {
    for (; position <= cut; position++) {
      const event = events[position]
      if (event?.kind === 'acknowledged') event.ids.forEach((id) => acknowledged.add(id))
      else if (event) disk.apply(event)
    }
    const kept = idsKeptOn(disk)
    const missing = [...acknowledged].filter((id) => !kept?.has(id)).length
    const others = [...(kept ?? [])].filter((id) => !sent.has(id)).length
    if (!kept) damaged++
    if (missing + others > 0) bad++
    lost += missing
    strange += others
    // Lets the test's timers have their turn between the images.
    await pause(0)
  }
  return { images: count, bad, lost, strange, damaged }
}

function cutsOf(events: readonly DiskEvent[], count: number): number[] {
  const acknowledgements = events.flatMap(({ kind }, position) => (kind === 'acknowledged' ? [position] : []))
  const first = acknowledgements[0] ?? 0
  const last = acknowledgements.at(-1) ?? 0
  const oneOf = (choices: readonly number[]): number => choices[Math.floor(Math.random() * choices.length)] ?? first
  const anywhere = (): number => first + Math.floor(Math.random() * (last - first))
  const cuts = Array.from({ length: count }, (_, image) => (image % 2 === 0 ? oneOf(acknowledgements) : anywhere()))
  return cuts.sort((left, right) => left - right)
}

/** @returns `undefined` when the database cannot be opened or is not whole */
function idsKeptOn(disk: Disk): ReadonlySet<string> | undefined {
  const folder = temporaryFolder()
  disk.afterPowerLoss(folder, Math.random)
  try {
    return new Set(keptInSqlite(join(folder, 'skm.db')).rows.map(({ id }) => String(id)))
  } catch {
    return undefined
  }
}

/** A copy of the collector with `guard` replaced. */
function copyWith(path: string, guard: string, replacement: string): string {
  const copy = temporaryFolder()
  for (const folder of ['collector', 'shared']) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true })
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}')
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const text = readFileSync(join(copy, path), 'utf8')
  if (!text.includes(guard)) throw new Error(`${path} has no ${guard} any more`)
  mkdirSync(join(copy, 'var'))
  writeFileSync(join(copy, path), text.replace(guard, replacement))
  return copy
}
