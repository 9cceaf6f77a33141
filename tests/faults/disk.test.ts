import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AGENCY_ORIGIN } from '../support/a-content.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { aCitizen } from '../support/fault-citizen.ts'
import { aCollector, aRunningCollector } from '../support/fault-collector.ts'
import { balance, keptInSqlite } from '../support/fault-ledger.ts'
import { FULL_TIMEOUT_MS, record, times } from '../support/fault-record.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const notRoot = process.getuid?.() !== 0 && 'only root may mount a small disk'
if (notRoot) console.warn(`a full disk is not tested: ${notRoot}`)

const HEADERS = { origin: AGENCY_ORIGIN, 'content-type': 'text/plain;charset=UTF-8' }
const post = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/v1/ratings`, { method: 'POST', headers: HEADERS, body })

describe('C3: a full disk', () => {
  const rounds = times(3, 40)
  it.skipIf(notRoot)(
    'is told as 503, loses nothing, and is over when there is room',
    { timeout: FULL_TIMEOUT_MS },
    async () => {
      const folder = smallDisk()
      const file = join(folder, 'skm.db')
      const collector = await aCollector({ database: `sqlite:${file}` })
      await collector.start()
      const citizen = aCitizen(() => collector.url)
      let refused = 0
      for (let round = 0; round < rounds; round++) {
        const filler = fill(folder)
        const before = citizen.thanked.size
        while (citizen.waiting.size < 5) {
          citizen.rate({ suggestion: `saran ${citizen.thanked.size}` })
          await citizen.attempt()
        }
        refused += citizen.thanked.size - before
        const refusal = await post(collector.url, aRequest([aRating()]))
        expect([refusal.status, Number(refusal.headers.get('retry-after')) > 0]).toEqual([503, true])
        expect((await refusal.json()) as object).not.toHaveProperty('results')
        expect((await fetch(`${collector.url}/readyz`)).status).toBe(503)
        expect((await fetch(`${collector.url}/livez`)).status).toBe(200)
        rmSync(filler)
        await citizen.drain(10_000)
      }
      expect(await collector.end('SIGTERM')).toBe(0)
      const { lost, doubled } = balance(citizen.thanked, keptInSqlite(file))
      const note = `${rounds} times full`
      await record('disk-full', { rounds: refused, lost: lost.length, doubled: doubled.length, note })
      expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
    },
  )
})

describe('C4: a locked database', () => {
  it('is told as 503 while the collector goes on answering', async () => {
    const collector = await aRunningCollector()
    const other = new DatabaseSync(collector.file)
    onTestFinished(() => other.close())
    other.exec('begin immediate')
    let refusal: Response | undefined
    const waiting = post(collector.url, aRequest([aRating()])).then((response) => (refusal = response))
    let answered = 0
    while (!refusal) {
      expect((await fetch(`${collector.url}/livez`)).status).toBe(200)
      answered++
    }
    await waiting
    expect([refusal.status, refusal.headers.get('retry-after')]).toEqual([503, '5'])
    // A frozen collector would answer one at most: the one that came in before the lock was met.
    expect(answered).toBeGreaterThan(10)
    other.exec('rollback')
    expect((await post(collector.url, aRequest([aRating()]))).status).toBe(200)
  })
})

describe('C5: a damaged database', () => {
  it('stops the intake, and is refused in one sentence at the next start', async () => {
    const collector = await aRunningCollector()
    const citizen = aCitizen(() => collector.url)
    for (let rating = 0; rating < 300; rating++) citizen.rate({ suggestion: 'x'.repeat(500) })
    await citizen.drain()
    // Stopped and started, so that all lies in the file itself and none in the write-ahead log.
    await collector.end('SIGTERM')
    await collector.start()
    const whole = readFileSync(collector.file)
    overwritePages(collector.file, () => Buffer.alloc(PAGE, 0x5a))
    const statuses: number[] = []
    for (let attempt = 0; attempt < 20; attempt++) {
      statuses.push((await post(collector.url, aRequest([aRating(), aRating()]))).status)
    }
    expect(statuses.slice(-10)).toEqual(Array(10).fill(503))
    expect((await fetch(`${collector.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${collector.url}/livez`)).status).toBe(200)
    // Even were the pages whole again, what was once unbelievable stays so until an operator restarts it.
    overwritePages(collector.file, (at) => whole.subarray(at, at + PAGE))
    expect((await post(collector.url, aRequest([aRating()]))).status).toBe(503)
    overwritePages(collector.file, () => Buffer.alloc(PAGE, 0x5a))
    await collector.end('SIGTERM')
    const saidBefore = collector.output().length
    await expect(collector.start()).rejects.toThrow('the collector ended')
    const refusal = collector.output().slice(saidBefore)
    expect(refusal).toMatch(/^\S+skm\.db: is damaged \(.*\); restore the last backup.*\n$/)
    expect(refusal).not.toMatch(/^ +at /m)
  })
})

/** A disk of its own with a few megabytes on it: room for what all rounds write, before the log is written back. */
function smallDisk(): string {
  const folder = temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

/** Takes what room is left, to the last page. @returns the file that takes it */
function fill(folder: string): string {
  const filler = join(folder, 'filler')
  try {
    for (let bytes = 64; ; bytes += 64) writeFileSync(filler, Buffer.alloc(64 * 1024), { flag: 'a' })
  } catch {
    return filler
  }
}

const PAGE = 4096

/** Overwrites every page but the first, and changes the file by another hand so that no cached page is believed. */
function overwritePages(file: string, pageAt: (at: number) => Buffer): void {
  const descriptor = openSync(file, 'r+')
  for (let at = PAGE; at < statSync(file).size; at += PAGE) writeSync(descriptor, pageAt(at), 0, PAGE, at)
  closeSync(descriptor)
  const other = new DatabaseSync(file)
  other.exec('pragma application_id = 1')
  other.close()
}
