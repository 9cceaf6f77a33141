import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linkAfter } from '../../collector/store/kiosk-chain.ts'
import { RATING_LIMITS, type Rating } from '../../shared/domain/rating.ts'
import { SEALING, type SealedRating, type SealingKey } from '../../shared/domain/sealing.ts'
import { sealedRatingSchema } from '../../shared/schema/sealed-rating.ts'
import { unitAnswerSchema } from '../../shared/schema/unit-answer.ts'
import { linkAfter as linkOnDevice } from '../../widget/seal/kiosk-chain.ts'
import { sealEntry } from '../../widget/seal/seal-entry.ts'
import { isUnitAnswer } from '../../widget/unit-source.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { aSealedRating, LONGEST_SUGGESTION } from '../support/a-sealed-rating.ts'
import { anApp } from '../support/an-app.ts'
import { someSealingKeys } from '../support/sealing-keys.ts'

const RATING = aRating({ suggestion: 'Loketnya ramah' })

function aSealingApp(count = 1) {
  const sealing = someSealingKeys(count)
  const collector = anApp({ sealing })
  const send = async (...ratings: readonly unknown[]) =>
    (await collector.post(aRequest(ratings))).json<{ results: readonly Record<string, unknown>[] }>().results
  return { ...collector, send, sealing, key: sealing.announced as SealingKey }
}

/** The character in the middle of what is sealed, another one. */
function tampered(rating: SealedRating): SealedRating {
  const middle = rating.sealed.length >> 1
  const other = rating.sealed[middle] === 'A' ? 'B' : 'A'
  return { ...rating, sealed: rating.sealed.slice(0, middle) + other + rating.sealed.slice(middle + 1) }
}

describe('a unit', () => {
  it('announces the key where the collector has one, and says nothing of it elsewhere', async () => {
    const { app, key } = aSealingApp(2)
    const answer = unitAnswerSchema.parse((await app.inject('/v1/units/dukcapil')).json())
    expect(answer.sealing).toEqual(key)
    expect(isUnitAnswer(answer)).toBe(true)
    expect((await anApp().app.inject('/v1/units/dukcapil')).json()).not.toHaveProperty('sealing')
  })
})

