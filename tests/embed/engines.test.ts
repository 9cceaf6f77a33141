import { describe, expect, it, onTestFinished } from 'vitest'
import { builtFile } from './support/built-file.ts'
import { THE_ANSWERS } from './support/citizen.ts'
import { startCollectorForHosts, type CollectorForHosts } from './support/collector-for-hosts.ts'
import { firefox, webkit, type EnginePage } from './support/engine.ts'
import { startPages } from './support/page-server.ts'

/** Two noisy cores. */
const PATIENCE = { timeout: 30_000, interval: 100 }

describe.each([firefox, webkit])('$name', (engine) => {
  it('gives a rating that is kept, and delivers later what was given without a network', async ({ skip }) => {
    const missing = engine.missing()
    if (missing) {
      console.log(`SKIPPED in ${engine.name}: ${missing}`)
      skip(missing)
    }
    const [{ unit, collector, address }, page] = await Promise.all([anAgency(), engine.open()])
    onTestFinished(() => page.close())

    await page.goto(address)
    await fillIn(page)
    await expect.poll(() => heading(page), PATIENCE).toBe('Terima kasih, penilaian Anda terkirim')
    expect(await collector.kept(unit)).toEqual(THE_ANSWERS)

    await page.goto(address)
    await expect.poll(() => isReady(page), PATIENCE).toBe(true)
    collector.setAway(true)
    await fillIn(page)
    await expect.poll(() => heading(page), PATIENCE).toBe('Terima kasih, penilaian Anda tersimpan')
    expect(await collector.kept(unit)).toEqual(THE_ANSWERS)

    collector.setAway(false)
    await page.goto(address)
    await expect.poll(() => collector.kept(unit), PATIENCE).toBe(2)
    expect(await page.value('window.faults')).toEqual([])
  })
})

async function anAgency(): Promise<{ unit: string; collector: CollectorForHosts; address: string }> {
  const [host, collector, widget] = await Promise.all([
    startPages('localhost'),
    startCollectorForHosts(),
    builtFile('skm-survey.js'),
  ])
  onTestFinished(async () => {
    await Promise.all([host.close(), collector.close()])
  })
  collector.serve('skm-survey.js', { body: widget })
  const unit = collector.addUnit([host.origin])
  const listen =
    "faults = []; for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, (e) => faults.push(String(e.message || e.reason)))"
  host.put('/', {
    body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Dinas</title><body><script>${listen}</script>
      <script src="${collector.url}/widget/skm-survey.js" data-unit="${unit}"></script>`,
  })
  return { unit, collector, address: `${host.origin}/` }
}

const SHADOW = "document.querySelector('skm-survey')?.shadowRoot"

async function isReady(page: EnginePage): Promise<boolean> {
  return (await page.value(`!!${SHADOW}?.querySelector('form')`)) === true
}

/** Clicks by script: what is tried is the engine's storage, network and rendering, not its mouse. */
async function fillIn(page: EnginePage): Promise<void> {
  await expect.poll(() => isReady(page), PATIENCE).toBe(true)
  for (const [element, score] of Object.entries(THE_ANSWERS)) {
    await page.value(`(${SHADOW}.querySelector('input[name="${element}"][value="${score}"]').click(), true)`)
  }
  const button = `[...${SHADOW}.querySelectorAll('button')].find(({ textContent }) => textContent === 'Kirim penilaian')`
  await page.value(`(${button}.click(), true)`)
}

function heading(page: EnginePage): Promise<unknown> {
  return page.value(`${SHADOW}?.querySelector('h2')?.textContent`)
}
