import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import type { UnitAnswer } from '../../shared/schema/unit-answer.ts'

const UNIT: UnitAnswer = {
  ...{ version: 1, unit: 'unit', name: 'Dinas Kependudukan dan Pencatatan Sipil', agency: 'Kabupaten Contoh' },
  ...{ services: [], questionnaire: 'skm-2017', elements: [...SERVICE_ELEMENTS], results: null },
}

/** Yang diukur: a host page with one thing embedded. */
export const SUBJECTS = {
  /** The page alone. */
  nothing: '',
  widget: '<script async src="/widget/skm-survey.js" data-unit="unit"></script>',
  /** Bare Lit that asks about its unit, as the widget does. */
  bareAsking: '<bare-survey unit="unit" asks></bare-survey><script async src="/widget/bare.js"></script>',
  /** Bare Lit built for one unit: one request fewer than any survey can do with. */
  bareFixed: '<bare-survey unit="unit"></bare-survey><script async src="/widget/bare.js"></script>',
} as const
export type Subject = keyof typeof SUBJECTS

export interface BenchServer {
  readonly url: string
  readonly close: () => void
}

/** Serves everything compressed, as a site in production does. */
export async function startBenchServer(widget: Buffer, bare: string): Promise<BenchServer> {
  const files = new Map<string, readonly [string, Buffer]>([
    ['/widget/skm-survey.js', ['text/javascript', brotliCompressSync(widget)]],
    ['/widget/bare.js', ['text/javascript', brotliCompressSync(bare)]],
    ['/v1/units/unit', ['application/json', brotliCompressSync(JSON.stringify(UNIT))]],
  ])
  for (const [subject, html] of Object.entries(SUBJECTS)) {
    files.set(`/${subject}`, ['text/html; charset=utf-8', brotliCompressSync(hostPage(html))])
  }
  const server = createServer((request, response) => {
    const [type, body] = files.get(new URL(request.url ?? '/', 'http://localhost').pathname) ?? []
    const headers = type === undefined ? {} : { 'content-type': type, 'content-encoding': 'br' }
    response.writeHead(type === undefined ? 404 : 200, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => stop(server) }
}

function hostPage(html: string): string {
  const text = '<p>Pelayanan administrasi kependudukan dibuka Senin sampai Jumat, pukul 08.00 sampai 15.00.</p>'
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Dinas</title><link rel="icon" href="data:,"><body><h1>Dinas Kependudukan</h1>${text}${html}${text.repeat(3)}</body></html>`
}

function stop(server: Server): void {
  server.closeAllConnections()
  server.close()
}
