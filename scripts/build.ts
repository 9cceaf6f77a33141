// Builds the widget, then the site, into dist/: npm run build
import { ROOT, runCommand } from '../collector/command.ts'
import { contentFolder } from '../collector/config.ts'
import { buildSite, buildWidget } from './build-site.ts'

await runCommand(async () => {
  await buildWidget()
  await buildSite(contentFolder(process.env, ROOT), process.env['SKM_SITE_URL'] ?? '')
  console.log('Built dist/widget and dist/site.')
})
