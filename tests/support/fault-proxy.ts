import { Agent, createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** An answer that never came from a collector. */
export interface Injected {
  readonly status: number
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

/**
 * Gangguan: what the network does to one request. `lose-answer` is the one that proves exactly-once: the collector
 * has answered, the sender is cut off. `replay` sends the request to every upstream at once.
 */
export type Fault = 'none' | 'blackhole' | 'lose-answer' | 'truncate' | 'drip' | 'replay' | 'drop-request' | Injected

export const REDIRECT: Injected = { status: 302, headers: { location: '/elsewhere' } }
export const HTML_PAGE: Injected = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Log in</p>' }
export const BAD_JSON: Injected = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"version":1,',
}

/** Perantara rusak: stands in front of collectors and does `fault()` to each request. */
export interface FaultProxy {
  readonly url: string
  /** Asked once for each request. */
  fault: () => Fault
  /** Requests that a collector has answered, whatever became of the answer. */
  readonly answers: () => number
  /** Requests whose answer was taken away after a collector had given it. */
  readonly lostAnswers: () => number
  /** Nobody listens until {@link listen}; what is open is cut. */
  refuse(): Promise<void>
  listen(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Starts it on a free port; it ends with the test. */
export async function startFaultProxy(...upstreams: readonly string[]): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true })
  let [answered, lost] = [0, 0]
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => incoming.socket.resetAndDestroy())
  })

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const fault = proxy.fault()
    const body = await buffer(incoming)
    if (fault === 'blackhole') return
    if (fault === 'drop-request') return void incoming.socket.resetAndDestroy()
    if (typeof fault === 'object') return void outgoing.writeHead(fault.status, fault.headers).end(fault.body)
    const reached = fault === 'replay' ? upstreams : upstreams.slice(0, 1)
    const [answer] = await Promise.all(reached.map((upstream) => forward(upstream, incoming, body, agent)))
    if (!answer) throw new Error('a proxy needs an upstream')
    answered++
    if (fault === 'lose-answer') {
      lost++
      incoming.socket.resetAndDestroy()
    } else await giveBack(answer, fault, outgoing)
  }

  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const refuse = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  onTestFinished(async () => {
    if (server.listening) await refuse()
    agent.destroy()
  })
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    fault: () => 'none',
    answers: () => answered,
    lostAnswers: () => lost,
    refuse,
    listen: () => listen(port),
  }
  return proxy
}

function forward(upstream: string, incoming: IncomingMessage, body: Buffer, agent: Agent): Promise<Answer> {
  const { method = 'GET', headers, url = '/' } = incoming
  const { connection: _hop, 'transfer-encoding': _framing, ...endToEnd } = headers
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(url, upstream),
      { method, headers: { ...endToEnd, 'content-length': body.length }, agent },
      (answer) => {
        const { statusCode: status = 502, headers: given } = answer
        buffer(answer).then((bytes) => resolve({ status, headers: given, body: bytes }), reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

async function giveBack(answer: Answer, fault: Fault, outgoing: ServerResponse): Promise<void> {
  const { 'transfer-encoding': _framing, ...headers } = answer.headers
  outgoing.writeHead(answer.status, { ...headers, 'content-length': answer.body.length })
  if (fault === 'truncate') {
    outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => outgoing.socket?.destroy())
  } else if (fault === 'drip') {
    for (const byte of answer.body) {
      outgoing.write(Uint8Array.of(byte))
      await nextTurn()
    }
    outgoing.end()
  } else outgoing.end(answer.body)
}
