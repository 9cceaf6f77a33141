import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { findingTheWay } from './finding-the-way.suite.ts'
import { journeys } from './journeys.suite.ts'
import { buildSite } from './support/build-site.ts'
import { serveSite, type SiteServer } from './support/site-server.ts'
import { writeSiteContent } from './support/site-content.ts'

const PAGES = {
  home: '/',
  agency: '/instansi/kabupaten-contoh/',
  unit: '/unit/puskesmas-contoh/',
  'unit with provisional figures': '/unit/dukcapil-contoh/',
  'final period': '/unit/dukcapil-contoh/2025-S2/',
  'provisional period': '/unit/dukcapil-contoh/2026-S1/',
  year: '/unit/dukcapil-contoh/2025/',
  'official report of a year': '/unit/dukcapil-contoh/2025/laporan/',
  'withheld period': '/unit/puskesmas-contoh/2025-S1/',
  'period of nobody': '/unit/perizinan-contoh/2026-Q2/',
  'period of one element': '/unit/perizinan-contoh/2026-Q1/',
  extract: '/unit/ekstrak-sekadau/2019-S1/',
  method: '/metode/',
  service: '/unit/dukcapil-contoh/layanan/ktp-el/',
  'service without a standard': '/en/unit/puskesmas-contoh/layanan/farmasi/',
  'reporting status': '/pelaporan/',
  'reporting status of a period': '/pelaporan/2025-S1/',
  comparison: '/banding/?r=dukcapil-contoh/2025-S2&r=puskesmas-contoh/2025-S1',
  'report of an agency with profiles': '/en/instansi/kabupaten-contoh/2025/',
  'report of an agency, withheld': '/instansi/kabupaten-contoh/2024-Q4/',
  'agencies of a region': '/daerah/provinsi-contoh/',
  'units of one reporting status': '/pelaporan/2025-S1/sampel-belum-cukup/',
  accessibility: '/aksesibilitas/',
  'page not found': '/404.html',
}
/** The least that must do, and the least at which rows of tables no longer stack. */
const NARROW_WIDTHS = [320, 769]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FOLDER = mkdtempSync(join(tmpdir(), 'skm-test-pages-'))

let server: SiteServer
let browser: Browser

beforeAll(async () => {
  await writeSiteContent(join(FOLDER, 'content'))
  const { code, output } = await buildSite(join(FOLDER, 'content'), join(FOLDER, 'out'))
  expect(code, output).toBe(0)
  server = await serveSite(join(FOLDER, 'out'))
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
})

afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(FOLDER, { recursive: true, force: true })
})

interface Visit {
  readonly page: Page
  /** What the browser complained of, and whom it asked besides our own server. */
  readonly complaints: readonly string[]
  readonly requests: readonly string[]
}

type Options = Parameters<Browser['newContext']>[0]

async function visit(path: string, options: Options, look: (visit: Visit) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(server.origin + path)
  await look({ page, complaints, requests })
  await context.close()
}

/** Goes down the page so that what waits for the screen comes, and opens all that can be opened. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  const chart = page.locator('canvas[data-distribution]')
  if ((await chart.count()) > 0) {
    await chart.scrollIntoViewIfNeeded()
    await page.locator('canvas[data-drawn]').waitFor()
  }
}

/** Cumulative layout shift so far. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
      }),
  )
}

/** In the page's own world, so that the policy of the page stays in force. @param rules all of axe's when absent */
async function violations(page: Page, ...rules: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: rules } : {}) }
  const results = await page.evaluate(
    `window.axe ?? (() => { ${AXE} })(); axe.run(document, ${JSON.stringify(options)})`,
  )
  return (results as AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
}

describe.each(Object.entries(PAGES))('the %s', (_, path) => {
  it('has no fault that axe finds at 360 and 1280 px, light and dark, and fits narrow screens', async () => {
    await visit(path, { viewport: { width: 320, height: 800 } }, async ({ page, complaints, requests }) => {
      await readThrough(page)
      for (const width of NARROW_WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme: 'light' })
        expect(await violations(page), `${width} px`).toEqual([])
        // Nothing but colours depends on the scheme.
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, 'color-contrast'), `${width} px, dark`).toEqual([])
      }
      expect(complaints).toEqual([])
      expect(requests.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([])
    })
  })
})

journeys(() => ({ origin: server.origin, browser }), join(FOLDER, 'content'))
findingTheWay({ site: () => ({ origin: server.origin, browser }), visit, layoutShift, violations })

