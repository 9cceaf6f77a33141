import type { UseStore } from 'idb-keyval'
import type { KioskLink, SealedRating, SealingKey } from '../../shared/domain/sealing.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import type { UnitAnswer } from '../../shared/schema/unit-answer.ts'
import type { OutboxEntry } from '../outbox.ts'
import { destination } from '../shipment.ts'
import { inChain } from './kiosk-chain.ts'
import { sealText } from './seal-text.ts'

/** What sealing takes from the browser, passed in so that it can be tested. */
export interface SealEdges {
  readonly crypto: Crypto
  readonly store: UseStore
}

/**
 * Menyegel isian: the entry with what was said sealed to the collector, before it is kept anywhere. On a kiosk it gets
 * a place in the device's chain, which shows the collector when one is taken away.
 *
 * @returns undefined where it cannot be sealed: losing an answer is worse than keeping it as it is. Never rejects.
 */
export async function sealEntry(
  entry: OutboxEntry,
  { sealing }: UnitAnswer,
  { crypto, store }: SealEdges,
): Promise<OutboxEntry | undefined> {
  if (!sealing) return undefined
  const seal = (link?: KioskLink): Promise<OutboxEntry> => sealed(entry, sealing, link, crypto.subtle)
  try {
    const { channel } = JSON.parse(entry.json) as Rating
    if (channel !== 'kiosk') return await seal()
    return await inChain(destination(entry), seal, store, crypto).catch(() => seal())
  } catch {
    // TypeError: plain http pages have no `crypto.subtle`. DOMException: the key is none.
    return undefined
  }
}

/** The bytes that were frozen at submit stand inside as they are. */
async function sealed(
  entry: OutboxEntry,
  key: SealingKey,
  kiosk: KioskLink | undefined,
  subtle: SubtleCrypto,
): Promise<OutboxEntry> {
  const { id, unit } = entry
  const text = `{"rating":${entry.json}${kiosk ? `,"kiosk":${JSON.stringify(kiosk)}` : ''}}`
  const rating: SealedRating = { id, unit, key: key.id, sealed: await sealText(text, key, subtle) }
  return { ...entry, json: JSON.stringify(rating) }
}