describe('a sealed rating', () => {
  it('is stored as what was said, and known when it comes again, sealed anew or plain', async () => {
    const { send, key, store } = aSealingApp()
    const sealed = await aSealedRating(RATING, key)
    expect(await send(sealed)).toEqual([{ id: RATING.id, status: 'stored' }])
    expect(await send(sealed)).toEqual([{ id: RATING.id, status: 'duplicate' }])
    expect(await send(await aSealedRating(RATING, key))).toEqual([{ id: RATING.id, status: 'duplicate' }])
    expect(await send(RATING)).toEqual([{ id: RATING.id, status: 'duplicate' }])
    const other = await aSealedRating({ ...RATING, answers: { ...RATING.answers, cost: 1 } }, key)
    expect(await send(other)).toEqual([{ id: RATING.id, status: 'conflict' }])
    expect(await store.suggestions('dukcapil', '2026-S2')).toEqual(['Loketnya ramah'])
  })

  it('stands beside plain ones in a request, and each has its own result', async () => {
    const { send, key } = aSealingApp()
    const [first, second] = [aRating(), aRating()]
    const broken = tampered(await aSealedRating(aRating(), key))
    expect((await send(first, await aSealedRating(second, key), broken)).map(({ status }) => status)).toEqual([
      'stored',
      'stored',
      'invalid',
    ])
  })

  it('is opened by every key of the file, and waits on the device for one that is not in it', async () => {
    const { send, sealing, faults, metrics } = aSealingApp(2)
    const [, old] = [...sealing.byId.values()]
    expect(await send(await aSealedRating(RATING, old as SealingKey))).toEqual([{ id: RATING.id, status: 'stored' }])
    const unknown = someSealingKeys().announced as SealingKey
    const waits = { status: 'later', at: 'key', waitMs: 3_600_000 }
    expect(await send(await aSealedRating(RATING, unknown))).toEqual([{ id: RATING.id, ...waits }])
    expect(faults).toMatchObject([{ key: unknown.id }])
    expect(await metrics.registry.metrics()).toContain('skm_sealed_ratings_total{outcome="unknown-key"} 1')
    const withoutKeys = await anApp().post(aRequest([await aSealedRating(RATING, unknown)]))
    expect(withoutKeys.json()).toMatchObject({ results: [waits] })
  })

  it('is refused for good, with the place, when the seal or what is in it is not as it should be', async () => {
    const { send, key, sealing, store } = aSealingApp(2)
    const sealed = await aSealedRating(RATING, key)
    const [, otherKey] = [...sealing.byId.keys()]
    const inside = (given: unknown): Promise<SealedRating> => aSealedRating(RATING, key, { inside: given })
    const short = { ...sealed, sealed: sealed.sealed.slice(0, 40) }
    const cases: readonly (readonly [unknown, string])[] = [
      [tampered(sealed), 'sealed'],
      [{ ...sealed, key: otherKey }, 'sealed'],
      [short, 'sealed'],
      [{ ...sealed, sealed: 'A'.repeat(300) }, 'sealed'],
      [await inside('text'), 'sealed'],
      [await inside({ rating: RATING, more: 1 }), 'sealed'],
      [await inside({ rating: RATING, kiosk: { chain: 'x', number: 1, link: 'y' } }), 'sealed'],
      [{ ...sealed, id: aRating().id }, 'sealed.id'],
      [await inside({ rating: aRating() }), 'sealed.id'],
      [await inside({ rating: { ...RATING, unit: 'puskesmas' } }), 'sealed.id'],
      [{ ...sealed, answers: RATING.answers }, 'answers'],
      [await inside({ rating: { ...RATING, answers: { ...RATING.answers, cost: 5 } } }), 'answers.cost'],
      [await inside({ rating: { ...RATING, service: 'tidak-ada' } }), 'service'],
    ]
    for (const [rating, at] of cases) expect(await send(rating)).toMatchObject([{ status: 'invalid', at }])
    expect(await store.count()).toBe(0)
  })

  it('follows the format, fits the limit of a rating, and its length tells only the kilobytes', async () => {
    const { key, send } = aSealingApp()
    const lengthWith = async (suggestion: string): Promise<number> =>
      sealedRatingSchema.parse(await aSealedRating({ ...RATING, suggestion }, key)).sealed.length
    expect(await lengthWith('x')).toBe(await lengthWith('x'.repeat(400)))
    const longest = await aSealedRating({ ...RATING, suggestion: LONGEST_SUGGESTION }, key)
    expect(Buffer.byteLength(JSON.stringify(longest))).toBeLessThanOrEqual(RATING_LIMITS.ratingBytes)
    expect(await send(longest)).toEqual([{ id: RATING.id, status: 'stored' }])
  })

  it('is never sealed twice alike, and holds nothing in clear but where it goes', async () => {
    const { key } = aSealingApp()
    const [one, two] = [await aSealedRating(RATING, key), await aSealedRating(RATING, key)]
    expect(one.sealed).not.toBe(two.sealed)
    expect(Object.keys(one).toSorted()).toEqual(['id', 'key', 'sealed', 'unit'])
    const bytes = Buffer.from(one.sealed, 'base64url')
    expect((bytes.length - SEALING.publicKeyBytes - SEALING.tagBytes) % SEALING.paddingBytes).toBe(0)
  })
})

