import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, type Browser, type Page } from 'puppeteer-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NO_SEALING, type SealingKeys } from '../../collector/sealing/sealing-keys.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { someSealingKeys } from '../support/sealing-keys.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { anAgency, type Agency } from './support/an-agency.ts'
import { PATIENCE } from './support/script-citizen.ts'

const CANARY = 'petugas-loket-tiga-meminta-uang'
const THANKS = 'Terima kasih, penilaian Anda tersimpan'

/** Chooses, writes and sends, step after step, as a citizen at a kiosk does. */
const RATES = `(text) => {
  const root = document.querySelector('skm-survey').shadowRoot
  for (const group of root.querySelectorAll('fieldset[part=question]')) group.querySelector('input').click()
  const area = root.querySelector('textarea')
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
  for (let step = 0; step < 10; step++) root.querySelector('.foot button:not([type])').click()
}`
const HEADING = "document.querySelector('skm-survey')?.shadowRoot?.querySelector('h2')?.textContent"

/** What the next citizen, or staff, finds and does in DevTools. */
const ENTRIES = `(takeAway) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('skm')
  opening.onerror = reject
  opening.onsuccess = () => {
    const objects = opening.result.transaction('outbox', 'readwrite').objectStore('outbox')
    if (takeAway) objects.delete('rating:' + takeAway)
    const all = objects.getAll()
    objects.transaction.oncomplete = () => (opening.result.close(), resolve(JSON.stringify(all.result)))
  }
})`

async function openKiosk({ address }: Agency, profile: string): Promise<{ browser: Browser; page: Page }> {
  const browser = await launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS], userDataDir: profile })
  onTestFinished(() => browser.close().catch(() => undefined))
  const page = await browser.newPage()
  await page.evaluateOnNewDocument("ids = []; addEventListener('skm-saved', (event) => ids.push(event.detail.id))")
  await page.goto(address)
  await page.waitForFunction(`!!document.querySelector('skm-survey')?.shadowRoot?.querySelector('form')`)
  return { browser, page }
}

async function rate(page: Page, text: string): Promise<void> {
  await page.waitForFunction(`!!document.querySelector('skm-survey').shadowRoot.querySelector('form')`)
  await page.evaluate(`(${RATES})(${JSON.stringify(text)})`)
  await page.waitForFunction(`${HEADING} === ${JSON.stringify(THANKS)}`)
  await page.evaluate(
    `[...document.querySelector('skm-survey').shadowRoot.querySelectorAll('button')].find((b) => b.textContent === 'Selesai').click()`,
  )
}

/** Files of the profile that hold the text, in any of the ways a browser writes texts. */
function filesWith(text: string, folder: string): string[] {
  const ways = [
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
  ]
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return ways.some((way) => bytes.includes(way))
    })
}

/** Three citizens at a kiosk without network; then the browser is closed. */
async function threeCitizens(
  sealing: SealingKeys,
): Promise<{ agency: Agency; profile: string; taken: string; entries: string }> {
  const [agency, profile] = [await anAgency('data-layout="kiosk"', sealing), temporaryFolder()]
  const { browser, page } = await openKiosk(agency, profile)
  if (sealing.announced) await page.waitForFunction("!!customElements.get('skm-survey').seal")
  agency.collector.setAway(true)
  for (const text of [CANARY, 'kedua', 'ketiga']) await rate(page, text)
  const taken = String(await page.evaluate('ids[1]'))
  const entries = String(await page.evaluate(`(${ENTRIES})()`))
  await page.evaluate(`(${ENTRIES})(${JSON.stringify(taken)})`)
  await browser.close()
  agency.collector.setAway(false)
  return { agency, profile, taken, entries }
}

describe('W14: who opens DevTools on a kiosk, or takes its disk,', () => {
  it('finds nothing of what was said, and cannot take an answer away unseen', async () => {
    const { agency, profile, taken, entries } = await threeCitizens(someSealingKeys())
    expect(taken).toHaveLength(22)
    expect(filesWith(CANARY, profile)).toEqual([])
    for (const word of ['answers', 'kedua', 'suggestion', '"at"', 'kiosk']) expect(entries).not.toContain(word)
    const lengths = [...entries.matchAll(/\\"sealed\\":\\"([^\\]+)/g)].map(([, sealed = '']) => sealed.length)
    expect(lengths).toEqual([lengths[0], lengths[0], lengths[0]])

    await openKiosk(agency, profile)
    const { store } = agency.collector
    await expect.poll(() => store.count(), PATIENCE).toBe(2)
    const [group] = await store.tallies(agency.unit)
    const said = await store.suggestions(agency.unit, group?.period ?? '2026')
    expect(said.toSorted()).toEqual(['ketiga', CANARY])
    await expect.poll(() => store.kioskGaps(), PATIENCE).toEqual([{ unit: agency.unit, chains: 1, missing: 1 }])
  })

  it('finds it where the collector announces no key, so that the test above can fail', async () => {
    const { profile, entries } = await threeCitizens(NO_SEALING)
    expect(filesWith(CANARY, profile)).not.toEqual([])
    expect(entries).toContain('kedua')
  })
})

describe('a page whose collector announces a key', () => {
  it('shows the survey and keeps the rating as it is where the second file was tampered with', async () => {
    const agency = await anAgency('data-layout="kiosk"', someSealingKeys())
    agency.collector.serve('skm-survey.seal.js', {
      body: 'customElements.whenDefined("skm-survey").then(() => (tampered = true))',
    })
    const { page } = await openKiosk(agency, temporaryFolder())
    await page.waitForFunction(`!!document.querySelector('script[src$="skm-survey.seal.js"]')`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await page.evaluate('typeof tampered')).toBe('undefined')
    await page.evaluate(`(${RATES})('biasa')`)
    await expect.poll(() => agency.collector.store.count(), PATIENCE).toBe(1)
  })

  it('asks for the second file only after the first question is there', async () => {
    const agency = await anAgency('', someSealingKeys())
    const { page } = await openKiosk(agency, temporaryFolder())
    await page.waitForFunction("!!customElements.get('skm-survey').seal")
    const [asked] = (await page.evaluate(
      "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('seal.js')).map(({ startTime }) => startTime)",
    )) as number[]
    const [unit] = (await page.evaluate(
      "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/units/')).map(({ responseEnd }) => responseEnd)",
    )) as number[]
    expect(asked).toBeGreaterThan(unit ?? Infinity)
  })
})
