import type { RatingStatus } from '../shared/domain/rating.ts'
import type { Outcome, RatingResult } from './deliver.ts'
import type { Outbox, OutboxEntry } from './outbox.ts'
import type { Shipment } from './shipment.ts'
import type { RefusalReason } from './text/text.ts'

/** A request with one rating that stays unreadable this often, over this long, is set aside. */
const UNREADABLE_TIMES = 3
const UNREADABLE_SPAN_MS = 24 * 60 * 60_000

/** Kabar tentang satu isian. */
export type News =
  | { readonly id: string; readonly kind: 'kept' }
  | { readonly id: string; readonly kind: 'delivered'; readonly status: RatingStatus }
  | { readonly id: string; readonly kind: 'refused'; readonly reason: RefusalReason }

export interface SettleEdges {
  readonly outbox: Outbox
  readonly now: () => number
  readonly tell: (news: News) => void
}

/** Menyelesaikan: what an outcome means for each rating of the shipment; most outcomes mean nothing to any. */
export async function settle({ ratings }: Shipment, outcome: Outcome, edges: SettleEdges): Promise<void> {
  if (outcome.kind === 'unreadable' && ratings[0]) await countUnreadable(ratings[0], edges)
  if (outcome.kind !== 'answered') return
  for (const result of outcome.results) {
    // Only what this very request carried: a rating is let go of when its own answer names it.
    const entry = ratings.find(({ id }) => id === result.id)
    if (entry) await apply(result, entry, edges)
  }
}

async function apply({ id, status }: RatingResult, entry: OutboxEntry, { outbox, tell }: SettleEdges): Promise<void> {
  if (status === 'later') return
  if (status === 'invalid' || status === 'conflict') {
    await outbox.setAside(entry, status)
    tell({ id, kind: 'refused', reason: status })
  } else {
    await outbox.letGo(id)
    tell({ id, kind: 'delivered', status })
  }
}

/** The collector could not read a request with this rating alone. */
async function countUnreadable(entry: OutboxEntry, { outbox, now, tell }: SettleEdges): Promise<void> {
  const failures = entry.failures + 1
  const failedSince = entry.failedSince || now()
  if (failures < UNREADABLE_TIMES || now() - failedSince < UNREADABLE_SPAN_MS) {
    await outbox.keep({ ...entry, failures, failedSince })
    return
  }
  await outbox.setAside(entry, 'unreadable')
  tell({ id: entry.id, kind: 'refused', reason: 'invalid' })
}
