import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAgency } from './support/an-agency.ts'
import { THE_ANSWERS } from './support/citizen.ts'
import { firefox, webkit, type EnginePage } from './support/engine.ts'
import { answerAll, fillIn, heading, isReady, PATIENCE, press, SHADOW } from './support/script-citizen.ts'

const SENT = 'Terima kasih, penilaian Anda terkirim'
const KEPT = 'Terima kasih, penilaian Anda tersimpan'
const CHOSEN = `[...${SHADOW}.querySelectorAll('[type=radio]:checked')].map((r) => r.name + '=' + r.value).sort().join()`

describe.each([firefox, webkit])('$name', (engine) => {
  const missing = engine.missing()
  if (missing) {
    console.log(`SKIPPED in ${engine.name}: ${missing}`)
    it.skip(missing, () => undefined)
    return
  }

  let page: EnginePage
  beforeAll(async () => {
    page = await engine.open()
  })
  afterAll(() => page.close())
  const faults = (): Promise<unknown> => page.value('window.faults')

  it('a list gives a rating that is kept, and delivers later what was given without a network', async () => {
    const { unit, collector, address } = await anAgency()
    await page.goto(address)
    await fillIn(page)
    await expect.poll(() => heading(page), PATIENCE).toBe(SENT)
    expect(await collector.kept(unit)).toEqual(THE_ANSWERS)

    await page.goto(address)
    await expect.poll(() => isReady(page), PATIENCE).toBe(true)
    collector.setAway(true)
    await fillIn(page)
    await expect.poll(() => heading(page), PATIENCE).toBe(KEPT)
    expect(await collector.kept(unit)).toEqual(THE_ANSWERS)

    collector.setAway(false)
    await page.goto(address)
    await expect.poll(() => collector.kept(unit), PATIENCE).toBe(2)
    expect(await faults()).toEqual([])
  })

  it('a draft survives a reload, and is sent as it is shown', async () => {
    const { unit, collector, address } = await anAgency()
    await page.goto(address)
    await answerAll(page)
    const chosen = await page.value(CHOSEN)
    await page.goto(address)
    await expect.poll(() => isReady(page), PATIENCE).toBe(true)
    expect(await page.value(CHOSEN)).toBe(chosen)
    await press(page, 'Kirim penilaian')
    await expect.poll(() => heading(page), PATIENCE).toBe(SENT)
    expect(await collector.kept(unit)).toEqual(THE_ANSWERS)
  })

  it('steps show one question at a time, and send', async () => {
    const { unit, collector, address } = await anAgency('data-layout="steps"')
    await page.goto(address)
    await answerAll(page)
    const inSight = `[...${SHADOW}.querySelectorAll('legend')].filter((l) => l.offsetParent).length`
    for (let step = 0; step < 9; step++) {
      expect(await page.value(inSight)).toBe(1)
      await press(page, 'Lanjut')
    }
    await press(page, 'Kirim penilaian')
    await expect.poll(() => heading(page), PATIENCE).toBe(SENT)
    expect(await collector.kept(unit)).toEqual(THE_ANSWERS)
    expect(await faults()).toEqual([])
  })

  it('the corner button opens a dialog, which closes', async () => {
    const { address } = await anAgency('data-layout="dialog"')
    await page.goto(address)
    await press(page, 'Nilai layanan kami')
    await expect.poll(() => isReady(page), PATIENCE).toBe(true)
    expect(await page.value(`${SHADOW}.querySelector('dialog').open`)).toBe(true)
    await press(page, 'Tutup')
    expect(await page.value(`${SHADOW}.querySelector('dialog').open`)).toBe(false)
    expect(await faults()).toEqual([])
  })

  it('the kiosk fills the screen, and shows staff what is unsent', async () => {
    const { collector, address } = await anAgency('data-layout="kiosk" data-exit-code="2468"')
    await page.goto(address)
    await answerAll(page)
    const size = `(({ width, height }) => width === innerWidth && height === innerHeight)(${SHADOW}.querySelector('.card').getBoundingClientRect())`
    expect(await page.value(size)).toBe(true)
    collector.setAway(true)
    for (let step = 0; step < 9; step++) await press(page, 'Lanjut')
    await press(page, 'Kirim penilaian')
    await expect.poll(() => heading(page), PATIENCE).toBe(KEPT)
    await press(page, 'Kode petugas')
    await page.value(`((field) => {
      field.value = '2468'
      return field.dispatchEvent(new Event('input', { bubbles: true }))
    })(${SHADOW}.querySelector('[type=password]'))`)
    await expect
      .poll(() => page.value(`${SHADOW}.textContent.includes('1 penilaian belum terkirim')`), PATIENCE)
      .toBe(true)
    await press(page, 'Keluar dari kios')
    await expect.poll(() => page.value(`!!${SHADOW}.querySelector('.kiosk')`), PATIENCE).toBe(false)
  })

  it('English is loaded when it is wanted', async () => {
    const { address } = await anAgency('data-language="en"')
    await page.goto(address)
    await expect.poll(() => heading(page), PATIENCE).toBe('How was our service?')
    expect(await faults()).toEqual([])
  })
})
