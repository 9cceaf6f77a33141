import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { RESPONDENT_FIELDS } from '../../../shared/domain/respondent.ts'
import { parse } from '../../../shared/schema/parse.ts'
import { ratingRequestSchema, ratingSchema } from '../../../shared/schema/rating.ts'
import { readRating, readRatingRequest } from '../../../shared/schema/read-rating.ts'
import { allAnswers, aRating, aRequest } from '../../support/a-rating.ts'

const RUNS = { numRuns: 3_000 }

/** A change to an object of JSON: a member set or taken away. */
type Change = { readonly set: string; readonly to: unknown } | { readonly drop: string }

/** What a member may wrongly or rightly hold; what is right for one is wrong for another. */
const anyMember = fc.oneof(
  fc.constantFrom<unknown>(0, -0, 1, 3.5, '', '3', 'id', 'dukcapil', 'x\n', 'saran', ' saran\t', 'e\u0301', null, true),
  fc.constantFrom<unknown>(
    {},
    [],
    [3],
    { cost: 3 },
    { cost: 0 },
    { speed: 3 },
    { sex: null },
    { sex: 'x' },
    { nik: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Just beyond, or just within, what a member may be. */
const anyEdge = fc.constantFrom<Change>(
  ...[-1, 5, 6, 3.5].flatMap((to) => ['duration', 'setAside'].map((set) => ({ set, to }))),
  ...[2 ** 53 - 1, 2 ** 53, 1e21].flatMap((to) => ['at', 'sentAt', 'setAside'].map((set) => ({ set, to }))),
  ...['paper', 'kiosk', 'link'].map((to) => ({ set: 'channel', to })),
  ...['ID', 'id-ID', `id${'-ab12'.repeat(6)}`, `id${'-ab12'.repeat(7)}`].map((to) => ({ set: 'language', to })),
  ...['a-', '-a', 'a'.repeat(64), 'a'.repeat(65), 'a\n'].flatMap((to) =>
    ['unit', 'service'].map((set) => ({ set, to })),
  ),
  ...['A'.repeat(21), `${'A'.repeat(22)}\n`].map((to) => ({ set: 'id', to })),
  ...['w'.repeat(40), 'w'.repeat(41)].map((to) => ({ set: 'widget', to })),
  ...['a\u0000', 'a\ud83d', '\u202e', 'a'.repeat(1001)].map((to) => ({ set: 'suggestion', to })),
  ...[0, 4, 5].map((cost) => ({ set: 'answers', to: { cost } })),
)

const respondent = fc.record(
  Object.fromEntries(
    Object.entries(RESPONDENT_FIELDS).map(([field, values]) => [field, fc.constantFrom(...values, null)]),
  ),
  { requiredKeys: [] },
)

/** A strange member may be added, too. */
const change = (names: readonly string[]) =>
  fc.oneof(
    fc.record({ set: fc.constantFrom(...names), to: anyMember }),
    fc.record({ drop: fc.constantFrom(...names) }),
    anyEdge.filter((edge) => 'set' in edge && names.includes(edge.set)),
    fc.record({ set: fc.constantFrom('__proto__', 'constructor', 'toString', 'nik'), to: anyMember }),
  )
function changed(value: object, changes: readonly Change[]): unknown {
  const members = new Map<string, unknown>(Object.entries(value))
  for (const one of changes) {
    if ('drop' in one) members.delete(one.drop)
    else members.set(one.set, one.to)
  }
  // By way of the text, as it comes over the network: `__proto__` is a member like others there.
  const text = [...members].map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member)}`)
  return JSON.parse(`{${text.join()}}`)
}

const RATING_NAMES = [...Object.keys(aRating()), 'respondent', 'suggestion']
const anyRating = fc
  .tuple(respondent, fc.array(change(RATING_NAMES), { maxLength: 2 }))
  .map(([given, changes]) => changed(aRating({ respondent: given }), changes))

const envelope = JSON.parse(aRequest([])) as object
const manyRatings = fc.integer({ min: 19, max: 21 }).map((count) => Array.from({ length: count }, () => aRating()))
const anyRequest = fc
  .tuple(
    fc.oneof(fc.array(anyRating, { minLength: 1, maxLength: 2 }), manyRatings),
    fc.array(change(Object.keys(envelope)), { maxLength: 2 }),
  )
  .map(([ratings, changes]) => changed({ ...envelope, ratings }, changes))

describe('a rating', () => {
  it('is read as its schema reads it, whatever is sent', () => {
    const read = { ok: 0, refused: 0 }
    fc.assert(
      fc.property(fc.oneof(anyRating, anyMember), (raw) => {
        const expected = parse(ratingSchema, raw)
        expect(readRating(raw)).toStrictEqual(expected)
        read[expected.ok ? 'ok' : 'refused']++
      }),
      RUNS,
    )
    expect(Math.min(read.ok, read.refused)).toBeGreaterThan(RUNS.numRuns / 20)
  })

  it.each([
    ['as the widget sends it', aRating()],
    ['with a profile', aRating({ respondent: { sex: 'female', age: '25-34', disability: null } })],
    ['of a unit without services, and with fewer answers', aRating({ service: null, answers: { cost: 1 } })],
  ])('%s needs no schema', (_what, rating) => {
    const asked = vi.spyOn(ratingSchema, 'safeParse')
    expect(readRating(rating)).toEqual({ ok: true, value: rating })
    expect(asked).not.toHaveBeenCalled()
    readRating({ ...rating, suggestion: 'Terima kasih' })
    expect(asked).toHaveBeenCalledOnce()
    asked.mockRestore()
  })
})

describe('a request', () => {
  it('is read as its schema reads it, whatever is sent', () => {
    const read = { ok: 0, refused: 0 }
    fc.assert(
      fc.property(fc.oneof(anyRequest, anyMember), (json) => {
        const expected = parse(ratingRequestSchema, json)
        expect(readRatingRequest(json)).toStrictEqual(expected)
        read[expected.ok ? 'ok' : 'refused']++
      }),
      RUNS,
    )
    expect(Math.min(read.ok, read.refused)).toBeGreaterThan(RUNS.numRuns / 20)
  })

  it('as the widget sends it needs no schema', () => {
    const asked = vi.spyOn(ratingRequestSchema, 'safeParse')
    const json: unknown = JSON.parse(aRequest([aRating(), aRating({ answers: allAnswers(4), suggestion: 'Baik' })]))
    expect(readRatingRequest(json)).toEqual({ ok: true, value: json })
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })
})
