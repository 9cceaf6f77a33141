import { RATING_LIMITS } from '../shared/domain/rating.ts'
import type { OutboxEntry } from './outbox.ts'
import { byteLength } from './untrusted.ts'

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

/** Sorts what waits into shipments; a rating too large for any goes alone. */
export function shipmentsOf(waiting: readonly OutboxEntry[]): readonly Shipment[] {
  const shipments: (Shipment & { readonly ratings: OutboxEntry[] })[] = []
  for (const entry of waiting) {
    const { endpoint, unit } = entry
    const to = destination(entry)
    const open = shipments.find((shipment) => destination(shipment) === to && hasRoom(shipment, entry))
    if (open) open.ratings.push(entry)
    else shipments.push({ endpoint, unit, ratings: [entry] })
  }
  return shipments
}

/** Two halves of a shipment that the collector could not take whole. */
export function halves({ ratings, ...to }: Shipment): readonly [Shipment, Shipment] {
  const middle = Math.ceil(ratings.length / 2)
  return [
    { ...to, ratings: ratings.slice(0, middle) },
    { ...to, ratings: ratings.slice(middle) },
  ]
}

function hasRoom({ ratings }: Shipment, entry: OutboxEntry): boolean {
  const bytes = byteLength([...ratings, entry].map(({ json }) => json).join(',')) + ENVELOPE_BYTES
  return bytes < RATING_LIMITS.sentBytes && ratings.length < RATING_LIMITS.ratingsPerRequest
}