describe('the device', () => {
  const entry = { format: 1 as const, id: RATING.id, unit: 'dukcapil', json: JSON.stringify(RATING) }
  const whole = { ...entry, endpoint: 'https://skm.example', failures: 0, failedSince: 0 }
  const unitWith = async (sealing: SealingKey | undefined) => ({
    ...unitAnswerSchema.parse((await anApp().app.inject('/v1/units/dukcapil')).json()),
    sealing,
  })
  const noStore = async (): Promise<never> => Promise.reject(new Error('blocked'))

  it('seals what is to be kept, and keeps it as it is where it cannot', async () => {
    const { key, send } = aSealingApp()
    const unit = await unitWith(key)
    const sealed = await sealEntry(whole, unit, { crypto, store: noStore })
    expect({ ...sealed, json: '' }).toEqual({ ...whole, json: '' })
    expect(await send(JSON.parse(sealed?.json ?? ''))).toEqual([{ id: RATING.id, status: 'stored' }])
    expect(await sealEntry(whole, await unitWith(undefined), { crypto, store: noStore })).toBeUndefined()
    const plainHttp = { subtle: undefined } as unknown as Crypto
    expect(await sealEntry(whole, unit, { crypto: plainHttp, store: noStore })).toBeUndefined()
    expect(await sealEntry(whole, await unitWith({ ...key, key: 'AAAA' }), { crypto, store: noStore })).toBeUndefined()
  })

  it('seals on a kiosk whose storage is blocked, without a place in the chain', async () => {
    const { key, send, store } = aSealingApp()
    const json = JSON.stringify({ ...RATING, channel: 'kiosk' } satisfies Rating)
    const sealed = await sealEntry({ ...whole, json }, await unitWith(key), { crypto, store: noStore })
    expect(await send(JSON.parse(sealed?.json ?? ''))).toEqual([{ id: RATING.id, status: 'stored' }])
    expect(await store.kioskGaps()).toEqual([])
  })

  it('reckons the links of a kiosk as the collector does', async () => {
    const link = Buffer.alloc(32, 7).toString('base64url')
    const next = await linkOnDevice(link, crypto.subtle)
    expect(next).toBe(linkAfter(link, 1))
    expect(await linkOnDevice(next, crypto.subtle)).toBe(linkAfter(link, 2))
  })
})

describe('a kiosk', () => {
  const chain = 'A'.repeat(22)
  const first = Buffer.alloc(32, 1).toString('base64url')
  const kioskAt = (number: number, link = linkAfter(first, number - 1)) => ({ kiosk: { chain, number, link } })
  const send = async (app: ReturnType<typeof aSealingApp>, ...places: readonly { kiosk: { number: number } }[]) =>
    app.send(...(await Promise.all(places.map((place) => aSealedRating(aRating(), app.key, place as never)))))

  it('shows what is missing in a log line and a metric until it comes, also when it was refused', async () => {
    const app = aSealingApp()
    app.metrics.watchKiosks(app.store)
    await send(app, kioskAt(1), kioskAt(4))
    expect(app.faults).toMatchObject([{ unit: 'dukcapil', chain, missing: 2, msg: 'ratings of a kiosk are missing' }])
    expect(await app.metrics.registry.metrics()).toContain('skm_kiosk_missing_ratings{unit="dukcapil"} 2')
    await send(app, kioskAt(2))
    const invalid = aRating({ service: 'tidak-ada' })
    await app.send(await aSealedRating(invalid, app.key, kioskAt(3)))
    const metrics = await app.metrics.registry.metrics()
    expect(metrics).toContain('skm_kiosk_missing_ratings{unit="dukcapil"} 0')
    expect(metrics).toContain('skm_kiosk_chains{unit="dukcapil"} 1')
  })

  it('that was put back to hide a deletion is told from one that goes on', async () => {
    const app = aSealingApp()
    await send(app, kioskAt(1), kioskAt(2))
    // Number 3 was taken away and given anew; its link was gone from the device by then.
    const results = await send(app, kioskAt(3, linkAfter(first, 3)))
    expect(results).toMatchObject([{ status: 'stored' }])
    expect(app.faults).toMatchObject([{ chain, broken: 1 }])
    expect(await app.metrics.registry.metrics()).toContain('skm_kiosk_broken_links_total 1')
    await send(app, kioskAt(4))
    expect(await app.store.kioskGaps()).toEqual([{ unit: 'dukcapil', chains: 1, missing: 1 }])
  })
})

it('docs/formats.md names every member of a sealed rating', () => {
  const page = readFileSync('docs/formats.md', 'utf8')
  for (const member of Object.keys(sealedRatingSchema.shape)) expect(page).toContain(`\`${member}\``)
  for (const at of ['sealed', 'sealed.id', 'key']) expect(page).toContain(`\`${at}\``)
})
