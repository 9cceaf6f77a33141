import { describe, expect, it } from 'vitest'
import { StoreUnavailable, type Store } from '../../collector/store/store.ts'
import { ratingAnswerSchema } from '../../shared/schema/rating.ts'
import { aContent } from '../support/a-content.ts'
import { allAnswers, aRating, aRequest } from '../support/a-rating.ts'
import { anApp, anEmptyStore } from '../support/an-app.ts'

const NOW = Date.UTC(2026, 10, 24, 3)
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

async function statusOf(response: { json(): unknown }): Promise<(string | undefined)[]> {
  return ratingAnswerSchema
    .parse(response.json())
    .results.map(({ status, at }) => (at === undefined ? status : `${status} ${at}`))
}

describe('a rating', () => {
  it('is stored once and named in the answer, a resend too', async () => {
    const { post, store } = anApp()
    const rating = aRating({ suggestion: 'Terima kasih' })
    const first = await post(aRequest([rating]))
    expect(first.json()).toEqual({ version: 1, now: NOW, results: [{ id: rating.id, status: 'stored' }] })
    expect(await statusOf(await post(aRequest([rating])))).toEqual(['duplicate'])
    expect(await statusOf(await post(aRequest([{ ...rating, answers: allAnswers(1) }])))).toEqual(['conflict'])
    expect(await store.count()).toBe(1)
  })

  const without = (name: string) => {
    const { [name as 'at']: _left, ...rest } = aRating()
    return rest
  }
  const { cost: _cost, ...withoutCost } = allAnswers(3)

  it.each<[string, unknown, string]>([
    ['an unknown member', { ...aRating(), nik: '3201' }, 'invalid nik'],
    ['a score of 5', aRating({ answers: { ...allAnswers(3), cost: 5 as 4 } }), 'invalid answers.cost'],
    ['a score of 3.5', aRating({ answers: { ...allAnswers(3), cost: 3.5 as 4 } }), 'invalid answers.cost'],
    ['a score as text', { ...aRating(), answers: { ...allAnswers(3), cost: '3' } }, 'invalid answers.cost'],
    ['a missing answer', aRating({ answers: withoutCost }), 'invalid answers.cost'],
    ['an unknown element', { ...aRating(), answers: { ...allAnswers(3), speed: 3 } }, 'invalid answers.speed'],
    ['an unknown service', aRating({ service: 'sim' }), 'invalid service'],
    ['no service where there are two', aRating({ service: null }), 'invalid service'],
    ['a missing member', without('questionnaire'), 'invalid questionnaire'],
    ['an unknown questionnaire', { ...aRating(), questionnaire: 'skm-2004' }, 'invalid questionnaire'],
    ['the channel of imports', aRating({ channel: 'paper' }), 'invalid channel'],
    ['an exact age', { ...aRating(), respondent: { age: '34' } }, 'invalid respondent.age'],
    ['a profile field of its own', { ...aRating(), respondent: { name: 'Budi' } }, 'invalid respondent.name'],
    ['a duration in milliseconds', aRating({ duration: 61_250 }), 'invalid duration'],
    ['a suggestion over 1,000 characters', aRating({ suggestion: 'a'.repeat(1001) }), 'invalid suggestion'],
    ['a suggestion with a NUL', aRating({ suggestion: 'a\u0000b' }), 'invalid suggestion'],
    ['a suggestion with half a character', aRating({ suggestion: 'a\ud83d' }), 'invalid suggestion'],
    ['a suggestion that turns text around', aRating({ suggestion: 'a\u202eb' }), 'invalid suggestion'],
    ['more than 8 KiB', { ...aRating(), suggestion: '\u{1f600}'.repeat(2100) }, 'invalid '],
  ])('with %s is refused for good, named, and not stored', async (_what, rating, status) => {
    const { post, store } = anApp()
    expect(await statusOf(await post(aRequest([rating])))).toEqual([status])
    expect(await store.count()).toBe(0)
  })

  it('D11: that is bad does not hold up the others of its batch', async () => {
    const { post, store } = anApp()
    const batch = [aRating(), aRating({ service: 'sim' }), aRating({ suggestion: '😀'.repeat(1000) })]
    expect(await statusOf(await post(aRequest(batch)))).toEqual(['stored', 'invalid service', 'stored'])
    expect(await store.count()).toBe(2)
  })

  it.each([
    ['the nine less cost', { elements: ['requirements'] }, { requirements: 4 } as const, 'stored'],
    ['an element the unit leaves out', { elements: ['requirements'] }, allAnswers(4), 'invalid answers.procedures'],
  ])('answers what its unit asks: %s', async (_what, unit, answers, status) => {
    const { post } = anApp({ content: aContent(unit) })
    expect(await statusOf(await post(aRequest([aRating({ answers })])))).toEqual([status])
  })

  it('of a unit without services names none', async () => {
    const { post } = anApp({ content: aContent({ services: [] }) })
    expect(await statusOf(await post(aRequest([aRating({ service: null }), aRating()])))).toEqual([
      'stored',
      'invalid service',
    ])
  })
})