describe('the chart', () => {
  const PATH = PAGES['final period']
  const isChartCode = (url: string): boolean => /draw-distribution/.test(url)

  it('costs nothing until it comes near the screen', async () => {
    await visit(PATH, { viewport: { width: 360, height: 640 } }, async ({ page, requests }) => {
      await page.waitForLoadState('networkidle')
      expect(requests.filter(isChartCode)).toEqual([])
      await readThrough(page)
      expect(requests.filter(isChartCode)).toHaveLength(1)
    })
  })

  it('leaves no empty box when its code cannot be had, and the table stays', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    await page.route(/draw-distribution/, (route) => route.abort())
    await page.goto(server.origin + PATH)
    await page.locator('canvas').scrollIntoViewIfNeeded()
    await page.locator('canvas').waitFor({ state: 'detached' })
    expect(await page.getByRole('table', { name: /Sebaran jawaban/ }).isVisible()).toBe(true)
    await context.close()
  })
})

describe('the list of an agency’s units', () => {
  const NAMES = 'tbody th[scope=row]'

  it('is put in order by plain links where there are no scripts', async () => {
    await visit(PAGES.agency, { javaScriptEnabled: false }, async ({ page }) => {
      await page.getByRole('link', { name: 'Nilai tertinggi' }).click()
      await page.waitForURL(`**${PAGES.agency}nilai/`)
      expect(await page.locator('[aria-current=page]', { hasText: 'Nilai tertinggi' }).count()).toBe(1)
      expect(await page.locator(NAMES).first().textContent()).toContain('Puskesmas')
    })
  })

  it('is put in order in its place where there are, and keeps the focus', async () => {
    await visit(PAGES.agency, { viewport: { width: 360, height: 640 } }, async ({ page, requests }) => {
      await page.getByRole('link', { name: 'Periode terbaru' }).click()
      await page.waitForURL(`**${PAGES.agency}periode/`)
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Periode terbaru')
      expect(requests.filter((url) => url.endsWith('.css'))).toHaveLength(1)
    })
  })
})

describe('the comparison', () => {
  it('sets a withheld period beside a published one, and never as zero', async () => {
    await visit(PAGES.comparison, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
      const row = page.getByRole('row', { name: /^Nilai/ })
      await page.getByRole('columnheader', { name: /Puskesmas/ }).waitFor()
      expect(await row.getByRole('cell').allTextContents()).toEqual(['78,98', 'Belum dapat ditampilkan'])
      await page.getByRole('button', { name: /^Hapus: Puskesmas/ }).click()
      expect(page.url()).toContain('?r=dukcapil-contoh/2025-S2')
      expect(page.url()).not.toContain('puskesmas')
    })
  })

  it.each([360, 1280])('keeps everything in its place while the results arrive at %i px', async (width) => {
    await visit(PAGES.comparison, { viewport: { width, height: 800 } }, async ({ page }) => {
      await page.getByRole('columnheader', { name: /Puskesmas/ }).waitFor()
      expect(await layoutShift(page)).toBe(0)
    })
  })

  it('shows links where there are no scripts', async () => {
    await visit(PAGES.comparison, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.getByRole('link', { name: 'Pemerintah Kabupaten Contoh' }).isVisible()).toBe(true)
      expect(await page.locator('[data-compare]').isVisible()).toBe(false)
    })
  })
})

describe('without scripts', () => {
  it('a period page shows every figure and no place for a chart', async () => {
    await visit(PAGES['final period'], { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('[data-chart]').isVisible()).toBe(false)
      expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(3)
      await page.locator('summary', { hasText: 'Waktu penyelesaian' }).click()
      expect(await page.getByText('Waktu yang diperlukan').isVisible()).toBe(true)
    })
  })
})

describe('with a keyboard', () => {
  it('the first stop is the way to the content', async () => {
    await visit(PAGES['final period'], { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Langsung ke isi' })
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    })
  })
})

describe('on a phone', () => {
  it('tables keep their rows, headers and cells for people who hear them', async () => {
    await visit(PAGES['final period'], { viewport: { width: 360, height: 640 } }, async ({ page }) => {
      const table = page.getByRole('table', { name: /Nilai dan mutu tiap unsur/ })
      expect(await table.getByRole('row').count()).toBe(10)
      expect(await table.getByRole('rowheader').count()).toBe(9)
      expect(await table.getByRole('columnheader', { name: 'Nilai', exact: true }).count()).toBe(1)
    })
  })
})
