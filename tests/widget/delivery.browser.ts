import { createDelivery, type Delivery, type DeliveryEdges } from '../../widget/delivery.ts'
import type { News } from '../../widget/settle.ts'
import { createOutbox, openStore, type Outbox, type OutboxEntry } from '../../widget/outbox.ts'
import type { Outcome, RatingResult } from '../../widget/deliver.ts'
import type { Shipment } from '../../widget/shipment.ts'
import { anEntry } from './support/an-entry.ts'
import { expectEqual } from './support/expect.ts'
import { freshDatabase } from './support/mounted.ts'

const HOUR = 3_600_000

/** A delivery with real storage; network, clock, chance, timer and lock are passed in. */
class Bench {
  readonly outbox: Outbox = createOutbox(openStore(freshDatabase()))
  readonly news: News[] = []
  readonly shipments: Shipment[] = []
  readonly warned: number[] = []
  readonly delivery: Delivery
  now = 1_000_000
  woken = -1
  isAlone = true
  outcome: (shipment: Shipment) => Outcome = (shipment) => answered(shipment, 'stored')

  constructor(over: Partial<DeliveryEdges> = {}) {
    this.delivery = createDelivery({
      outbox: this.outbox,
      deliver: async (shipment) => {
        this.shipments.push(shipment)
        return this.outcome(shipment)
      },
      runAlone: async (round) => {
        if (this.isAlone) await round()
        return this.isAlone
      },
      now: () => this.now,
      random: () => 0.5,
      wakeAfter: (ms) => (this.woken = ms),
      onForbidden: (_shipment, status) => this.warned.push(status),
      ...over,
    })
    this.delivery.listen((news) => this.news.push(news))
  }

  async keep(...entries: readonly OutboxEntry[]): Promise<void> {
    for (const entry of entries) await this.outbox.keep(entry)
  }

  async attempt(urgent = false): Promise<void> {
    await this.delivery.attempt(urgent)
  }

  get sizes(): readonly number[] {
    return this.shipments.map(({ ratings }) => ratings.length)
  }

  async waiting(): Promise<readonly string[]> {
    return (await this.outbox.read()).waiting.map(({ id }) => id)
  }
}

function answered({ ratings }: Shipment, status: RatingResult['status']): Outcome {
  return { kind: 'answered', results: ratings.map(({ id }) => ({ id, status })), waitMs: undefined }
}

describe('delivery lets go of a rating', () => {
  for (const status of ['stored', 'duplicate', 'late'] as const) {
    it(`when the collector says ${status}`, async () => {
      const bench = new Bench()
      bench.outcome = (shipment) => answered(shipment, status)
      const entry = anEntry()
      await bench.keep(entry)
      await bench.attempt()
      expectEqual(await bench.waiting(), [])
      expectEqual(bench.news, [{ id: entry.id, kind: 'delivered', status }])
    })
  }

  it('but not for an answer that names another one', async () => {
    const bench = new Bench()
    const [entry, stranger] = [anEntry(), anEntry({ endpoint: 'https://other.example' })]
    bench.outcome = () => ({ kind: 'answered', results: [{ id: stranger.id, status: 'stored' }], waitMs: 0 })
    await bench.keep(entry)
    await bench.attempt()
    expectEqual([await bench.waiting(), bench.news], [[entry.id], []])
  })

  it('but not when another shipment is answered with its id', async () => {
    const bench = new Bench()
    const here = anEntry()
    const there = anEntry({ endpoint: 'https://other.example' })
    bench.outcome = ({ endpoint }) =>
      endpoint === there.endpoint
        ? { kind: 'answered', results: [{ id: here.id, status: 'stored' }], waitMs: 0 }
        : { kind: 'unknown' }
    await bench.keep(here, there)
    await bench.attempt()
    expectEqual([...(await bench.waiting())].sort(), [here.id, there.id].sort())
  })

  const KEEPING: readonly Outcome[] = [
    { kind: 'unknown' },
    { kind: 'busy', waitMs: 1 },
    { kind: 'outdated' },
    { kind: 'forbidden', status: 403 },
    { kind: 'unreadable' },
    { kind: 'answered', results: [], waitMs: 0 },
  ]
  KEEPING.forEach((outcome) =>
    it(`but not after ${JSON.stringify(outcome)}`, async () => {
      const bench = new Bench()
      bench.outcome = () => outcome
      const entry = anEntry()
      await bench.keep(entry)
      await bench.attempt()
      expectEqual([await bench.waiting(), bench.news], [[entry.id], []])
    }),
  )

  it('later, when the collector puts it off', async () => {
    const bench = new Bench()
    const entry = anEntry()
    bench.outcome = () => ({ kind: 'answered', results: [{ id: entry.id, status: 'later' }], waitMs: 5_000 })
    await bench.keep(entry)
    await bench.attempt()
    expectEqual([await bench.waiting(), bench.woken], [[entry.id], 6_000])
  })
})

