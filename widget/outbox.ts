import { promisifyRequest, type UseStore } from 'idb-keyval'
import type { FrozenRating } from './rating.ts'
import { areTexts, membersOf } from './untrusted.ts'

/**
 * Kotak keluar: ratings that the collector has not acknowledged yet. The only file that knows IndexedDB.
 * One key per rating: with one array under one key, two tabs would overwrite each other.
 */
const DATABASE = 'skm'
const STORE = 'outbox'
const WAITING = 'rating:'
const ASIDE = 'aside:'

/** Format of an entry; entries of another number belong to another version of the widget and are left alone. */
const ENTRY_FORMAT = 1

/** Safari 14 may never answer `open()` (bugs.webkit.org 226547), nor does a database whose deletion is pending. */
const STORAGE_TIMEOUT_MS = 3_000
/** After it hung, storage is left alone for this long: a rating in memory must not wait 3 s at every step. */
const STORAGE_REST_MS = 10_000

/** One rating and where it goes. */
export interface OutboxEntry extends FrozenRating {
  readonly format: typeof ENTRY_FORMAT
  /** Base address of the collector; the queue of one page origin may serve several. */
  readonly endpoint: string
  /** How often the collector could not read a request with this rating alone, and since when. */
  readonly failures: number
  readonly failedSince: number
}

/** Tempat isian: on the device, surviving the page, or only in this page's memory. */
export type Keeping = 'kept' | 'memory'

export interface Outbox {
  /** Never rejects: where storage fails the rating stays in memory, and the answer says so. */
  keep(entry: OutboxEntry): Promise<Keeping>
  /** All that waits, and how many ratings were set aside. */
  read(): Promise<{ readonly waiting: readonly OutboxEntry[]; readonly setAside: number }>
  isInMemory(id: string): boolean
  /** Lets go of a rating the collector named. */
  letGo(id: string): Promise<void>
  /** Keeps a rating that was refused for good, out of the queue. */
  setAside(entry: OutboxEntry, reason: string): Promise<void>
}

/** An entry for a rating that was just submitted. */
export function outboxEntry(rating: FrozenRating, endpoint: string): OutboxEntry {
  return { format: ENTRY_FORMAT, ...rating, endpoint, failures: 0, failedSince: 0 }
}

/** The outbox over a store; `openStore()` gives the page's own. */
export function createOutbox(store: UseStore): Outbox {
  const memory = new Map<string, OutboxEntry>()
  /** Acknowledged, but storage would not delete them: not to be sent again while this page lives. */
  const gone = new Set<string>()
  let asideInMemory = 0

  return {
    async keep(entry) {
      const kept = await write(store, (objects) => objects.put(entry, WAITING + entry.id))
      if (kept) memory.delete(entry.id)
      else memory.set(entry.id, entry)
      return kept ? 'kept' : 'memory'
    },

    async read() {
      const waiting: OutboxEntry[] = []
      let setAside = asideInMemory
      // Whatever else is in there has keys of its own.
      for (const [name, value] of await everything(store).catch(() => [])) {
        if (name.startsWith(ASIDE)) setAside++
        if (!name.startsWith(WAITING)) continue
        const { format, id, unit, endpoint, json } = membersOf(value)
        // Another version's.
        if (typeof format === 'number' && format !== ENTRY_FORMAT) continue
        if (format && areTexts(unit, endpoint, json) && WAITING + String(id) === name) {
          if (!memory.has(String(id)) && !gone.has(String(id))) waiting.push(value as OutboxEntry)
        } else {
          await move(store, name, value, 'unreadable')
          setAside++
        }
      }
      return { waiting: [...waiting, ...memory.values()], setAside }
    },

    isInMemory: (id) => memory.has(id),

    async letGo(id) {
      memory.delete(id)
      if (!(await write(store, (objects) => objects.delete(WAITING + id)))) gone.add(id)
    },

    async setAside(entry, reason) {
      memory.delete(entry.id)
      if (await move(store, WAITING + entry.id, entry, reason)) return
      gone.add(entry.id)
      asideInMemory++
    },
  }
}

/**
 * One transaction: all of what `use` asks for or nothing. Not idb-keyval's `set` and `del`: they cannot do two things at
 * once, and cost twice as much.
 *
 * @returns whether it is done; every failure (blocked, full, hanging) leads to the same: memory
 */
function write(store: UseStore, use: (objects: IDBObjectStore) => void): Promise<boolean> {
  const written = store('readwrite', (objects) => {
    use(objects)
    return promisifyRequest(objects.transaction)
  })
  return written.then(
    () => true,
    () => false,
  )
}

/** Not idb-keyval's `entries`: that brings a second way along, for browsers older than ours. */
function everything(store: UseStore): Promise<readonly (readonly [string, unknown])[]> {
  return store('readonly', async (objects) => {
    const both = [promisifyRequest(objects.getAllKeys()), promisifyRequest<unknown[]>(objects.getAll())] as const
    const [keys, values] = await Promise.all(both)
    return keys.map((key, place) => [key as string, values[place]] as const)
  })
}

/** Both in one transaction, so that a crash leaves the rating in one of the two places. */
function move(store: UseStore, key: string, entry: unknown, reason: string): Promise<boolean> {
  return write(store, (objects) => {
    objects.put({ entry, reason }, ASIDE + key.slice(WAITING.length))
    objects.delete(key)
  })
}

/**
 * idb-keyval's store, but: opening and each transaction may take 3 s; a failed opening is not remembered; another
 * page may delete or upgrade the database; a connection closed under us (iOS in the background) is opened again.
 */
export function openStore(name = DATABASE, factory: () => IDBFactory = () => indexedDB): UseStore {
  let connection: Promise<IDBDatabase> | undefined
  let restUntil = 0

  function connect(): Promise<IDBDatabase> {
    if (!connection) {
      connection = open(factory().open(name))
      connection.catch(() => (connection = undefined))
    }
    return connection
  }

  async function run<T>(mode: IDBTransactionMode, use: (objects: IDBObjectStore) => T | PromiseLike<T>): Promise<T> {
    const database = await connect()
    return use(transact(database, mode))
  }

  return async (mode, use) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a mark that never leaves this file, see HUNG
    if (performance.now() < restUntil) throw HUNG
    try {
      return await within(run(mode, use))
    } catch (error) {
      const hung = error === HUNG
      const closed = error instanceof DOMException && error.name === 'InvalidStateError'
      if (hung) restUntil = performance.now() + STORAGE_REST_MS
      if (hung || closed) connection = undefined
      if (!closed) throw error
      return within(run(mode, use))
    }
  }
}

/**
 * What an operation fails with when its time is up; it never leaves this file. Not an Error: where devtools are attached, as
 * in the benchmark, one that is made while the script starts takes 4 to 14 ms, and 0.1 ms where they are not.
 */
const HUNG = Symbol()

async function open(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  const database = await promisifyRequest(request)
  // Whoever deletes or upgrades the database must not wait for us; the next use finds it closed and opens it again.
  database.onversionchange = () => database.close()
  return database
}

/** Strict: a rating cannot be fetched again, and it costs 5 ms (idb-keyval's own store leaves it to the browser). */
function transact(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)
}

function within<T>(operation: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, STORAGE_TIMEOUT_MS, HUNG)
    operation.then(resolve, reject)
  })
}
