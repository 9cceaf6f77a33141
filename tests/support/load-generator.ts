// Run as a program of its own, so that the load does not share a collector's event loop; see load-run.ts.
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { AGENCY_ORIGIN } from './a-content.ts'
import { aRating, aRequest } from './a-rating.ts'
import type { LoadOrder, LoadReport } from './load-run.ts'

const ID_LENGTH = 22
const PLACE_OF_ID = 'x'.repeat(ID_LENGTH)
const body = aRequest([aRating({ id: PLACE_OF_ID, at: Date.now() })], { sentAt: Date.now() })
const [beforeId = '', afterId = ''] = [
  'POST /v1/ratings HTTP/1.1',
  'host: skm',
  `origin: ${AGENCY_ORIGIN}`,
  'content-type: text/plain;charset=UTF-8',
  `content-length: ${Buffer.byteLength(body)}`,
  '',
  body,
]
  .join('\r\n')
  .split(PLACE_OF_ID)

/** What a finished request comes to: who carried it, when it was due, whether the rating was kept. */
type Done = (from: Connection, sentFor: number, isKept: boolean) => void

/** Bare sockets and ready-made bytes: an HTTP client would need more of the two cores than what it measures. */
class Connection {
  readonly #socket: Socket
  #heard = ''
  #sentFor = 0
  readonly #done: Done
  /** The other side answers no more on it. */
  isClosed = false

  constructor(url: string, done: Done) {
    const { hostname, port } = new URL(url)
    this.#socket = connect(Number(port), hostname)
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (chunk: Buffer) => this.#hear(chunk.toString('latin1')))
    this.#socket.on('close', () => (this.isClosed = true))
    this.#socket.on('error', () => undefined)
    this.#done = done
  }

  /** @param scheduled the moment at which the rating was due, from which its wait counts */
  send(scheduled: number): void {
    this.#sentFor = scheduled
    this.#socket.write(`${beforeId}${nextId()}${afterId}`)
  }

  close(): void {
    this.#socket.destroy()
  }

  #hear(chunk: string): void {
    this.#heard += chunk
    const end = this.#heard.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/content-length: (\d+)/i.exec(this.#heard)?.[1])
    if (this.#heard.length < end + 4 + length) return
    const isKept = this.#heard.startsWith('HTTP/1.1 200')
    if (/connection: close/i.test(this.#heard)) this.isClosed = true
    this.#heard = ''
    this.#done(this, this.#sentFor, isKept)
  }
}

const prefix = randomBytes(9).toString('base64url')
let numbered = 0
/** Random in front, as the widget's ids are all over: the keys of a run do not arrive in order. */
function nextId(): string {
  const number = (Math.imul(++numbered, 0x9e3779b1) >>> 0).toString(36).padStart(7, '0')
  return `${number}${prefix}`.padEnd(ID_LENGTH, 'A').slice(0, ID_LENGTH)
}

/** As much as the connections carry, for a time or until enough is kept. */
async function closedLoop({ urls, connections, seconds, ratings = Infinity }: LoadOrder): Promise<LoadReport> {
  const waits: number[] = []
  let [kept, failed] = [0, 0]
  const started = performance.now()
  const end = started + seconds * 1_000
  await new Promise<void>((resolve) => {
    let open = 0
    const start = (at: number): void => {
      open++
      const connection = new Connection(urls[at % urls.length] ?? '', (from, sentFor, isKept) => {
        if (isKept) kept++
        else failed++
        waits.push(performance.now() - sentFor)
        const isOver = performance.now() >= end || kept >= ratings
        if (!isOver && !from.isClosed) {
          from.send(performance.now())
          return
        }
        from.close()
        open--
        if (!isOver) start(at)
        else if (open === 0) resolve()
      })
      connection.send(performance.now())
    }
    for (let at = 0; at < connections; at++) start(at)
  })
  return report(kept, failed, performance.now() - started, waits)
}

/** A fixed number a second, whether or not the earlier ones were answered; waits count from when each was due. */
async function openLoop({ urls, connections, seconds, perSecond = 1_000 }: LoadOrder): Promise<LoadReport> {
  const waits: number[] = []
  let [kept, failed, due] = [0, 0, 0]
  const total = seconds * perSecond
  const free: Connection[] = []
  const queue: number[] = []
  const started = performance.now()
  await new Promise<void>((resolve) => {
    const done: Done = (from, sentFor, isKept) => {
      if (isKept) kept++
      else failed++
      waits.push(performance.now() - sentFor)
      const next = queue.shift()
      const usable = from.isClosed ? new Connection(urls[kept % urls.length] ?? '', done) : from
      if (next === undefined) free.push(usable)
      else usable.send(next)
      if (waits.length === total) resolve()
    }
    for (let at = 0; at < connections; at++) free.push(new Connection(urls[at % urls.length] ?? '', done))
    const timer = setInterval(() => {
      const now = performance.now()
      for (; due < total && started + (due * 1_000) / perSecond <= now; due++) {
        const scheduled = started + (due * 1_000) / perSecond
        const connection = free.shift()
        if (connection) connection.send(scheduled)
        else queue.push(scheduled)
      }
      if (due === total) clearInterval(timer)
    }, 1)
  })
  return report(kept, failed, performance.now() - started, waits)
}

function report(kept: number, failed: number, ms: number, waits: number[]): LoadReport {
  waits.sort((left, right) => left - right)
  const at = (share: number): number => waits[Math.floor((waits.length - 1) * share)] ?? 0
  return { kept, failed, perSecond: (kept * 1_000) / ms, p50: at(0.5), p99: at(0.99), most: at(1) }
}

const order = JSON.parse(process.argv[2] ?? '{}') as LoadOrder
console.log(JSON.stringify(await (order.perSecond === undefined ? closedLoop(order) : openLoop(order))))
process.exit(0)
