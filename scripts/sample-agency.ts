import { readFileSync } from 'node:fs'
import fastify, { type FastifyInstance } from 'fastify'

const PAGE = new URL('./sample-agency/index.html', import.meta.url)
const STYLE = new URL('./sample-agency/style.css', import.meta.url)

/** Halaman instansi contoh: an agency's page on another origin that embeds the widget with one script tag. */
export function sampleAgency(collectorUrl: string): FastifyInstance {
  const app = fastify({ forceCloseConnections: true })
  const page = readFileSync(PAGE, 'utf8').replaceAll('{{collector}}', collectorUrl)
  const style = readFileSync(STYLE, 'utf8')
  const policy = `default-src 'none'; style-src 'self'; script-src ${collectorUrl}; connect-src ${collectorUrl}`
  app.get('/', async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  )
  app.get('/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
  app.get('/favicon.ico', async (_request, reply) => reply.code(204).send())
  return app
}
