import type { Outcome } from './deliver.ts'
import type { OutboxEntry } from './outbox.ts'
import { backOffMs, pauseAfter, type Pause } from './retry.ts'
import { settle, type SettleEdges } from './settle.ts'
import { destination, halves, shipmentsOf, type Shipment } from './shipment.ts'

/** Shipments in one round: the lock must not be held for long. */
const ROUND_SHIPMENTS = 5
/** Without it a tab that is locked out would try without pause. */
const WAKE_LEAST_MS = 1_000

export interface RoundEdges extends SettleEdges {
  readonly deliver: (shipment: Shipment, setAside: number) => Promise<Outcome>
  readonly random: () => number
  /** Tells the webmaster that the collector turned this page away. */
  readonly onForbidden: (shipment: Shipment, status: number) => void
}

export interface Rounds {
  /** Sends what is due. An urgent one skips the back-off, never a wait the collector asked for. */
  run(urgent: boolean, mayGo: (entry: OutboxEntry) => boolean): Promise<void>
  /** How long until something of what waits is due. */
  dueInMs(waiting: readonly OutboxEntry[]): number
}

/** Putaran kirim: remembers how long each destination is to be left in peace. */
export function createRounds(edges: RoundEdges): Rounds {
  const { now, random } = edges
  const pauses = new Map<string, Pause>()

  /** @returns whether the next shipment to the same destination may go at once. */
  async function send(shipment: Shipment, setAside: number): Promise<boolean> {
    const outcome = await edges.deliver(shipment, setAside)
    if (outcome.kind === 'unreadable' && shipment.ratings.length > 1) {
      const [first, second] = halves(shipment)
      return (await send(first, setAside)) && send(second, setAside)
    }
    await settle(shipment, outcome, edges)
    if (outcome.kind === 'forbidden') edges.onForbidden(shipment, outcome.status)
    const to = destination(shipment)
    const pause = pauseAfter(outcome, pauses.get(to), { now: now(), random: random() })
    if (pause) pauses.set(to, pause)
    else pauses.delete(to)
    // One unreadable rating must not hold up those behind it.
    return !pause || outcome.kind === 'unreadable'
  }

  async function run(urgent: boolean, mayGo: (entry: OutboxEntry) => boolean): Promise<void> {
    const { waiting, setAside } = await edges.outbox.read()
    const resting = new Set<string>()
    let sent = 0
    for (const shipment of shipmentsOf(waiting.filter(mayGo))) {
      const to = destination(shipment)
      const pause = pauses.get(to)
      if (resting.has(to) || sent === ROUND_SHIPMENTS) continue
      if (pause && now() < (urgent ? pause.floor : pause.next)) continue
      sent++
      if (!(await send(shipment, setAside))) resting.add(to)
    }
  }

  function dueInMs(waiting: readonly OutboxEntry[]): number {
    const due = waiting.map((entry) => pauses.get(destination(entry))?.next ?? now() + backOffMs(0, random()))
    return Math.max(WAKE_LEAST_MS, Math.min(...due) - now())
  }

  return { run, dueInMs }
}
