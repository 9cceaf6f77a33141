// What a visitor does, from end to end, in a real browser: taken by pages.test.ts, whose built site it shares.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

const PHONE = { width: 360, height: 740 }
const REPORT = '/unit/puskesmas-contoh/2026-S1/'
/** More than any page of the sample has. */
const STOPS = 120

/** @param content what the site was built from, to compare what is downloaded */
export function journeys(site: () => { origin: string; browser: Browser }, content: string): void {
  async function visitor(start: string, walk: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
    const { origin, browser } = site()
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(origin + start)
    await walk(page)
    expect(complaints).toEqual([])
    await context.close()
  }

  const published = (): Buffer => readFileSync(join(content, 'reports/puskesmas-contoh/2026-S1.csv'))

  describe('a visitor', () => {
    it('finds a unit by a misspelt name, reads, compares, downloads and prints its report', async () => {
      await visitor('/', async (page) => {
        await follow(page, 'Menu', 'button')
        await follow(page, 'Cari')
        await page.getByRole('searchbox').fill('puskemas')
        await page.keyboard.press('Enter')
        await page.locator('[data-search-results] a').first().click()
        await page.waitForURL('**/unit/puskesmas-contoh/')
        await follow(page, 'Lihat hasil lengkap Semester I 2026')
        expect(new URL(page.url()).pathname).toBe(REPORT)
        await follow(page, 'Bandingkan dengan unit atau periode lain')
        await page.getByRole('columnheader', { name: /Puskesmas.*Semester I 2026/ }).waitFor()
        await page.goBack()
        expect(await download(page, () => follow(page, 'Unduh CSV'))).toEqual(published())
        await expectPaper(page)
      })
    })

    it('does the same along links where there are no scripts', async () => {
      const walk = async (page: Page): Promise<void> => {
        await follow(page, 'Menu', 'button')
        await follow(page, 'Cari')
        expect(await page.getByRole('searchbox').count()).toBe(0)
        await follow(page, 'Puskesmas Kecamatan Contoh')
        await follow(page, 'Lihat hasil lengkap Semester I 2026')
        await follow(page, 'Bandingkan dengan unit atau periode lain')
        // No comparison then, but the way to tables that hold all units of an agency.
        await page.getByRole('main').getByRole('link', { name: 'Pemerintah Kabupaten Contoh' }).waitFor()
        await page.goBack()
        expect(await download(page, () => follow(page, 'Unduh CSV'))).toEqual(published())
        await expectPaper(page)
      }
      await visitor('/', walk, false)
    })

    it('does the same with a keyboard alone, and always sees where they are', async () => {
      await visitor('/cari/', async (page) => {
        await tabTo(page, 'Langsung ke isi')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        await page.keyboard.type('puskemas')
        await page.keyboard.press('Enter')
        await page.locator('[data-search-results] a').first().waitFor()
        await tabTo(page, 'Puskesmas Kecamatan Contoh')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/unit/puskesmas-contoh/')
        await tabTo(page, 'Lihat hasil lengkap Semester I 2026')
        await page.keyboard.press('Enter')
        await page.waitForURL(`**${REPORT}`)
        await tabTo(page, 'Waktu penyelesaian')
        await page.keyboard.press('Enter')
        await page.getByText('Waktu yang diperlukan').waitFor()
        await tabTo(page, 'Unduh CSV')
        expect(await download(page, () => page.keyboard.press('Enter'))).toEqual(published())
        await tabTo(page, 'Bandingkan dengan unit atau periode lain', 'Shift+Tab')
        await page.keyboard.press('Enter')
        await page.getByRole('columnheader', { name: /Puskesmas.*Semester I 2026/ }).waitFor()
        await tabTo(page, 'Hapus')
        await page.keyboard.press('Enter')
        await page.getByText('Belum ada yang dipilih.').waitFor()
      })
    })

    it('hears the report in the order it is read in', async () => {
      await visitor(REPORT, async (page) => {
        const tree = await page.getByRole('main').ariaSnapshot()
        const told = /^ *- '?(heading|region|table|figure|img|navigation) ?/
        const outline = tree.split('\n').filter((line) => told.test(line))
        expect(outline.map((line) => line.replace(/'|:$/g, '')).join('\n')).toBe(OUTLINE)
        const card = await page.getByRole('region', { name: 'Nilai (25–100)' }).ariaSnapshot()
        expect(card.replace(/\s+/g, ' ')).toMatch(/paragraph: Mutu B .*paragraph: Baik .*80,08 dari 100/)
      })
    })
  })
}

const OUTLINE = `
  - heading "Semester I 2026 Puskesmas Kecamatan Contoh" [level=1]
  - navigation "Pilih periode"
  - region "Nilai (25–100)"
  - region "Nilai tiap unsur"
    - heading "Nilai tiap unsur" [level=2]
    - table "Nilai dan mutu tiap unsur pelayanan, Semester I 2026"
  - region "Sebaran jawaban"
    - heading "Sebaran jawaban" [level=2]
    - figure
      - img "Grafik batang sebaran jawaban tiap unsur. Angkanya ada di tabel di bawah grafik ini."
    - table "Sebaran jawaban tiap unsur, Semester I 2026: persen, lalu jumlah orang"
  - region "Data halaman ini"
    - heading "Data halaman ini" [level=2]`.slice(1)

async function follow(page: Page, name: string, role: 'link' | 'button' = 'link'): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().click()
  await page.waitForLoadState()
}

async function download(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return readFileSync(await file.path())
}

/** On paper: all that is read, and nothing that could only be pressed. */
async function expectPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { name: 'Sebaran jawaban' }).isVisible()).toBe(true)
  expect(await page.getByRole('table', { name: /^Sebaran jawaban/ }).isVisible()).toBe(true)
  expect(await page.getByRole('button').count()).toBe(0)
  expect((await page.pdf({ format: 'A4' })).toString('latin1')).toMatch(/\/Count [2-5]\b/)
}

/** Presses Tab until what has the focus is called `name`; each stop on the way must show that it has it. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press(key)
    const [here, outline] = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const words = focused.matches('a, button, summary') ? focused.textContent.trim().replace(/\s+/g, ' ') : ''
      return [words, getComputedStyle(focused).outlineStyle] as const
    })
    expect(outline, here.slice(0, 60)).not.toBe('none')
    if (here.includes(name)) return
  }
  expect.fail(`${STOPS} stops of the keyboard do not lead to “${name}”`)
}
