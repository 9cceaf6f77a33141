import { readFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { runNode, toolScript } from '../../scripts/run-tool.ts'
import { dayAt, periodOf } from '../../shared/domain/period.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { runScript } from '../support/run-command.ts'
import { startSystem } from '../support/running-system.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const UNIT = 'dukcapil-contoh'
const PAPER_SHEET = 'site/content/sample-ratings/dukcapil-contoh/2026-S2/ktp-el.csv'
/** Folders of the content that are made from ratings; a checkout may have its own. */
const MADE = ['reports', 'agency-reports'] as const
const PAPER_FORMS = readFileSync(PAPER_SHEET, 'utf8').trim().split('\n').length - 1

/** The current period, so that the test holds in any year; the reports are made as of long after it. */
const PERIOD = periodOf(dayAt(Date.now(), 7), 'semester')
const LONG_AFTER = `${new Date().getUTCFullYear() + 2}-01-01`

it('a rating given offline, kept through a closed browser, counts once on the published page', async () => {
  const { content, env, file } = await anOperator()
  const system = await startSystem(env)
  const profile = temporaryFolder()

  const first = await openBrowser(profile)
  const page = await openAgencyPage(first, system.agencyUrl)
  await first.setOffline(true)
  await giveTheBestAnswers(page)
  await page.getByRole('button', { name: 'Kirim penilaian' }).click()
  await page.getByText('Terima kasih, penilaian Anda tersimpan').waitFor()
  expect(webRatings(file)).toBe(0)
  await first.close()

  const second = await openBrowser(profile)
  await openAgencyPage(second, system.agencyUrl)
  await expect.poll(() => webRatings(file), { timeout: 30_000 }).toBe(1)
  await (await openAgencyPage(second, system.agencyUrl)).reload()
  await second.close()
  expect(await system.stop()).toBe(0)
  expect(webRatings(file)).toBe(1)

  // What the running system published of the paper forms would keep one more rating waiting until there are 11 (R9).
  for (const made of MADE) await rm(join(content, made), { recursive: true, force: true })
  const reports = await runScript('collector/publish/main.ts', ['--out', content, '--as-of', LONG_AFTER], env)
  // The period's and that of its year.
  expect(reports.output).toContain('2 reports for')
  expect(reports.output).toContain(': 2 written')
  const site = await buildSite(content)
  const html = readFileSync(join(site, 'unit', UNIT, PERIOD, 'index.html'), 'utf8')
  expect(html).toMatch(new RegExp(`Responden\\s*</dt>\\s*<dd[^>]*>\\s*${PAPER_FORMS + 1}\\b`))
  expect(html).not.toContain('Angka sementara')
})

/** An operator with the sample's agencies and one sheet of paper forms in the current period. */
async function anOperator(): Promise<{ content: string; env: Record<string, string>; file: string }> {
  const content = temporaryFolder()
  await cp('site/content', content, { recursive: true })
  for (const made of MADE) await rm(join(content, made), { recursive: true, force: true })
  const file = join(temporaryFolder(), 'skm.db')
  const env = { SKM_CONTENT: content, SKM_DATABASE: `sqlite:${file}` }
  const imported = await runScript(
    'collector/import/main.ts',
    ['--unit', UNIT, '--service', 'ktp-el', '--period', PERIOD, PAPER_SHEET],
    env,
  )
  expect(imported.output).toContain(`${PAPER_FORMS} ratings imported`)
  return { content, env, file }
}

async function openBrowser(profile: string): Promise<BrowserContext> {
  const options = { executablePath: chromiumPath(), args: [...CHROMIUM_ARGS], locale: 'id-ID' }
  const context = await chromium.launchPersistentContext(profile, options)
  onTestFinished(() => context.close())
  return context
}

async function openAgencyPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Kirim penilaian' }).waitFor()
  return page
}

/** Chooses the service and, in every question, the last label, which is the best. */
async function giveTheBestAnswers(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'KTP-el' }).check({ force: true })
  const questions = page.getByRole('group').filter({ has: page.getByRole('radio', { name: /./ }) })
  for (const question of await questions.all()) {
    const options = question.getByRole('radio')
    if ((await options.count()) === 4) await options.last().check({ force: true })
  }
}

function webRatings(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database.prepare("select count(*) as n from ratings where channel = 'web'").get()
  database.close()
  return Number(row?.['n'])
}

async function buildSite(content: string): Promise<string> {
  const out = temporaryFolder()
  const built = await runNode([toolScript('astro'), 'build'], { env: { SKM_CONTENT: content, SKM_SITE_OUT: out } })
  expect(built.code, built.output).toBe(0)
  return out
}
