import { envelope } from './deliver.ts'
import type { Keeping, OutboxEntry } from './outbox.ts'
import { createRounds, type RoundEdges } from './round.ts'
import type { News } from './settle.ts'
import { shipmentsOf } from './shipment.ts'

/** A frozen tab keeps its lock; after this long the others send anyway, and the collector sorts out the doubles. */
const LOCK_PATIENCE_MS = 60_000

/** A round is short, so a tab that was locked out in a hurry comes back soon. */
const LOCKED_OUT_MS = 1_000

/** What delivery takes from outside, passed in so that it can be tested. */
export interface DeliveryEdges extends Omit<RoundEdges, 'tell'> {
  /** Runs a round while no other tab runs one; `false` when another one does. */
  readonly runAlone: (round: () => Promise<void>) => Promise<boolean>
  /** Calls back after a time, once; a later call replaces an earlier one. */
  readonly wakeAfter: (ms: number) => void
  /** Tells the other tabs of this origin, where that can be done. */
  readonly shareNews?: (news: News) => void
}

/** Bawaan: what waits, to be carried by hand where the network never comes. */
export interface Cargo {
  readonly count: number
  /** Requests of the protocol, one a line; each is the body of one POST. */
  readonly file: string
}

export interface Delivery {
  /** Keeps the rating, then starts sending; resolves as soon as it is known where the rating is. */
  submit(entry: OutboxEntry): Promise<Keeping>
  /** Sends what is due. An urgent one skips the back-off, never a wait the collector asked for. */
  attempt(urgent: boolean): Promise<void>
  /** @returns a function that ends the listening. */
  listen(listener: (news: News) => void): () => void
  /** Passes on what another tab shared. */
  hear(news: News): void
  readonly cargo: () => Promise<Cargo>
}

/** Pengiriman: decides when the outbox is sent. */
export function createDelivery(edges: DeliveryEdges): Delivery {
  const { outbox, now } = edges
  const listeners = new Set<(news: News) => void>()
  const hear = (news: News): void => listeners.forEach((listener) => listener(news))
  const tell = (news: News): void => {
    hear(news)
    edges.shareNews?.(news)
  }
  const rounds = createRounds({ ...edges, tell })
  let lockedOutSince: number | undefined
  /** An urgent attempt that was locked out: the next one is urgent too. */
  let owesUrgent = false
  let running: Promise<void> | undefined
  let again: boolean | undefined

  async function sendAlone(urgent: boolean): Promise<void> {
    const isAlone = await edges.runAlone(() => rounds.run(urgent, () => true))
    lockedOutSince = isAlone ? undefined : (lockedOutSince ?? now())
    owesUrgent = urgent && !isAlone
    if (lockedOutSince === undefined) return
    const isPatienceOver = now() - lockedOutSince >= LOCK_PATIENCE_MS
    // A rating that is only in this page's memory cannot be sent by the tab that has the lock.
    await rounds.run(urgent, ({ id }) => isPatienceOver || outbox.isInMemory(id))
  }

  /** Ratings that storage would not take get another chance; then the next attempt is set. */
  async function lookAfterTheRest(): Promise<void> {
    const { waiting } = await outbox.read()
    for (const entry of waiting.filter(({ id }) => outbox.isInMemory(id))) {
      if ((await outbox.keep(entry)) === 'kept') tell({ id: entry.id, kind: 'kept' })
    }
    if (waiting.length > 0) edges.wakeAfter(owesUrgent ? LOCKED_OUT_MS : rounds.dueInMs(waiting))
  }

  async function run(urgent: boolean): Promise<void> {
    // Nothing in here is known to throw; were it to, delivery must not stand still until the page is loaded again.
    await sendAlone(urgent || owesUrgent)
      .then(lookAfterTheRest)
      .catch(() => edges.wakeAfter(LOCK_PATIENCE_MS))
    running = undefined
    const next = again
    again = undefined
    if (next !== undefined) await attempt(next)
  }

  function attempt(urgent: boolean): Promise<void> {
    if (running) again = urgent || again === true
    return (running ??= run(urgent))
  }

  return {
    attempt,
    async submit(entry) {
      const keeping = await outbox.keep(entry)
      void attempt(true)
      return keeping
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hear,
    async cargo() {
      const { waiting, setAside } = await outbox.read()
      const requests = shipmentsOf(waiting).map((shipment) => envelope(shipment, setAside, now()))
      return { count: waiting.length, file: requests.join('\n') }
    },
  }
}
