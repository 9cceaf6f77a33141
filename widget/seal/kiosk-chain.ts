import { promisifyRequest, type UseStore } from 'idb-keyval'
import type { KioskLink } from '../../shared/domain/sealing.ts'
import type { OutboxEntry } from '../outbox.ts'
import { membersOf } from '../untrusted.ts'
import { fromBase64Url, toBase64Url } from './bytes.ts'

/** Beside the ratings of the outbox, whose keys begin with other words. */
const CHAIN = 'chain:'
const CHAIN_ID_BYTES = 16
const LINK_BYTES = 32
/** Another tab of the kiosk may take the same place; it does not do so again and again. */
const TRIES = 3

/**
 * Rantai kios: gives a rating the next place in the chain of this device, and keeps both in one transaction, so that no
 * crash leaves a gap. The link that was used is gone from the device afterwards.
 *
 * @param seal makes the entry for a place
 * @throws whatever storage throws; the rating then goes without a place
 */
export async function inChain(
  place: string,
  seal: (link: KioskLink) => Promise<OutboxEntry>,
  store: UseStore,
  crypto: Crypto,
): Promise<OutboxEntry> {
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = await store('readonly', (objects) => promisifyRequest<unknown>(objects.get(CHAIN + place)))
    const link = isLink(kept) ? kept : firstLink(crypto)
    const entry = await seal(link)
    const next = { ...link, number: link.number + 1, link: await linkAfter(link.link, crypto.subtle) }
    if (await advance(store, place, kept, next, entry)) return entry
  }
  throw new Error('another tab takes every place')
}

/** Mata rantai berikut: cannot be reckoned back. */
export async function linkAfter(link: string, subtle: SubtleCrypto): Promise<string> {
  return toBase64Url(new Uint8Array(await subtle.digest('SHA-256', fromBase64Url(link))))
}

/** @returns whether the chain still stood where it was read */
function advance(store: UseStore, place: string, from: unknown, to: KioskLink, entry: OutboxEntry): Promise<boolean> {
  return store('readwrite', async (objects) => {
    const now = await promisifyRequest<unknown>(objects.get(CHAIN + place))
    const stands = membersOf(now)['link'] === membersOf(from)['link']
    if (stands) {
      objects.put(to, CHAIN + place)
      objects.put(entry, `rating:${entry.id}`)
    }
    await promisifyRequest(objects.transaction)
    return stands
  })
}

function firstLink(crypto: Crypto): KioskLink {
  const random = (bytes: number): string => toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)))
  return { chain: random(CHAIN_ID_BYTES), number: 1, link: random(LINK_BYTES) }
}

function isLink(value: unknown): value is KioskLink {
  const { chain, number, link } = membersOf(value)
  return typeof chain === 'string' && typeof link === 'string' && Number.isSafeInteger(number)
}
