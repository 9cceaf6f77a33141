import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, ROOT } from '../collector/command.ts'
import { signSite, type Signing } from '../collector/manifest/sign-site.ts'
import { dayAt } from '../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../shared/domain/time-zone.ts'
import { replaceFolder } from '../site/output/replace-folder.ts'
import { runNode, toolScript } from './run-tool.ts'

/** Where the site that is served lies. */
export const SITE_FOLDER = join(ROOT, 'dist/site')
/** Where it lies until it is signed; nobody is served from there. */
const UNSIGNED_SITE = join(ROOT, 'dist/.unsigned-site')

/** Builds the widget's files into `dist/widget`. @throws CommandError when the build fails */
export async function buildWidget(): Promise<void> {
  for (const args of WIDGET_STEPS) await build('the widget', args, {})
}

/** The survey (which empties the folder), the result element, their description, and the pinned copies. */
export const WIDGET_STEPS: readonly (readonly string[])[] = [
  [toolScript('vite'), 'build', '--logLevel', 'warn'],
  [toolScript('vite'), 'build', '-c', 'vite.result.config.ts', '--logLevel', 'warn'],
  ['scripts/make-manifest.ts'],
  ['scripts/widget-release.ts'],
]

/**
 * Builds the site from `content`. It takes the place of the one before in one step, so that readers never meet half a
 * site. @throws CommandError when the build fails; the old site then stays
 */
export async function buildSite(content: string, siteUrl: string): Promise<void> {
  const env = { SKM_CONTENT: content, SKM_SITE_OUT: UNSIGNED_SITE, SKM_SITE_URL: siteUrl }
  await build('the site', [toolScript('astro'), 'build'], env)
  console.log(await signSite(signing(content), process.env))
  await replaceFolder(UNSIGNED_SITE, SITE_FOLDER)
  await rm(UNSIGNED_SITE, { recursive: true, force: true })
}

function signing(content: string): Signing {
  const today = dayAt(Date.now(), TIME_ZONE_OFFSETS.WIB)
  return { site: UNSIGNED_SITE, content, sampleContent: join(ROOT, 'site/content'), root: ROOT, today }
}

async function build(what: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { code, output } = await runNode(args, { env })
  if (code !== 0) throw new CommandError(`${output.trim()}\n${what} could not be built, see above.`)
  for (const [line] of output.matchAll(/^warning: .*$/gm)) console.warn(line)
}
