import { RATING_LIMITS } from '../shared/domain/rating.ts'
import type { OutboxEntry } from './outbox.ts'

/** Kiriman: ratings of one unit for one collector, few enough for one request. */
export interface Shipment {
  readonly endpoint: string
  readonly unit: string
  readonly ratings: readonly OutboxEntry[]
}

/** Room for the envelope around the ratings. */
const ENVELOPE_BYTES = 256

/** Which pause a shipment falls under: a collector may serve one unit and turn away another. */
export function destination({ endpoint, unit }: Shipment | OutboxEntry): string {
  return `${endpoint} ${unit}`
}

/** Sorts what waits into shipments. */
export function shipmentsOf(waiting: readonly OutboxEntry[]): readonly Shipment[] {
  const shipments = new Map<string, OutboxEntry[][]>()
  for (const entry of waiting) {
    const batches = shipments.get(destination(entry)) ?? [[]]
    const last = batches[batches.length - 1] ?? []
    if (hasRoom(last, entry)) last.push(entry)
    else batches.push([entry])
    shipments.set(destination(entry), batches)
  }
  return [...shipments.values()].flat().map(shipmentOf)
}

/** Two halves of a shipment that the collector could not take whole. */
export function halves({ ratings }: Shipment): readonly [Shipment, Shipment] {
  const middle = Math.ceil(ratings.length / 2)
  return [shipmentOf(ratings.slice(0, middle)), shipmentOf(ratings.slice(middle))]
}

/** Of at least one rating: they all go to the same place. */
function shipmentOf(ratings: readonly OutboxEntry[]): Shipment {
  const { endpoint, unit } = ratings[0] as OutboxEntry
  return { endpoint, unit, ratings }
}

function hasRoom(batch: readonly OutboxEntry[], entry: OutboxEntry): boolean {
  const bytes = [...batch, entry].reduce((sum, { json }) => sum + new TextEncoder().encode(json).length + 1, 0)
  const fits = bytes + ENVELOPE_BYTES < RATING_LIMITS.sentBytes && batch.length < RATING_LIMITS.ratingsPerRequest
  return fits || batch.length === 0
}
