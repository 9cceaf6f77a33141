import { readContent } from '../shared/content/content.ts'
import { createApp } from './app.ts'
import { ROOT, runCommand } from './command.ts'
import { readConfig, type Config } from './config.ts'
import { Drain } from './drain.ts'
import { listenOrClose } from './listen.ts'
import { createLog } from './log.ts'
import { Metrics, metricsApp } from './metrics.ts'
import { readSealingKeys } from './sealing/sealing-keys.ts'
import { stopOnSignal } from './stop.ts'
import { openStore } from './store/open-store.ts'

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const content = await readContent(config.content)
  const sealing = await readSealingKeys(config)
  const store = await openStore(config.database, { exclusive: true })
  const [metrics, drain, log] = [new Metrics(), new Drain(), createLog()]
  const app = createApp({
    ...{ store, content, metrics, drain, siteUrl: config.siteUrl, sealing, now: Date.now, log },
    ownOrigins: config.siteUrl === null ? [] : [new URL(config.siteUrl).origin],
  })
  metrics.watchKiosks(store)
  app.addHook('onClose', () => store.close())
  stopOnSignal(() => drain.close(app, config.drainSeconds))
  const address = await listenOrClose(app, config)
  await serveMetrics(metrics, config)
  console.log(`The collector listens on ${address}, with ${content.units.size} units.`)
})

async function serveMetrics(metrics: Metrics, config: Config): Promise<void> {
  if (config.metricsPort === null) return
  const app = metricsApp(metrics)
  await listenOrClose(app, { host: config.host, port: config.metricsPort })
  app.server.unref()
}
