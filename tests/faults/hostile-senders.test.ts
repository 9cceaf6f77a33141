import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { RATING_LIMITS } from '../../shared/domain/rating.ts'
import { AGENCY_ORIGIN } from '../support/a-content.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { anApp } from '../support/an-app.ts'
import { aCitizen } from '../support/fault-citizen.ts'
import { aRunningCollector, memoryKiB } from '../support/fault-collector.ts'
import { openSocket, say, statusesIn, type RawSocket } from '../support/fault-socket.ts'
import { times } from '../support/fault-record.ts'

const IDLE_SOCKETS = times(200, 5_000)
const SLOW_SENDERS = 20
const HEAD = ['POST /v1/ratings HTTP/1.1', 'host: skm', `origin: ${AGENCY_ORIGIN}`, 'content-type: text/plain']
const head = (...more: string[]): string => [...HEAD, ...more, '', ''].join('\r\n')
const onLinux = process.platform === 'linux'

describe('C7: slow senders', () => {
  it('are let go with 408, and the others are served meanwhile', async () => {
    const collector = await aRunningCollector()
    const slow = await Promise.all(
      Array.from({ length: SLOW_SENDERS }, async (_, sender) => {
        const socket = await openSocket(collector.url)
        return drip(socket, sender % 2 === 0 ? HEAD.join('\r\n') : `${head('content-length: 1000')}{`)
      }),
    )
    const idle = await Promise.all(Array.from({ length: IDLE_SOCKETS }, () => openSocket(collector.url)))
    const citizen = aCitizen(() => collector.url)
    const holding = new Set(slow)
    for (const sender of slow) void sender.closed.then(() => holding.delete(sender))
    let served = 0
    for (; holding.size > 0; served++) {
      citizen.rate()
      await citizen.attempt()
      // At the first attempt each: nobody waits for the slow ones, nor for the idle sockets.
      expect(citizen.waiting.size).toBe(0)
      await pause(50)
    }
    expect(slow.map(({ heard }) => statusesIn(heard()))).toEqual(slow.map(() => [408]))
    expect(served).toBeGreaterThan(20)
    for (const { socket } of idle) socket.destroy()
  })
})

/** The collector in this process, on a port. */
function listening(): Promise<string> {
  return anApp().app.listen({ host: '127.0.0.1', port: 0 })
}

/** Says `text` and then one byte at a time, until it is answered. */
function drip(socket: RawSocket, text: string): RawSocket {
  socket.socket.write(text)
  // After what has come was read: a byte to a socket that is closed already makes the system throw the answer away.
  const timer = setInterval(() => setImmediate(() => socket.heard() === '' && socket.socket.write('x')), 300)
  void socket.closed.then(() => clearInterval(timer))
  return socket
}

const MEBIBYTE = 1024 * 1024
const bomb = gzipSync(Buffer.alloc(10 * MEBIBYTE, ' '))
const squeezed = gzipSync(aRequest([aRating()]))
const body = (): string => aRequest([aRating()])
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

describe('C8: a body', () => {
  it.each<[string, () => string | Buffer, number]>([
    ['announced as 10 MB', () => head(`content-length: ${10 * MEBIBYTE}`), 413],
    ['with a content-length that is no number', () => `${head('content-length: ten')}${body()}`, 400],
    ['with a negative content-length', () => `${head('content-length: -1')}${body()}`, 400],
    ['with two different content-lengths', () => `${head('content-length: 5', 'content-length: 6')}{}`, 400],
    ['shorter than it is', () => `${head(`content-length: ${body().length - 20}`, 'connection: close')}${body()}`, 400],
    [
      'that is a compressed bomb',
      () => Buffer.concat([Buffer.from(head(`content-length: ${bomb.length}`, 'content-encoding: gzip')), bomb]),
      415,
    ],
    [
      'compressed on the way',
      () =>
        Buffer.concat([
          Buffer.from(`${head('transfer-encoding: gzip, chunked')}${squeezed.length.toString(16)}\r\n`),
          squeezed,
          Buffer.from('\r\n0\r\n\r\n'),
        ]),
      415,
    ],
  ])('%s is refused', async (_what, text, status) => {
    const url = await listening()
    const socket = await openSocket(url)
    socket.socket.write(text())
    while (statusesIn(socket.heard()).length === 0) await once(socket.socket, 'data')
    expect(statusesIn(socket.heard())[0]).toBe(status)
    expect((await fetch(`${url}/livez`)).status).toBe(200)
  })

  it.runIf(onLinux)('without end is refused before it is kept in memory', async () => {
    const collector = await aRunningCollector()
    for (let request = 0; request < 50; request++) await say(collector.url, head('connection: close'))
    const before = memoryKiB(collector.child().pid)
    const endless = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = await openSocket(collector.url)
        socket.socket.write(head('transfer-encoding: chunked'))
        return pour(socket, chunk('x'.repeat(RATING_LIMITS.receivedBytes)), 10 * MEBIBYTE)
      }),
    )
    // Who is still sending when the connection is cut may not get to read why.
    expect(new Set(endless.flatMap(statusesIn))).toEqual(new Set([413]))
    // 200 MB were on offer.
    expect(memoryKiB(collector.child().pid) - before).toBeLessThan(40 * 1024)
  })
})

/** Sends `piece` again and again until `most` bytes are sent or the other side hangs up. @returns what came back */
async function pour({ socket, closed, heard }: RawSocket, piece: string, most: number): Promise<string> {
  for (let sent = 0; sent < most && !socket.closed && socket.writable; sent += piece.length) {
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain').catch(() => undefined), closed])
  }
  while (statusesIn(heard()).length === 0 && !socket.closed) await pause(5)
  return heard()
}

describe('headers', () => {
  it.each([
    ['of 7 KiB are read', 7, 200],
    ['of 9 KiB are refused', 9, 431],
  ])('%s', async (_what, kibibytes, status) => {
    const more = [`x: ${'y'.repeat(kibibytes * 1024)}`, `content-length: ${body().length}`, 'connection: close']
    expect(statusesIn(await say(await listening(), `${head(...more)}${body()}`))).toEqual([status])
  })
})

describe('C16: a request that two servers could read differently', () => {
  const hidden = `GET /livez HTTP/1.1\r\nhost: skm\r\n\r\n`
  it.each([
    ['both lengths', `${head('content-length: 6', 'transfer-encoding: chunked')}0\r\n\r\n${hidden}`],
    ['chunked not last', `${head('transfer-encoding: chunked, identity')}0\r\n\r\n${hidden}`],
    ['a space before the colon', `${head('transfer-encoding : chunked')}0\r\n\r\n${hidden}`],
    ['a folded header', `${head('x: y', ' transfer-encoding: chunked')}0\r\n\r\n${hidden}`],
    ['a lone line feed', `${HEAD.join('\n')}\ncontent-length: 0\n\n${hidden}`],
    ['a chunk length with a sign', `${head('transfer-encoding: chunked')}+0\r\n\r\n${hidden}`],
    ['a NUL in a header', `${head('x: \0y', 'content-length: 0')}${hidden}`],
  ])('by %s is refused, and what hides behind it is not answered', async (_what, text) => {
    const url = await listening()
    const heard = await say(url, text)
    expect(statusesIn(heard)).toEqual([400])
    expect(heard).not.toContain('alive')
  })
})