describe('D14: the time of a rating', () => {
  const sentAfter = (delay: number, clock = NOW) => aRequest([aRating({ at: clock - delay })], { sentAt: clock })

  it.each([
    ['given just now', 0, NOW, '2026-S2', 'stored'],
    ['given three days ago, offline', 3 * DAY_MS, NOW, '2026-S2', 'stored'],
    ['from a device whose clock stands in 1970', MINUTE_MS, MINUTE_MS, '2026-S2', 'stored'],
    ['from a device whose clock runs years ahead', MINUTE_MS, NOW + 2000 * DAY_MS, '2026-S2', 'stored'],
    ['from a device whose clock was set back in between', -60 * DAY_MS, NOW, '2026-S2', 'stored'],
    ['from a device that claims to have waited for years', 900 * DAY_MS, NOW, '2026-S2', 'stored'],
  ])('%s counts for the right period', async (_what, delay, clock, period, status) => {
    const { post, store } = anApp()
    expect(await statusOf(await post(sentAfter(delay, clock)))).toEqual([status])
    expect((await store.tallies())[0]?.period).toBe(period)
  })

  it('D15: that closed in between counts for the current period, as late', async () => {
    const { post, store } = anApp({ now: Date.UTC(2026, 6, 1, 3) })
    expect(await statusOf(await post(sentAfter(10 * DAY_MS)))).toEqual(['late'])
    expect((await store.tallies())[0]?.period).toBe('2026-S2')
  })

  it('is that of the unit: midnight in Jayapura is two hours earlier', async () => {
    const now = Date.UTC(2026, 5, 30, 15, 30)
    for (const [timeZone, period] of [
      ['WIB', '2026-S1'],
      ['WIT', '2026-S2'],
    ] as const) {
      const { post, store } = anApp({ now, content: aContent({ timeZone }) })
      await post(sentAfter(0))
      expect((await store.tallies())[0]?.period).toBe(period)
    }
  })
})

