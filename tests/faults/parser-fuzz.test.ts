import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import { ratingAnswerSchema } from '../../shared/schema/rating.ts'
import { AGENCY_ORIGIN } from '../support/a-content.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { anApp } from '../support/an-app.ts'
import { aRunningCollector } from '../support/fault-collector.ts'
import { anyBody, leakIn } from '../support/fault-bodies.ts'
import { FULL_TIMEOUT_MS, record, times } from '../support/fault-record.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const BODIES = times(800, 15_000)
const numRuns = { numRuns: BODIES }

describe('C9 and C10: whatever is sent', () => {
  it(
    'is never answered with a fault of the collector, nor with what is inside it',
    { timeout: FULL_TIMEOUT_MS },
    async () => {
      const { post, faults } = anApp()
      const statuses = new Map<number, number>()
      await fc.assert(
        fc.asyncProperty(anyBody(), async (body) => {
          const { statusCode, body: answer } = await post(body)
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
          expect(statusCode).toBeLessThan(500)
          expect(leakIn(answer), answer).toBeUndefined()
          expect(JSON.parse(answer)).toMatchObject({ version: 1 })
        }),
        numRuns,
      )
      expect(faults).toEqual([])
      // Both sides of the line were met: what is kept and what is refused.
      expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400]))
      const note = [...statuses].map(([status, count]) => `${status}: ${count.toLocaleString('en')}`).join(', ')
      await record('hostile', { rounds: BODIES, lost: 0, doubled: 0, note })
    },
  )

  it('is kept as NFC, without control characters or half characters', { timeout: FULL_TIMEOUT_MS }, async () => {
    const file = join(temporaryFolder(), 'skm.db')
    const store = await openSqliteStore(file)
    const { post } = anApp({ store })
    const text = fc.string({ unit: fc.oneof(anyUnit, fc.string({ unit: 'grapheme', maxLength: 3 })), maxLength: 40 })
    const promised: string[] = []
    await fc.assert(
      fc.asyncProperty(text, async (suggestion) => {
        const answer = ratingAnswerSchema.parse((await post(aRequest([aRating({ suggestion })]))).json())
        const plain = suggestion.normalize('NFC').trim()
        if (answer.results[0]?.status === 'stored' && plain !== '') promised.push(plain)
      }),
      numRuns,
    )
    const database = new DatabaseSync(file)
    onTestFinished(() => database.close())
    const kept = (database.prepare('select text from suggestions').all() as { text: string }[]).map((row) => row.text)
    expect(kept.length).toBeGreaterThan(BODIES / 20)
    // What cannot be kept as it is was refused, not kept as something else.
    expect(kept.toSorted()).toEqual(promised.toSorted())
    expect(kept.some((one) => /[^\x20-\x7e]/.test(one))).toBe(true)
    for (const one of kept) {
      expect(one).toBe(one.normalize('NFC'))
      expect(one.isWellFormed()).toBe(true)
      // eslint-disable-next-line no-control-regex -- control characters are what it is about
      expect(one).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

/** What tears text: combining marks, half characters, controls, marks that turn text around. */
const anyUnit = fc.constantFrom(
  ...[
    'a',
    'e',
    '\u0301',
    '\u030a',
    '\u1112\u1161',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\u0007',
    '\u202e',
    '\u2066',
    '\n',
    'é',
    '\u212b',
  ],
)

describe('C14: the output of a collector', () => {
  it('shows nothing of those who send', { timeout: FULL_TIMEOUT_MS }, async () => {
    const collector = await aRunningCollector()
    const headers = {
      origin: AGENCY_ORIGIN,
      'content-type': 'text/plain',
      'user-agent': CANARY,
      'x-forwarded-for': ADDRESS,
    }
    const send = (body: string | Uint8Array<ArrayBuffer>, path = '/v1/ratings'): Promise<Response> =>
      fetch(`${collector.url}${path}`, { method: 'POST', headers, body })
    const other = new DatabaseSync(collector.file)
    onTestFinished(() => other.close())
    const bodies = fc.sample(anyBody(CANARY), times(200, 3_000))
    for (const body of bodies) await send(typeof body === 'string' ? body : new Uint8Array(body))
    await send(aRequest([aRating({ suggestion: CANARY })]))
    await send(CANARY, `/v1/${CANARY}?${CANARY}`)
    other.exec('begin immediate')
    expect((await send(aRequest([aRating({ suggestion: CANARY })]))).status).toBe(503)
    other.exec('rollback')
    expect(await collector.end('SIGTERM')).toBe(0)
    // The output is really read: the start and the lock are in it.
    expect(collector.output()).toContain('listens on')
    expect(collector.output()).toContain('locked')
    const said = collector
      .output()
      .split('\n')
      .filter((line) => !line.includes('listens on'))
    expect(
      said.filter((line) => line.includes(CANARY) || line.includes(ADDRESS) || line.includes('127.0.0.1')),
    ).toEqual([])
  })
})

const CANARY = 'kenari7f3a'
const ADDRESS = '203.0.113.77'
