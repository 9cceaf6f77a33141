import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { ratingAnswerSchema } from '../../shared/schema/rating.ts'
import { AGENCY_ORIGIN, writeContent } from '../support/a-content.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { kill, startCollector } from '../support/running-collector.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROUNDS = 5
const SENDERS = 8
const ACKNOWLEDGED_BEFORE_KILL = 150

async function send(url: string, acknowledged: Set<string>): Promise<void> {
  const ratings = [aRating(), aRating()]
  const headers = { origin: AGENCY_ORIGIN, 'content-type': 'text/plain;charset=UTF-8' }
  const response = await fetch(`${url}/v1/ratings`, { method: 'POST', headers, body: aRequest(ratings) })
  for (const { id, status } of ratingAnswerSchema.parse(await response.json()).results) {
    if (status === 'stored') acknowledged.add(id)
  }
}

/** Sends until the connection breaks. */
async function sendUntilItDies(url: string, acknowledged: Set<string>): Promise<void> {
  try {
    for (;;) await send(url, acknowledged)
  } catch {
    // The collector was killed: what it had not acknowledged may or may not be there.
  }
}

describe('the collector', () => {
  it(`keeps every acknowledged rating through ${ROUNDS} kills under load`, async () => {
    const content = temporaryFolder()
    await writeContent(content)
    const file = join(temporaryFolder(), 'skm.db')
    const acknowledged = new Set<string>()
    for (let round = 1; round <= ROUNDS; round++) {
      const collector = await startCollector({ SKM_DATABASE: `sqlite:${file}`, SKM_CONTENT: content })
      const senders = Array.from({ length: SENDERS }, () => sendUntilItDies(collector.url, acknowledged))
      while (acknowledged.size < round * ACKNOWLEDGED_BEFORE_KILL)
        await new Promise((resolve) => setTimeout(resolve, 5))
      await kill(collector, 'SIGKILL')
      await Promise.all(senders)
    }
    const database = new DatabaseSync(file)
    const kept = new Set((database.prepare('select id from ratings').all() as { id: string }[]).map(({ id }) => id))
    const integrity = database.prepare('pragma integrity_check').get()
    database.close()
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_BEFORE_KILL)
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
    expect(integrity).toEqual({ integrity_check: 'ok' })
  })

  it('answers what it has taken before it stops on SIGTERM', async () => {
    const content = temporaryFolder()
    await writeContent(content)
    const file = join(temporaryFolder(), 'skm.db')
    const collector = await startCollector({ SKM_DATABASE: `sqlite:${file}`, SKM_CONTENT: content })
    const acknowledged = new Set<string>()
    const senders = Array.from({ length: SENDERS }, () => sendUntilItDies(collector.url, acknowledged))
    while (acknowledged.size < ACKNOWLEDGED_BEFORE_KILL) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await kill(collector, 'SIGTERM')).toBe(0)
    await Promise.all(senders)
    const database = new DatabaseSync(file)
    const { n } = database.prepare('select count(*) as n from ratings').get() as { n: number }
    database.close()
    expect(n).toBe(acknowledged.size)
  })
})
