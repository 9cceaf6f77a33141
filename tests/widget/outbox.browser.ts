import { get, set } from 'idb-keyval'
import { createOutbox, openStore } from '../../widget/outbox.ts'
import { anEntry } from './support/an-entry.ts'
import { eventually, expectEqual, expectTrue } from './support/expect.ts'
import { freshDatabase } from './support/mounted.ts'

const idsOf = async (outbox: ReturnType<typeof createOutbox>) => (await outbox.read()).waiting.map(({ id }) => id)

describe('outbox', () => {
  it('keeps a rating over a page that is loaded again', async () => {
    const name = freshDatabase()
    const entry = anEntry()
    expectEqual(await createOutbox(openStore(name)).keep(entry), 'kept')
    expectEqual((await createOutbox(openStore(name)).read()).waiting, [entry])
  })

  it('W8: asks the device to write strictly', async () => {
    const asked: unknown[] = []
    const own = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      asked.push(options?.durability)
      return own.call(this, stores, mode, options)
    }
    try {
      await createOutbox(openStore(freshDatabase())).keep(anEntry())
      expectEqual(asked, ['strict'])
    } finally {
      IDBDatabase.prototype.transaction = own
    }
  })

  it('lets go of the rating that is named and of no other', async () => {
    const outbox = createOutbox(openStore(freshDatabase()))
    const [first, second] = [anEntry(), anEntry()]
    await outbox.keep(first)
    await outbox.keep(second)
    await outbox.letGo(first.id)
    expectEqual(await idsOf(outbox), [second.id])
  })

  it('keeps a refused rating aside and counts it', async () => {
    const name = freshDatabase()
    const outbox = createOutbox(openStore(name))
    const entry = anEntry()
    await outbox.keep(entry)
    await outbox.setAside(entry, 'invalid')
    expectEqual(await outbox.read(), { waiting: [], setAside: 1 })
    expectEqual(await get(`aside:${entry.id}`, openStore(name)), { entry, reason: 'invalid' })
  })

  it('W12: leaves the entries of older and newer versions alone', async () => {
    const store = openStore(freshDatabase())
    const foreign = [0, 99].map((format) => ({ format, secret: 'theirs' }))
    for (const entry of foreign) await set(`rating:${entry.format}`, entry, store)
    expectEqual(await createOutbox(store).read(), { waiting: [], setAside: 0 })
    expectEqual([await get('rating:0', store), await get('rating:99', store)], foreign)
  })

  it('W13: moves an unreadable entry aside and goes on with the others', async () => {
    const store = openStore(freshDatabase())
    const outbox = createOutbox(store)
    const entry = anEntry()
    await set('rating:broken', 'rubbish', store)
    await outbox.keep(entry)
    expectEqual(await outbox.read(), { waiting: [entry], setAside: 1 })
    expectEqual(await get('aside:broken', store), { entry: 'rubbish', reason: 'unreadable' })
  })

  it('W4: opens the database again when it was closed under it', async () => {
    const connections: IDBDatabase[] = []
    const own = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      connections.push(this)
      return own.call(this, stores, mode, options)
    }
    try {
      const outbox = createOutbox(openStore(freshDatabase()))
      await outbox.keep(anEntry())
      connections[0]?.close()
      expectEqual(await outbox.keep(anEntry()), 'kept')
      expectEqual((await outbox.read()).waiting.length, 2)
    } finally {
      IDBDatabase.prototype.transaction = own
    }
  })

  it('W6: does not stand in the way of somebody who deletes the database', async () => {
    const name = freshDatabase()
    const outbox = createOutbox(openStore(name))
    await outbox.keep(anEntry())
    const events: string[] = []
    const request = indexedDB.deleteDatabase(name)
    request.onblocked = () => events.push('blocked')
    request.onsuccess = () => events.push('deleted')
    await eventually(() => events.includes('deleted'), 'the database is deleted')
    expectEqual(events, ['deleted'])
    expectEqual(await outbox.keep(anEntry()), 'kept')
  })

  it('W1: says so when storage is forbidden, and holds the rating in memory', async () => {
    const forbidden = (): never => {
      throw new DOMException('no storage here', 'SecurityError')
    }
    const outbox = createOutbox(openStore(freshDatabase(), forbidden))
    const entry = anEntry()
    expectEqual(await outbox.keep(entry), 'memory')
    expectEqual(await outbox.read(), { waiting: [entry], setAside: 0 })
    expectTrue(outbox.isInMemory(entry.id), 'the rating is in memory')
    await outbox.letGo(entry.id)
    expectEqual(await idsOf(outbox), [])
  })

  it('W2: says so when storage does not answer', async () => {
    const never = { open: () => ({}) as IDBOpenDBRequest } as unknown as IDBFactory
    expectEqual(await createOutbox(openStore(freshDatabase(), () => never)).keep(anEntry()), 'memory')
  })

  it('W3: does not remember that storage failed once', async () => {
    const name = freshDatabase()
    const newer = indexedDB.open(`${name}-newer`, 5)
    await eventually(() => newer.readyState === 'done', 'a database of a higher version')
    let attempts = 0
    // Opening a database as an older version fails the way storage does: some time later, with an event.
    const flaky = { open: () => (++attempts === 1 ? indexedDB.open(`${name}-newer`, 1) : indexedDB.open(name)) }
    const outbox = createOutbox(openStore(name, () => flaky as unknown as IDBFactory))
    const entry = anEntry()
    expectEqual(await outbox.keep(entry), 'memory')
    expectEqual(await outbox.keep(entry), 'kept')
    expectTrue(!outbox.isInMemory(entry.id), 'the rating left memory')
  })

  it('W9: keeps what two tabs write at once', async () => {
    const name = freshDatabase()
    const tabs = [createOutbox(openStore(name)), createOutbox(openStore(name))]
    await Promise.all(tabs.flatMap((tab) => Array.from({ length: 100 }, () => tab.keep(anEntry()))))
    expectEqual((await createOutbox(openStore(name)).read()).waiting.length, 200)
  })
})
