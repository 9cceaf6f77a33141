import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aRunningCollector } from '../support/fault-collector.ts'
import { balance, keptInSqlite } from '../support/fault-ledger.ts'
import { FULL_TIMEOUT_MS, record, times } from '../support/fault-record.ts'
import { startLoad } from '../support/load-citizens.ts'

const KILLS = times(5, 200)
const CITIZENS = 8
/** Acknowledged between two kills, at least; the kill comes within so many milliseconds after. */
const ACKNOWLEDGED_BEFORE_KILL = times(100, 500)
const MOST_DELAY_MS = 40

describe('the collector', () => {
  it(`C1: keeps every rating once through ${KILLS} kills under load`, { timeout: FULL_TIMEOUT_MS }, async () => {
    const collector = await aRunningCollector()
    const load = startLoad(CITIZENS, () => collector.url)
    for (let kill = 0; kill < KILLS; kill++) {
      await load.progress(ACKNOWLEDGED_BEFORE_KILL)
      await pause(randomInt(MOST_DELAY_MS))
      expect(await collector.end('SIGKILL')).toBeNull()
      await collector.start()
    }
    const sent = await load.drain()
    expect(await collector.end('SIGTERM')).toBe(0)
    const { lost, doubled } = balance(sent, keptInSqlite(collector.file))
    const note = `${sent.size.toLocaleString('en')} ratings, ${load.failures().toLocaleString('en')} failed attempts`
    await record('kill', { rounds: KILLS, lost: lost.length, doubled: doubled.length, note })
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  })

  it('answers what it has taken before it stops on SIGTERM', async () => {
    const collector = await aRunningCollector()
    const load = startLoad(CITIZENS, () => collector.url)
    await load.progress(ACKNOWLEDGED_BEFORE_KILL)
    expect(await collector.end('SIGTERM')).toBe(0)
    await load.halt()
    // Whatever it kept it has told the sender: nothing that still waits is in the database already.
    expect(keptInSqlite(collector.file).rows).toHaveLength(load.acknowledged())
  })
})
