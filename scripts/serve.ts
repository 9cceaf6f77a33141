import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../collector/app.ts'
import { ROOT, runCommand } from '../collector/command.ts'
import { port, readConfig, type Config } from '../collector/config.ts'
import { Drain } from '../collector/drain.ts'
import { noLog } from '../collector/log.ts'
import { Metrics } from '../collector/metrics.ts'
import { listenOrClose } from '../collector/listen.ts'
import { readSealingKeys, type SealingKeys } from '../collector/sealing/sealing-keys.ts'
import { stopOnSignal } from '../collector/stop.ts'
import { openStore } from '../collector/store/open-store.ts'
import type { Store } from '../collector/store/store.ts'
import { readContent, type Content } from '../shared/content/content.ts'
import { buildSite, buildWidget, SITE_FOLDER } from './build-site.ts'
import { fillSample } from './fill-sample.ts'
import { publishingState, publishReports } from './republish.ts'
import { sampleAgency } from './sample-agency.ts'

/** How often to look whether new ratings call for new reports. */
const REPUBLISH_EVERY_MS = 10_000

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const samplePort = port('SKM_SAMPLE_PORT', process.env['SKM_SAMPLE_PORT'] ?? '8788')
  await refuseBusyPorts(config.host, [config.port, samplePort])
  const siteUrl = config.siteUrl ?? `http://localhost:${config.port}`
  const content = await readContent(config.content)
  const sealing = await readSealingKeys(config)
  const store = await openStore(config.database, { exclusive: true })
  await prepare(store, content, config, siteUrl)
  const sampleOrigins = [`http://localhost:${samplePort}`, `http://127.0.0.1:${samplePort}`]
  const app = await wholeApp(store, content, sealing, siteUrl, [
    ...[new URL(siteUrl).origin, `http://127.0.0.1:${config.port}`],
    ...sampleOrigins,
  ])
  app.addHook('onClose', () => store.close())
  const agency = sampleAgency(siteUrl)
  const stop = new AbortController()
  stopOnSignal(async () => {
    stop.abort()
    await Promise.all([app.close(), agency.close()])
  })
  await listenOrClose(app, config)
  await agency.listen({ host: config.host, port: samplePort })
  console.log(`\n  Results and collector   ${siteUrl}/`)
  console.log(`  Sample agency page      ${sampleOrigins[0]}/   (rate a service here)\n  Ctrl-C stops.\n`)
  await republish(store, content, config, siteUrl, stop.signal)
})

async function prepare(store: Store, content: Content, config: Config, siteUrl: string): Promise<void> {
  if ((await store.count()) === 0) {
    console.log('Filling the empty store with the sample …')
    await fillSample(store, content, config.content)
  }
  console.log('Writing the reports …')
  await publishReports(store, content, config.content)
  console.log('Building the widget and the site …')
  await buildWidget()
  await buildSite(config.content, siteUrl)
}

/** Collector, widget and site behind one address. */
async function wholeApp(
  store: Store,
  content: Content,
  sealing: SealingKeys,
  siteUrl: string,
  ownOrigins: readonly string[],
): Promise<FastifyInstance> {
  const [metrics, drain] = [new Metrics(), new Drain()]
  const app = createApp({
    ...{ store, content, metrics, drain, siteUrl },
    ...{ ownOrigins, sealing, now: Date.now, log: noLog() },
  })
  await app.register(fastifyStatic, {
    root: join(ROOT, 'dist/widget'),
    prefix: '/widget/',
    decorateReply: false,
    // An embed with an integrity hash reads the script as a cross-origin resource.
    setHeaders: (reply) => void reply.header('access-control-allow-origin', '*'),
  })
  await app.register(fastifyStatic, { root: SITE_FOLDER })
  app.setNotFoundHandler((_request, reply) => reply.code(404).sendFile('404.html'))
  return app
}

async function republish(
  store: Store,
  content: Content,
  config: Config,
  siteUrl: string,
  signal: AbortSignal,
): Promise<void> {
  let seen = await publishingState(store)
  while (await pause(signal)) {
    const state = await publishingState(store)
    if (state === seen) continue
    seen = state
    const changed = await publishReports(store, content, config.content)
    if (changed > 0) await buildSite(config.content, siteUrl)
    console.log(`New ratings: ${changed} reports changed${changed > 0 ? ', the site is built anew' : ''}.`)
  }
}

/** @returns false when the program stops meanwhile */
async function pause(signal: AbortSignal): Promise<boolean> {
  return delay(REPUBLISH_EVERY_MS, true, { signal }).catch(() => false)
}

/** Better now than after a minute of building. */
async function refuseBusyPorts(host: string, ports: readonly number[]): Promise<void> {
  for (const wanted of ports) {
    const server = createServer()
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host, port: wanted }, () => server.close(() => resolve()))
    })
  }
}
