import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSigningKey, type SigningKey } from '../../collector/manifest/signing-keys.ts'
import { writeManifest } from '../../collector/manifest/write-manifest.ts'
import { verifierKeyText } from '../../shared/manifest/verifier-key.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { buildSite } from './support/build-site.ts'
import { serveSite, type SiteServer } from './support/site-server.ts'
import { writeSiteContent } from './support/site-content.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FOLDER = mkdtempSync(join(tmpdir(), 'skm-test-verify-'))
const DATA = join(FOLDER, 'out/data')
const REPORT = 'reports/dukcapil-contoh/2025-S2.json'
const ORIGINAL = (): Buffer => readFileSync(join(FOLDER, 'content', REPORT))

let server: SiteServer
let browser: Browser
let key: SigningKey

const sign = () => writeManifest({ data: DATA, kept: join(FOLDER, 'manifests'), keys: [key], today: '2026-07-01' })

beforeAll(async () => {
  await writeSiteContent(join(FOLDER, 'content'))
  const { code, output } = await buildSite(join(FOLDER, 'content'), join(FOLDER, 'out'))
  expect(code, output).toBe(0)
  key = await makeSigningKey(join(FOLDER, 'keys'), 'uji.example/data')
  server = await serveSite(join(FOLDER, 'out'))
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
})

afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(FOLDER, { recursive: true, force: true })
})

/** @param script runs before the page's own, as an older browser would have it */
async function visit(look: (page: Page) => Promise<void>, path = '/periksa/', script?: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  const complaints: string[] = []
  // A file that is missing on purpose is no complaint of the page.
  page.on('console', (message) => /Security Policy/.test(message.text()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  if (script) await page.addInitScript(script)
  await page.goto(server.origin + path)
  await look(page)
  expect(complaints).toEqual([])
  await page.close()
}

async function outcome(page: Page, of: 'site' | 'file'): Promise<string> {
  const place = page.locator(`[data-outcome=${of}][data-state]`)
  await place.waitFor()
  return `${await place.getAttribute('data-state')}: ${await place.textContent()}`
}

async function siteOutcome(page: Page): Promise<string> {
  await page.locator('[data-verify-site]').click()
  return outcome(page, 'site')
}

async function fileOutcome(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.locator('[data-verify-file]').setInputFiles({ name, mimeType: 'application/json', buffer })
  return outcome(page, 'file')
}

describe('/periksa/', () => {
  it('says so where the site is not signed', async () => {
    await visit(async (page) => {
      expect(await siteOutcome(page)).toMatch(/^bad: Situs ini belum menandatangani terbitannya/)
    })
  })

  it('finds the site as it was published, names the key, and has no fault that axe finds', async () => {
    await sign()
    await visit(async (page) => {
      const words = await siteOutcome(page)
      expect(words).toMatch(/^good: Cocok\. Semua \d+ berkas data sama dengan terbitan .+, revisi 1, 1 Juli 2026/)
      expect(words).toContain(verifierKeyText(key))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const results = await page.evaluate<AxeResults>(`${AXE}; axe.run(document)`)
        expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.outerHTML),
      )
      expect(wide).toEqual([])
    })
  })

  it('does so in a browser without Ed25519', async () => {
    const old = `crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'))`
    await visit(async (page) => expect(await siteOutcome(page)).toMatch(/^good: /), '/periksa/', old)
  })

  it('tells a downloaded file from one that was changed', async () => {
    await visit(async (page) => {
      expect(await fileOutcome(page, 'unduhan.json', ORIGINAL())).toMatch(
        /^good: unduhan\.json cocok dengan terbitan .+, sebagai \/data\/reports\/dukcapil-contoh\/2025-S2\.json\. Ini masih terbitan yang terbaru\./,
      )
      const changed = Buffer.from(`${ORIGINAL().toString()} `)
      await page.evaluate(() => delete document.querySelector<HTMLElement>('[data-outcome=file]')?.dataset['state'])
      expect(await fileOutcome(page, 'unduhan.json', changed)).toMatch(/^bad: unduhan\.json tidak cocok/)
    })
  })

  it('takes a file that is dropped, without leaving the page', async () => {
    await visit(async (page) => {
      await page.evaluate((content) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([content], 'seret.json'))
        const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector('[data-drop]')?.dispatchEvent(drop)
        if (!drop.defaultPrevented) throw new Error('the browser would open the file')
      }, ORIGINAL().toString())
      expect(await outcome(page, 'file')).toMatch(/^good: seret\.json cocok/)
    })
  })

  it('names the file that is no longer what was published, in both languages', async () => {
    writeFileSync(join(DATA, REPORT), ORIGINAL().toString().replace('"final"', '"Final"'))
    await visit(async (page) => {
      expect(await siteOutcome(page)).toContain(`bad: /data/${REPORT} tidak sama dengan yang diterbitkan.`)
    })
    await visit(async (page) => {
      expect(await siteOutcome(page)).toContain(`bad: /data/${REPORT} is not the same as published.`)
    }, '/en/periksa/')
    rmSync(join(DATA, REPORT))
    await visit(async (page) => expect(await siteOutcome(page)).toContain(`/data/${REPORT} tidak ada`))
  })

  it('tells who reads without scripts how to check, and offers nothing that would not work', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${server.origin}/periksa/`)
    expect(await page.locator('[data-verify]').isVisible()).toBe(false)
    expect(await page.locator('noscript p', { hasText: 'memerlukan JavaScript' }).isVisible()).toBe(true)
    expect(await page.getByText('sha256sum').isVisible()).toBe(true)
    await page.close()
  })
})
