import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Satu jawaban: what a server of these tests gives for a path. */
export interface Served {
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** Peladen halaman: pages by their path, on an origin of its own; anything else is a 404. */
export interface PageServer {
  readonly origin: string
  readonly put: (path: string, served: Served) => void
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** @param name the host name in the address: `localhost` and `127.0.0.1` are two sites to a browser */
export async function startPages(name: 'localhost' | '127.0.0.1'): Promise<PageServer> {
  const pages = new Map<string, Served>()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const served = pages.get(path)
    const type = TYPES[path.split('.').pop() ?? ''] ?? 'text/html; charset=utf-8'
    response.writeHead(served ? 200 : 404, { 'content-type': type, ...served?.headers }).end(served?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://${name}:${(server.address() as AddressInfo).port}`,
    put: (path, served) => void pages.set(path, served),
    close: () => closed(server),
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
