import { launch, type Browser, type Page } from 'puppeteer-core'
import { expect, it, onTestFinished } from 'vitest'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { anAgency } from './support/an-agency.ts'
import { THE_ANSWERS } from './support/citizen.ts'
import { fillIn } from './support/script-citizen.ts'

const PATIENCE = { timeout: 30_000 }

it('W7: a browser killed right after the thanks delivers the rating once, when it starts again', async () => {
  const [{ unit, collector, address }, profile] = [await anAgency(), temporaryFolder()]
  const first = await openBrowser(profile)
  const page = await openPage(first, address)
  collector.setAway(true)
  const thanks = page.waitForFunction(
    () => document.querySelector('skm-survey')?.shadowRoot?.querySelector('h2')?.textContent.startsWith('Terima'),
    // A microtask after the words stand there, not at the next picture.
    { polling: 'mutation', timeout: 30_000 },
  )
  await fillIn({ value: (expression) => page.evaluate(expression) })
  await thanks
  await kill(first)
  expect(await collector.kept(unit)).toBe(0)

  collector.setAway(false)
  const second = await openBrowser(profile)
  await openPage(second, address)
  await expect.poll(() => collector.kept(unit), PATIENCE).toEqual(THE_ANSWERS)
  const third = await openPage(second, address)
  await third.waitForFunction(() => document.querySelector('skm-survey')?.shadowRoot?.querySelector('form'))
  expect(await collector.kept(unit)).toEqual(THE_ANSWERS)
})

async function openBrowser(userDataDir: string): Promise<Browser> {
  const browser = await launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS], userDataDir })
  onTestFinished(() => browser.close().catch(() => undefined))
  return browser
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  return page
}

/** The browser and all its processes at once, as when the power goes: nothing is written any more. */
async function kill(browser: Browser): Promise<void> {
  const process_ = browser.process()
  if (!process_?.pid) throw new Error('the browser has no process')
  const ended = new Promise((resolve) => process_.once('exit', resolve))
  // Puppeteer starts it as the leader of a process group.
  process.kill(-process_.pid, 'SIGKILL')
  await ended
}