describe('delivery sets a rating aside', () => {
  for (const status of ['invalid', 'conflict'] as const) {
    it(`when the collector says ${status}, and lets the others through`, async () => {
      const bench = new Bench()
      const [bad, good] = [anEntry(), anEntry()]
      bench.outcome = () => ({
        kind: 'answered',
        results: [
          { id: bad.id, status },
          { id: good.id, status: 'stored' },
        ],
        waitMs: undefined,
      })
      await bench.keep(bad, good)
      await bench.attempt()
      expectEqual(await bench.outbox.read(), { waiting: [], setAside: 1 })
      expectEqual(
        bench.news.find(({ id }) => id === bad.id),
        { id: bad.id, kind: 'refused', reason: status },
      )
    })
  }

  it('when it stays unreadable alone, three times over 24 hours', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'unreadable' })
    await bench.keep(anEntry())
    for (const hours of [0, 1, 2]) {
      bench.now += hours * HOUR
      await bench.attempt(true)
    }
    expectEqual((await bench.outbox.read()).setAside, 0)
    bench.now += 24 * HOUR
    await bench.attempt(true)
    expectEqual(await bench.outbox.read(), { waiting: [], setAside: 1 })
  })
})

describe('D10: delivery halves', () => {
  it('what the collector cannot take whole, so that one bad rating holds up nobody', async () => {
    const bench = new Bench()
    const entries = Array.from({ length: 5 }, () => anEntry())
    const poison = entries[2]?.id ?? ''
    bench.outcome = (shipment) =>
      shipment.ratings.some(({ id }) => id === poison) ? { kind: 'unreadable' } : answered(shipment, 'stored')
    await bench.keep(...entries)
    await bench.attempt()
    expectEqual(await bench.waiting(), [poison])
  })
})

