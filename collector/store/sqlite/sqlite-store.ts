import { Worker } from 'node:worker_threads'
import { groupCommits } from '../batches.ts'
import type { KioskFinding, KioskGaps } from '../kiosk-notes.ts'
import { rowOf } from '../rating-row.ts'
import {
  StoreBroken,
  StoreUnavailable,
  type GroupTally,
  type KeepOutcome,
  type ProfileTally,
  type Store,
} from '../store.ts'
import { messageOf } from './connection.ts'
import { OPENING, type Answer, type Command, type Reply, type WorkerData } from './messages.ts'

/** One group is on its way to the disk; the next lies ready in the thread, so that the disk need not wait for HTTP. */
const LANES = 2
/** A collector answers within a second; a command may wait for a collector. */
const COLLECTOR_BUSY_TIMEOUT_MS = 800
const COMMAND_BUSY_TIMEOUT_MS = 10_000

/** What a group of ratings leaves behind is garbage at once; without a limit the thread lets a lot of it gather. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 }

export interface SqliteOptions {
  /** Taken for one collector alone; commands such as import leave it open to others. */
  readonly exclusive?: boolean
  /** A command that keeps nothing: the file is not checked as a whole, damage is found where it is read. */
  readonly readsOnly?: boolean
}

/**
 * Opens the SQLite file in a thread of its own, making it and its tables when they are missing.
 *
 * @throws StoreUnavailable when the file cannot be used; nothing is changed then
 */
export async function openSqliteStore(file: string, options: SqliteOptions = {}): Promise<Store> {
  const { exclusive = false, readsOnly = false } = options
  const busyTimeoutMs = exclusive ? COLLECTOR_BUSY_TIMEOUT_MS : COMMAND_BUSY_TIMEOUT_MS
  const thread = new StoreThread({ file, busyTimeoutMs, exclusive, readsOnly })
  await thread.opened
  return {
    keep: groupCommits(
      (ratings) => thread.ask<readonly KeepOutcome[]>({ op: 'keep', rows: ratings.map(rowOf) }),
      LANES,
    ),
    tallies: (unit) => thread.ask<readonly GroupTally[]>({ op: 'tallies', unit }),
    profileTallies: (unit, year) => thread.ask<readonly ProfileTally[]>({ op: 'profileTallies', unit, year }),
    suggestions: (unit, period) => thread.ask<readonly string[]>({ op: 'suggestions', unit, period }),
    purge: (unit, period, today) => thread.ask<number>({ op: 'purge', unit, period, today }),
    forgetPurged: (day) => thread.ask<number>({ op: 'forgetPurged', day }),
    noteKiosks: (notes, today) => thread.ask<readonly KioskFinding[]>({ op: 'noteKiosks', notes, today }),
    kioskGaps: () => thread.ask<readonly KioskGaps[]>({ op: 'kioskGaps' }),
    forgetKiosks: (day) => thread.ask<number>({ op: 'forgetKiosks', day }),
    count: () => thread.ask<number>({ op: 'count' }),
    probe: () => thread.ask<undefined>({ op: 'probe' }),
    close: () => thread.close(),
  }
}

type Unnumbered<C> = C extends Command ? Omit<C, 'call'> : never
interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** Utas penyimpanan: the worker thread that holds the database, and the calls that wait for it. */
class StoreThread {
  readonly opened: Promise<undefined>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastCall = OPENING
  /** Why nothing more can be kept until the operator acts. */
  #broken: string | undefined

  constructor(workerData: WorkerData) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits })
    this.opened = this.#answerTo<undefined>(OPENING)
    this.#worker.on('message', (reply: Reply) => this.#settle(reply))
    this.#worker.on('error', (error) => this.#giveUp(`the thread of the database failed: ${messageOf(error)}`))
    this.#worker.on('exit', () => this.#giveUp('the database is closed'))
  }

  async ask<T extends Answer>(command: Unnumbered<Command>): Promise<T> {
    if (this.#broken !== undefined) throw new StoreBroken(this.#broken)
    const call = ++this.#lastCall
    const answer = this.#answerTo<T>(call)
    this.#worker.postMessage({ ...command, call })
    return answer
  }

  async close(): Promise<void> {
    if (this.#broken === undefined) await this.ask({ op: 'close' })
    await this.#worker.terminate()
  }

  /** The thread keeps the process alive only while somebody waits for it: a command that fails elsewhere just ends. */
  #answerTo<T extends Answer>(call: number): Promise<T> {
    this.#worker.ref()
    return new Promise<T>((resolve, reject) => this.#waiting.set(call, { resolve, reject }))
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.call)
    this.#waiting.delete(reply.call)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('value' in reply) return waiting?.resolve(reply.value as never)
    waiting?.reject(reply.of === 'data' ? new Error(reply.fault) : new StoreUnavailable(reply.fault))
    if (reply.of === 'broken')
      this.#giveUp(`${reply.fault}; nothing is kept until the database is restored and this restarted`)
    if (reply.call === OPENING) void this.#worker.terminate()
  }

  #giveUp(why: string): void {
    this.#broken ??= why
    for (const { reject } of this.#waiting.values()) reject(new StoreBroken(this.#broken))
    this.#waiting.clear()
  }
}
