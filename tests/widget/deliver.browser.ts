import { deliver, WIDGET_VERSION, type Outcome } from '../../widget/deliver.ts'
import { anEntry } from './support/an-entry.ts'
import { expectEqual, expectTrue } from './support/expect.ts'
import { answerWith, FakeCollector, type Reply } from './support/fake-collector.ts'

const ENTRY = anEntry({ id: 'kq0n4x7mTZe2m6Yw0N3H1A' })
const OTHER = anEntry({ id: 'aaaaaaaaaaaaaaaaaaaaaa' })

/** A fake `fetch` is passed in; everything else is real. */
async function outcomeOf(reply: Reply, ratings = [ENTRY]): Promise<{ outcome: Outcome; collector: FakeCollector }> {
  const collector = new FakeCollector()
  collector.reply = reply
  const shipment = { endpoint: 'https://skm.example/base', unit: 'dukcapil-contoh', ratings }
  const outcome = await deliver(shipment, 2, { fetch: collector.fetch, now: () => 1_795_489_574_123 })
  return { outcome, collector }
}

describe('one request', () => {
  it('D12: is a simple request without cookies that survives the page', async () => {
    const { collector } = await outcomeOf('stored')
    const [request] = collector.sent
    const { body, signal, ...init } = request?.init ?? {}
    expectEqual(request?.url, 'https://skm.example/base/v1/ratings')
    expectTrue(typeof body === 'string' && signal instanceof AbortSignal, 'it has a text body and a time limit')
    expectEqual(init, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      cache: 'no-store',
      redirect: 'error',
      keepalive: true,
    })
  })

  it('wraps the frozen bytes without touching them', async () => {
    const odd = { ...ENTRY, json: `{ "id":"${ENTRY.id}",  "unit":"dukcapil-contoh","at":1e3 }` }
    const { collector } = await outcomeOf('stored', [odd])
    const body = collector.sent[0]?.init.body
    const head = `{"version":1,"widget":"${WIDGET_VERSION}","sentAt":1795489574123,"setAside":2`
    expectEqual(body, `${head},"ratings":[${odd.json}]}`)
  })

  it('names the version of package.json', async () => {
    const manifest = (await (await fetch('/package.json')).json()) as { version: string }
    expectEqual(WIDGET_VERSION, manifest.version)
  })

  it('D12: is not kept alive when it is large, which browsers refuse', async () => {
    const { collector } = await outcomeOf('stored', [
      { ...ENTRY, json: JSON.stringify({ id: ENTRY.id, s: 'a'.repeat(50_000) }) },
    ])
    expectEqual(collector.sent[0]?.init.keepalive, false)
  })

  it('D13: is tried without keepalive when the page has used up its budget', async () => {
    const kept: unknown[] = []
    const fetcher = (async (_url: unknown, init: RequestInit) => {
      kept.push(init.keepalive)
      if (init.keepalive) throw new TypeError('keepalive budget')
      return answerWith([{ id: ENTRY.id, status: 'stored' }])
    }) as typeof fetch
    const shipment = { endpoint: 'https://skm.example', unit: 'u', ratings: [ENTRY] }
    const outcome = await deliver(shipment, 0, { fetch: fetcher, now: () => 0 })
    expectEqual([kept, outcome.kind], [[true, false], 'answered'])
  })
})

describe('D7: a collector that accepts and never answers', () => {
  it('is given up after 15 seconds', async () => {
    const own = window.setTimeout
    const waits: unknown[] = []
    const fetcher = (async (_url: unknown, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      )) as typeof fetch
    try {
      // The only wait there is ends at once: the test shall not last as long.
      window.setTimeout = ((ring: () => void, ms: number) => own(ring, waits.push(ms) * 0)) as typeof setTimeout
      const shipment = { endpoint: 'https://skm.example', unit: 'u', ratings: [ENTRY] }
      expectEqual((await deliver(shipment, 0, { fetch: fetcher, now: () => 0 })).kind, 'unknown')
    } finally {
      window.setTimeout = own
    }
    expectEqual(waits, [15_000])
  })
})

describe('D8 and D9: what a request comes to', () => {
  const json =
    (status: number, body: unknown, headers = {}) =>
    () =>
      new Response(JSON.stringify(body), { status, headers })
  const CASES: readonly (readonly [string, Reply, unknown])[] = [
    ['offline', 'offline', { kind: 'unknown' }],
    ['HTML with 200', () => new Response('<h1>Wi-Fi gratis</h1>'), { kind: 'unknown' }],
    ['JSON of another protocol', json(200, { ok: true }), { kind: 'unknown' }],
    ['another version', json(200, { version: 2, now: 1, results: [] }), { kind: 'unknown' }],
    ['half an answer', () => new Response('{"version":1,"now":1,"resu'), { kind: 'unknown' }],
    ['204', () => new Response(null, { status: 204 }), { kind: 'unknown' }],
    ['400', json(400, {}), { kind: 'unreadable' }],
    ['413', json(413, {}), { kind: 'unreadable' }],
    ...[401, 403, 404, 405, 415].map(
      (status) => [`${status}`, json(status, {}), { kind: 'forbidden', status }] as const,
    ),
    ...[408, 425, 428, 500, 502, 504].map((status) => [`${status}`, json(status, {}), { kind: 'unknown' }] as const),
    ['422', json(422, { version: 1, least: 2 }), { kind: 'outdated' }],
    ['429 with Retry-After', json(429, {}, { 'retry-after': '7' }), { kind: 'busy', waitMs: 7_000 }],
    ['503 with waitMs', json(503, { waitMs: 9_000 }, { 'retry-after': '7' }), { kind: 'busy', waitMs: 9_000 }],
    [
      '507 with nonsense',
      () => new Response('?', { status: 507, headers: { 'retry-after': '?' } }),
      { kind: 'busy', waitMs: 0 },
    ],
  ]
  CASES.forEach(([what, reply, wanted]) =>
    it(`${what}: ${JSON.stringify(wanted)}`, async () => expectEqual((await outcomeOf(reply)).outcome, wanted)),
  )

  it('is settled only when every rating is named with a final word', async () => {
    const waits = async (results: readonly unknown[]): Promise<unknown> => {
      const { outcome } = await outcomeOf(() => answerWith(results), [ENTRY, OTHER])
      return outcome.kind === 'answered' ? (outcome.waitMs ?? 'settled') : outcome.kind
    }
    const stored = { id: ENTRY.id, status: 'stored' }
    expectEqual(await waits([stored, { id: OTHER.id, status: 'late' }]), 'settled')
    expectEqual(await waits([stored]), 0)
    expectEqual(await waits([stored, { id: OTHER.id, status: 'later', waitMs: 5_000 }]), 5_000)
    expectEqual(await waits([stored, { id: OTHER.id, status: 'lost' }]), 0)
  })
})
