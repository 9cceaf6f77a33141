import { RATING_LIMITS } from '../shared/domain/rating.ts'
import { readRating } from '../shared/schema/read-rating.ts'
import type { RatingRequest, RatingResult } from '../shared/schema/rating.ts'
import type { Unit } from '../shared/schema/unit.ts'
import { fileRating, misfit } from './file-rating.ts'
import { isSealed, openSealed, type Opened } from './sealing/open-sealed.ts'
import type { SealingKeys } from './sealing/sealing-keys.ts'
import type { KioskNote } from './store/kiosk-notes.ts'
import type { FiledRating } from './store/store.ts'

/** When to try a rating again that this collector does not serve, though it may another time. */
export const NOT_SERVED_WAIT_MS = 3_600_000

/** A member of a request's `ratings`, unread but for id and unit. */
export type RawRating = RatingRequest['ratings'][number]

/** Putusan: what is to be kept of a rating, or the answer to it; and its place among those of a kiosk, if it has one. */
export type Judged = ({ readonly filed: FiledRating } | { readonly result: RatingResult }) & {
  readonly kiosk?: KioskNote | undefined
}

/** The request that a rating came with. */
export interface Arrival {
  readonly sentAt: number
  readonly now: number
  readonly bodyBytes: number
}

export interface JudgeEdges {
  readonly sealing: SealingKeys
  /** Is told what became of each seal. */
  readonly onSeal: (outcome: Opened['kind'], key: string) => void
}

/** Memutuskan isian of `unit`: whether it can be kept. One that is sealed is opened and then read like any other. */
export function judgeRating(raw: RawRating, unit: Unit, arrival: Arrival, edges: JudgeEdges): Judged {
  // Measured only where the body as a whole leaves room for one that is too large.
  const isLong =
    arrival.bodyBytes > RATING_LIMITS.ratingBytes && Buffer.byteLength(JSON.stringify(raw)) > RATING_LIMITS.ratingBytes
  if (isLong) return invalid(raw, '')
  return isSealed(raw) ? judgeSealed(raw, unit, arrival, edges) : judgePlain(raw, unit, arrival)
}

function judgePlain(raw: RawRating, unit: Unit, { sentAt, now }: Arrival): Judged {
  const rating = readRating(raw)
  if (!rating.ok) return invalid(raw, rating.fault.at)
  const at = misfit(rating.value, unit)
  return at === undefined ? { filed: fileRating(rating.value, unit, sentAt, now) } : invalid(raw, at)
}

function judgeSealed(raw: RawRating, unit: Unit, arrival: Arrival, { sealing, onSeal }: JudgeEdges): Judged {
  const opened = openSealed(raw, sealing)
  onSeal(opened.kind, String(raw['key']))
  if (opened.kind === 'broken') return invalid(raw, opened.at)
  // The operator can put the key back; to refuse it for good would lose what the citizen said.
  if (opened.kind === 'unknown-key')
    return { result: { id: raw.id, status: 'later', at: 'key', waitMs: NOT_SERVED_WAIT_MS } }
  const { rating, kiosk } = opened.content
  return { ...judgePlain(rating, unit, arrival), kiosk: kiosk && { unit: raw.unit, ...kiosk } }
}

function invalid({ id }: RawRating, at: string): Judged {
  return { result: { id, status: 'invalid', at } }
}
