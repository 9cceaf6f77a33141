import { readContent } from '../shared/content/content.ts'
import { createApp } from './app.ts'
import { ROOT, runCommand } from './command.ts'
import { readConfig } from './config.ts'
import { listenOrClose } from './listen.ts'
import { stopOnSignal } from './stop.ts'
import { openStore } from './store/open-store.ts'

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const content = await readContent(config.content)
  const store = await openStore(config.database, { exclusive: true })
  const app = createApp({
    store,
    content,
    siteUrl: config.siteUrl,
    ownOrigins: config.siteUrl === null ? [] : [new URL(config.siteUrl).origin],
    now: Date.now,
    onFault: (error) => console.error(error instanceof Error ? error.message : error),
  })
  app.addHook('onClose', () => store.close())
  stopOnSignal(() => app.close())
  const address = await listenOrClose(app, config)
  console.log(`The collector listens on ${address}, with ${content.units.size} units.`)
})