describe('a request', () => {
  const body = () => aRequest([aRating()])

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['from a page that is not listed', body(), { origin: 'https://evil.example' }, 403, 'origin-not-listed'],
    ['from a sandboxed page', body(), { origin: 'null' }, 403, 'origin-not-listed'],
    [
      'from a listed host on another port',
      body(),
      { origin: 'https://disdukcapil.example.go.id:8443' },
      403,
      'origin-not-listed',
    ],
    ['for an unknown unit', aRequest([aRating({ unit: 'dukcapl' })]), {}, 404, 'unit-unknown'],
    ['that is not JSON', '{"version":1,', {}, 400, 'unreadable-body'],
    ['that is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, 400, 'unreadable-body'],
    ['that is empty', '', {}, 400, 'unreadable-body'],
    ['that names a member twice', '{"version":1,"version":1}', {}, 400, 'unreadable-body'],
    ['that hides the second name behind an escape', '{"version":1,"versi\\u006fn":1}', {}, 400, 'unreadable-body'],
    ['that is nested too deep', '[[[[[[1]]]]]]', {}, 400, 'unreadable-body'],
    ['that is a list', '[1]', {}, 400, 'unreadable-envelope'],
    ['with an unknown member', aRequest([aRating()], { cookie: 1 }), {}, 400, 'unreadable-envelope'],
    ['with 21 ratings', aRequest(Array.from({ length: 21 }, () => aRating())), {}, 400, 'unreadable-envelope'],
    ['with none', aRequest([]), {}, 400, 'unreadable-envelope'],
    ['of a later version', aRequest([aRating()], { version: 2 }), {}, 422, 'version-not-served'],
    ['over 64 KiB', ' '.repeat(65 * 1024), {}, 413, 'body-too-large'],
    ['as a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media'],
    ['that is compressed', body(), { 'content-encoding': 'gzip' }, 415, 'unsupported-media'],
  ])('%s is refused and stores nothing', async (_what, text, headers, status, error) => {
    const { post, store, faults } = anApp()
    const response = await post(text, headers)
    expect([response.statusCode, response.json<{ error: string }>().error]).toEqual([status, error])
    expect(await store.count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('without an Origin is no page at all', async () => {
    const { app } = anApp()
    const response = await app.inject({
      method: 'POST',
      url: '/v1/ratings',
      headers: { 'content-type': 'text/plain' },
      body: body(),
    })
    expect(response.statusCode).toBe(403)
  })

  it('for one unit we serve and one we do not keeps the first and leaves the other for later', async () => {
    const { post } = anApp()
    expect(await statusOf(await post(aRequest([aRating(), aRating({ unit: 'dukcapl' })])))).toEqual(['stored', 'later'])
  })

  it('may be application/json, after a preflight that allows it', async () => {
    const { app, post } = anApp()
    const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/ratings' })
    expect([preflight.statusCode, preflight.headers['access-control-allow-headers']]).toEqual([204, 'content-type'])
    expect(await statusOf(await post(body(), { 'content-type': 'application/json' }))).toEqual(['stored'])
  })

  it('is answered the same way to every page, and never cached', async () => {
    const { app, post } = anApp()
    const answers = [
      await post(body()),
      await post('{'),
      await app.inject('/v1/units/dukcapl'),
      await app.inject('/v1/nothing'),
    ]
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Retry-After',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
    }
  })
})

describe('when the store fails', () => {
  it('nothing is acknowledged, the sender is told when to come back, and nothing internal shows', async () => {
    const broken: Store = {
      ...anEmptyStore(),
      keep: async () => Promise.reject(new StoreUnavailable('/var/secret.db is full')),
    }
    const { post, faults } = anApp({ store: broken })
    const response = await post(aRequest([aRating()]))
    expect(response.statusCode).toBe(503)
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
    expect(response.body).not.toMatch(/secret|results/)
    expect(faults).toHaveLength(1)
  })

  it('in a way nobody foresaw, the same', async () => {
    const broken: Store = {
      ...anEmptyStore(),
      keep: async () => Promise.reject(new TypeError('x is undefined at y.ts')),
    }
    const { post, faults } = anApp({ store: broken })
    const response = await post(aRequest([aRating()]))
    expect([response.statusCode, response.json<{ error: string }>().error]).toEqual([500, 'internal-error'])
    expect(response.body).not.toContain('y.ts')
    expect(faults).toHaveLength(1)
  })

  it('/readyz says so while /livez answers', async () => {
    const broken: Store = { ...anEmptyStore(), probe: async () => Promise.reject(new StoreUnavailable('full')) }
    const { app } = anApp({ store: broken })
    expect((await app.inject('/readyz')).statusCode).toBe(503)
    expect((await app.inject('/livez')).statusCode).toBe(200)
  })
})

describe("C13: a clock that differs from the database's", () => {
  const readyz = async (offMs: number): Promise<{ told: number; shown: string }> => {
    const now = Date.UTC(2026, 10, 24, 3)
    const { app, metrics, faults } = anApp({ now, store: { ...anEmptyStore(), probe: async () => now - offMs } })
    for (let time = 0; time < 3; time++) expect((await app.inject('/readyz')).statusCode).toBe(200)
    return { told: faults.length, shown: await metrics.registry.getSingleMetricAsString('skm_clock_off_seconds') }
  }

  it.each([90_000, -90_000])('by %i ms is told once and shown, and stops nothing', async (offMs) => {
    const { told, shown } = await readyz(offMs)
    expect(told).toBe(1)
    expect(shown).toContain(`skm_clock_off_seconds ${offMs / 1_000}`)
  })

  it('by half a minute is nothing to tell', async () => {
    expect((await readyz(30_000)).told).toBe(0)
  })
})

describe('the unit', () => {
  it('is described for the widget, cacheable, with an ETag', async () => {
    const { app } = anApp()
    const response = await app.inject('/v1/units/dukcapil')
    expect(response.json()).toMatchObject({
      version: 1,
      unit: 'dukcapil',
      agency: 'Pemerintah Kabupaten Uji',
      services: [{ id: 'ktp-el' }, { id: 'kartu-keluarga' }],
      results: null,
    })
    expect(response.headers['cache-control']).toBe('public, max-age=300')
    const again = await app.inject({
      url: '/v1/units/dukcapil',
      headers: { 'if-none-match': String(response.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('that does not exist is a 404 that says what to check', async () => {
    const response = await anApp().app.inject('/v1/units/nobody')
    expect([response.statusCode, response.json<{ message: string }>().message]).toEqual([
      404,
      expect.stringContaining('check the unit'),
    ])
  })
})
