import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv',
}

export interface SiteServer {
  readonly origin: string
  close(): Promise<void>
}

/** Serves a built folder on a free port, as any web server would. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    void answer(folder, path.endsWith('/') ? `${path}index.html` : path, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function answer(folder: string, path: string, response: ServerResponse): Promise<void> {
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const body = await readFile(join(folder, path)).catch(() => undefined)
  response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body)
}
