import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Soket mentah: says to a collector what no HTTP library would. */
export interface RawSocket {
  readonly socket: Socket
  /** All that came back so far. */
  readonly heard: () => string
  /** Resolves when the collector has closed or cut the connection. @returns all that came back */
  readonly closed: Promise<string>
}

export async function openSocket(url: string): Promise<RawSocket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  let heard = ''
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')))
  // Being cut off in the middle of a send is what some of these senders are there for.
  socket.on('error', () => undefined)
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(heard)))
  await new Promise((resolve) => socket.once('connect', resolve))
  return { socket, heard: () => heard, closed }
}

/** Sends `text` and waits for the end of the connection. @returns all that came back */
export async function say(url: string, text: string | Buffer): Promise<string> {
  const { socket, closed } = await openSocket(url)
  socket.write(text)
  return closed
}

/** The statuses of the answers in `heard`, in order. */
export function statusesIn(heard: string): number[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
}