describe('delivery sends', () => {
  it('the same bytes every time', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'unknown' })
    await bench.keep(anEntry())
    await bench.attempt(true)
    await bench.attempt(true)
    const bytes = bench.shipments.map(({ ratings }) => ratings[0]?.json)
    expectEqual([bytes.length, bytes[0] === bytes[1]], [2, true])
  })

  it('ratings of one unit and one collector together, and no others', async () => {
    const bench = new Bench()
    await bench.keep(anEntry(), anEntry({ unit: 'puskesmas' }), anEntry(), anEntry({ endpoint: 'https://b.example' }))
    await bench.attempt()
    const groups = bench.shipments.map(({ endpoint, unit, ratings }) => `${endpoint} ${unit} ${ratings.length}`)
    expectEqual(groups.sort(), [
      'https://b.example dukcapil-contoh 1',
      'https://skm.example dukcapil-contoh 2',
      'https://skm.example puskesmas 1',
    ])
  })

  it('at most 20 ratings and 48 KiB in one request', async () => {
    const bench = new Bench()
    await bench.keep(...Array.from({ length: 21 }, () => anEntry()))
    await bench.keep(...Array.from({ length: 8 }, () => anEntry({ unit: 'large', json: 'é'.repeat(4_000) })))
    await bench.attempt()
    expectEqual([...bench.sizes].sort(), [1, 2, 20, 6].sort())
  })

  it('nothing before the collector wants it, however urgent', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'busy', waitMs: 60_000 })
    await bench.keep(anEntry())
    await bench.attempt()
    bench.now += 59_000
    await bench.attempt(true)
    expectEqual(bench.sizes, [1])
    bench.now += 2_000
    await bench.attempt(true)
    expectEqual(bench.sizes, [1, 1])
  })

  it('an urgent round before the back-off is over, others after it', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'unknown' })
    await bench.keep(anEntry())
    await bench.attempt()
    expectEqual(bench.woken, 1_000)
    await bench.attempt()
    expectEqual(bench.sizes, [1])
    await bench.attempt(true)
    expectEqual(bench.sizes, [1, 1])
    bench.now += 2_001
    await bench.attempt()
    expectEqual(bench.sizes, [1, 1, 1])
  })

  it('on to one collector while another is down', async () => {
    const bench = new Bench()
    bench.outcome = (shipment) =>
      shipment.endpoint === 'https://down.example' ? { kind: 'unknown' } : answered(shipment, 'stored')
    const stuck = anEntry({ endpoint: 'https://down.example' })
    await bench.keep(stuck, anEntry())
    await bench.attempt()
    expectEqual(await bench.waiting(), [stuck.id])
  })

  it('D4: nothing while another tab does, but anyway once that tab holds the lock for a minute', async () => {
    const bench = new Bench()
    bench.isAlone = false
    await bench.keep(anEntry())
    await bench.attempt(true)
    bench.now += 59_000
    await bench.attempt(true)
    expectEqual(bench.sizes, [])
    bench.now += 2_000
    await bench.attempt(true)
    expectEqual(bench.sizes, [1])
  })

  it('nothing without a pause while it is locked out', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'unknown' })
    await bench.keep(anEntry())
    await bench.attempt()
    bench.isAlone = false
    bench.now += 10_000
    await bench.attempt()
    expectEqual(bench.woken, 1_000)
  })

  it('as urgently as before once the lock is free', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'unknown' })
    await bench.keep(anEntry())
    for (let attempts = 0; attempts < 6; attempts++) await bench.attempt(true)
    bench.isAlone = false
    await bench.attempt(true)
    expectEqual([bench.sizes.length, bench.woken], [6, 1_000])
    bench.isAlone = true
    await bench.attempt(false)
    expectEqual(bench.sizes.length, 7)
  })

  it('what is only in memory at once, since no other tab can', async () => {
    const store = openStore(freshDatabase(), () => {
      throw new DOMException('no storage here', 'SecurityError')
    })
    const outbox = createOutbox(store)
    const bench = new Bench({ outbox })
    bench.isAlone = false
    const entry = anEntry()
    expectEqual(await bench.delivery.submit(entry), 'memory')
    await bench.attempt(true)
    expectEqual(bench.news, [{ id: entry.id, kind: 'delivered', status: 'stored' }])
  })

  it('again what came in while a round was under way', async () => {
    const bench = new Bench()
    const [first, second] = [anEntry(), anEntry()]
    await bench.keep(first)
    bench.outcome = (shipment) => {
      if (bench.shipments.length === 1) void bench.delivery.submit(second)
      return answered(shipment, 'stored')
    }
    await bench.attempt()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expectEqual(
      bench.news.map(({ id }) => id),
      [first.id, second.id],
    )
  })
})

describe('delivery tells', () => {
  it('the page when a rating that was only in memory is kept after all', async () => {
    let attempts = 0
    const flaky = (): IDBFactory => {
      if (++attempts === 1) throw new DOMException('not now', 'UnknownError')
      return indexedDB
    }
    const bench = new Bench({ outbox: createOutbox(openStore(freshDatabase(), flaky)) })
    bench.outcome = () => ({ kind: 'unknown' })
    const entry = anEntry()
    expectEqual(await bench.delivery.submit(entry), 'memory')
    await bench.attempt(true)
    expectEqual(bench.news, [{ id: entry.id, kind: 'kept' }])
  })

  it('the webmaster when the collector turns the page away', async () => {
    const bench = new Bench()
    bench.outcome = () => ({ kind: 'forbidden', status: 403 })
    await bench.keep(anEntry())
    await bench.attempt()
    expectEqual(bench.warned, [403])
  })
})
