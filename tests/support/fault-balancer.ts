import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

const ASK_EVERY_MS = 50
const OK = 200
const BAD_GATEWAY = 502
const UNAVAILABLE = 503

/** Penyeimbang beban: takes turns among the collectors whose `/readyz` says that they are ready. */
export interface Balancer {
  readonly url: string
  /** Answers of its own that say that no collector could be asked, by what went wrong. */
  readonly failures: readonly string[]
  /** How often a collector that was taken for ready had to be passed over. */
  readonly retries: () => number
}

/** Sends a request on to another collector only where none can have taken it: connection refused, or 503. */
export async function startBalancer(backends: readonly string[]): Promise<Balancer> {
  const ready = new Set(backends)
  const failures: string[] = []
  let turn = 0
  let retries = 0
  const inTurn = (): string[] => {
    const from = turn++ % backends.length
    const order = [...backends.slice(from), ...backends.slice(0, from)]
    return [...order.filter((backend) => ready.has(backend)), ...order.filter((backend) => !ready.has(backend))]
  }

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming)
    let why = 'no collector'
    for (const backend of inTurn()) {
      const answer = await ask(backend, incoming, body)
      if (typeof answer !== 'string' && answer.status !== UNAVAILABLE) {
        return void outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
      }
      why = typeof answer === 'string' ? answer : String(answer.status)
      if (why !== 'ECONNREFUSED' && why !== String(UNAVAILABLE)) break
      retries++
    }
    failures.push(why)
    outgoing.writeHead(BAD_GATEWAY).end()
  }

  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const timer = setInterval(() => backends.forEach((backend) => void askIfReady(backend, ready)), ASK_EVERY_MS)
  onTestFinished(() => {
    clearInterval(timer)
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, failures, retries: () => retries }
}

async function askIfReady(backend: string, ready: Set<string>): Promise<void> {
  const status = await fetch(`${backend}/readyz`).then(
    (answer) => answer.status,
    () => UNAVAILABLE,
  )
  if (status === OK) ready.add(backend)
  else ready.delete(backend)
}

/** @returns the answer, or the code of what went wrong */
function ask(
  backend: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
): Promise<{ readonly status: number; readonly body: Buffer } | string> {
  const { connection: _hop, 'transfer-encoding': _framing, ...endToEnd } = headers
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message)
    const options = { method, headers: { ...endToEnd, 'content-length': body.length }, agent: false }
    const outgoing = request(new URL(url, backend), options, (answer) => {
      buffer(answer).then((bytes) => resolve({ status: answer.statusCode ?? BAD_GATEWAY, body: bytes }), failed)
    })
    outgoing.on('error', failed)
    outgoing.end(body)
  })
}
