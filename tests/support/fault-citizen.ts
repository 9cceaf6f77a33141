import { setTimeout as pause } from 'node:timers/promises'
import type { Rating } from '../../shared/domain/rating.ts'
import { deliver } from '../../widget/deliver.ts'
import { outboxEntry, type Outbox, type OutboxEntry } from '../../widget/outbox.ts'
import { createRounds } from '../../widget/round.ts'
import { AGENCY_ORIGIN } from './a-content.ts'
import { aRating } from './a-rating.ts'

/** Longer than any wait a collector or the back-off asks for in these tests, so that each attempt is a real one. */
const BETWEEN_ATTEMPTS_MS = 2 * 3_600_000
const REQUEST_TIMEOUT_MS = 2_000

/**
 * Warga: the widget's own delivery, from its frozen bytes to the reading of an answer, over an outbox in memory that
 * outlives every attempt as IndexedDB outlives a page.
 */
export interface Citizen {
  /** Freezes a rating and thanks for it. @returns its id */
  rate(changes?: Partial<Rating>): string
  /** One round, whatever the back-off says. */
  attempt(): Promise<void>
  /** Puts everything ever thanked for back to be sent, as a restored copy of the device would. */
  resendAll(): void
  /** Attempts until nothing waits. @throws Error when `patienceMs` is over */
  drain(patienceMs?: number): Promise<void>
  /** Everything thanked for, by id: the frozen bytes. */
  readonly thanked: ReadonlyMap<string, string>
  readonly waiting: ReadonlyMap<string, OutboxEntry>
  /** Refused for good; the device keeps them. */
  readonly aside: ReadonlyMap<string, string>
}

/** @param address asked at each request, so that a collector may move */
export function aCitizen(address: () => string, timeoutMs = REQUEST_TIMEOUT_MS): Citizen {
  const thanked = new Map<string, string>()
  const waiting = new Map<string, OutboxEntry>()
  const aside = new Map<string, string>()
  let clock = Date.now()
  const rounds = createRounds({
    outbox: outboxInMemory(waiting, aside),
    now: () => clock,
    random: () => 0,
    tell: () => undefined,
    onForbidden: () => undefined,
    deliver: (shipment, setAside) =>
      deliver({ ...shipment, endpoint: address() }, setAside, { fetch: fetchAsAPage(timeoutMs), now: Date.now }),
  })
  const attempt = async (): Promise<void> => {
    clock += BETWEEN_ATTEMPTS_MS
    await rounds.run(true, () => true)
  }
  const wait = (id: string, json: string): void =>
    void waiting.set(id, outboxEntry({ id, unit: (JSON.parse(json) as Rating).unit, json }, 'collector'))
  return {
    thanked,
    waiting,
    aside,
    attempt,
    rate(changes) {
      const rating = aRating({ at: Date.now(), ...changes })
      const json = JSON.stringify(rating)
      thanked.set(rating.id, json)
      wait(rating.id, json)
      return rating.id
    },
    resendAll() {
      aside.clear()
      for (const [id, json] of thanked) wait(id, json)
    },
    async drain(patienceMs = 60_000) {
      const end = Date.now() + patienceMs
      while (waiting.size > 0) {
        if (Date.now() > end) throw new Error(`${waiting.size} ratings still wait`)
        const before = waiting.size
        await attempt()
        if (waiting.size === before) await pause(20)
      }
    },
  }
}

function outboxInMemory(waiting: Map<string, OutboxEntry>, aside: Map<string, string>): Outbox {
  return {
    keep: async (entry) => (waiting.set(entry.id, entry), 'kept'),
    read: async () => ({ waiting: [...waiting.values()], setAside: aside.size }),
    isInMemory: () => false,
    letGo: async (id) => void waiting.delete(id),
    setAside: async (entry, reason) => {
      waiting.delete(entry.id)
      aside.set(entry.id, reason)
    },
  }
}

/** A browser adds the page's origin; the wait for a silent server is shortened so that the tests end. */
function fetchAsAPage(timeoutMs: number): typeof fetch {
  return (url, init = {}) => {
    const { signal, ...rest } = init
    const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]
    const headers = { 'content-type': 'text/plain;charset=UTF-8', origin: AGENCY_ORIGIN }
    return fetch(url, { ...rest, headers, signal: AbortSignal.any(signals) })
  }
}
