// Search, lists of places, and the menu: taken by pages.test.ts, whose built site it shares.
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

/** What pages.test.ts has to look at a page with. */
interface Looking {
  site(): { readonly origin: string; readonly browser: Browser }
  visit(
    path: string,
    options: Parameters<Browser['newContext']>[0],
    look: (visit: { readonly page: Page }) => Promise<void>,
  ): Promise<void>
  layoutShift(page: Page): Promise<number>
  violations(page: Page): Promise<string[]>
}

export function findingTheWay({ site, visit, layoutShift, violations }: Looking): void {
  describe('the search', () => {
    it.each([360, 1280])('keeps everything in its place while the results arrive at %i px', async (width) => {
      const context = await site().browser.newContext({ viewport: { width, height: 800 } })
      const page = await context.newPage()
      // However quick the machine, the page is painted before there are results.
      await page.route(/pagefind|kata\.json/, (route) => setTimeout(() => void route.continue(), 100))
      await page.goto(`${site().origin}/cari/?q=puskemas`)
      await page.getByRole('link', { name: 'Puskesmas Kecamatan Contoh' }).nth(1).waitFor()
      await page.waitForTimeout(100)
      expect(await layoutShift(page)).toBe(0)
      await context.close()
    })
  })

  describe('a search sent before its script has come', () => {
    it('is answered once it has', async () => {
      const page = await site().browser.newPage()
      await page.route(/SearchView/, (route) => setTimeout(() => void route.continue(), 300))
      await page.goto(`${site().origin}/cari/`, { waitUntil: 'commit' })
      await page.getByRole('searchbox').fill('puskemas')
      await page.keyboard.press('Enter')
      await page.locator('[data-search-results] a').first().waitFor()
      expect(new URL(page.url()).search).toBe('?q=puskemas')
      await page.close()
    })
  })

  describe('the list of agencies', () => {
    it('is narrowed to a region by links, in its place where there are scripts', async () => {
      for (const javaScriptEnabled of [true, false]) {
        await visit('/', { javaScriptEnabled }, async ({ page }) => {
          expect(await page.getByRole('heading', { name: /Sekadau/ }).count()).toBe(1)
          await page.getByRole('link', { name: 'Provinsi Contoh' }).click()
          await page.waitForURL('**/daerah/provinsi-contoh/')
          await page.getByRole('link', { name: 'Provinsi Contoh' }).and(page.locator('[aria-current]')).waitFor()
          expect(await page.getByRole('heading', { name: /Sekadau/ }).count()).toBe(0)
        })
      }
    })
  })

  describe('the header of a phone', () => {
    const PHONE = { viewport: { width: 360, height: 640 } }

    it('is one line, and its menu opens without scripts', async () => {
      await visit('/unit/dukcapil-contoh/2025-S2/', { ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
        expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(64)
        const link = page.getByRole('link', { name: 'Status pelaporan' })
        expect(await link.isVisible()).toBe(false)
        await page.getByRole('button', { name: 'Menu' }).click()
        await link.click()
        await page.waitForURL('**/pelaporan/')
      })
    })

    it('gives the menu to a keyboard, and closes it again', async () => {
      await visit('/', PHONE, async ({ page }) => {
        const menu = page.getByRole('button', { name: 'Menu' })
        await menu.focus()
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Cari')
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true)
        expect(await page.getByRole('navigation', { name: 'Menu utama' }).isVisible()).toBe(false)
      })
    })
  })
}
