import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runNode, toolScript } from '../../scripts/run-tool.ts'
import { scriptSafeJson } from '../../site/components/sharing/structured-data.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { serveSite, type SiteServer } from './support/site-server.ts'
import { writeSiteContent } from './support/site-content.ts'

const ADDRESS = 'https://skm.example.go.id'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FOLDER = mkdtempSync(join(tmpdir(), 'skm-test-search-'))
const OUT = join(FOLDER, 'out')
const NASTY = '</script><b>RSUD "Uji" & ‮lain'
const KINDS = [
  ...['', '404.html', 'metode', 'banding', 'pelaporan', 'forum', 'komitmen', 'data', 'cari', 'pasang', 'privasi'],
  ...['aksesibilitas', 'gaya', 'instansi/kabupaten-contoh', 'unit/dukcapil-contoh', 'unit/dukcapil-contoh/2025-S2'],
  ...['unit/dukcapil-contoh/2025-S2/laporan', 'unit/puskesmas-contoh/2025-S1', 'unit/dukcapil-contoh/layanan/ktp-el'],
  ...['instansi/kabupaten-contoh/2025', 'instansi/kabupaten-contoh/nilai', 'daerah/provinsi-contoh', 'perubahan'],
  ...['pelaporan/2025-S1', 'pelaporan/2025-S1/sampel-belum-cukup', 'periksa'],
  ...['nilai/dukcapil-contoh', 'poster/dukcapil-contoh', 'unit/nasty', 'en', 'en/unit/dukcapil-contoh/2025-S2'],
]

let server: SiteServer
let browser: Browser

const html = (path: string): string =>
  readFileSync(join(OUT, path.endsWith('.html') ? path : join(path, 'index.html')), 'utf8')

beforeAll(async () => {
  const content = join(FOLDER, 'content')
  await writeSiteContent(content)
  writeFileSync(join(content, 'units/nasty.yaml'), JSON.stringify({ name: NASTY, agency: 'kabupaten-contoh' }))
  for (let counter = 1; counter <= 12; counter++)
    writeFileSync(
      join(content, `units/loket-${counter}.yaml`),
      JSON.stringify({ name: `Loket ${counter}`, agency: 'kabupaten-contoh' }),
    )
  const env = { SKM_CONTENT: content, SKM_SITE_OUT: OUT, SKM_SITE_URL: ADDRESS }
  const { code, output } = await runNode([toolScript('astro'), 'build'], { env })
  expect(code, output).toBe(0)
  await cp('dist/widget', join(OUT, 'widget'), { recursive: true })
  server = await serveSite(OUT)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
})

afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(FOLDER, { recursive: true, force: true })
})

async function open(path: string, look: (page: Page, complaints: string[]) => Promise<void>, javaScript = true) {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.route('**/v1/units/*', (route) => route.fulfill({ json: UNIT }))
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.origin + path)
  await look(page, complaints)
  await context.close()
}

describe('the search', () => {
  it('finds a unit by a misspelt name, under the policy of every page', async () => {
    await open('/cari/', async (page, complaints) => {
      await page.getByRole('searchbox').fill('puskemas')
      await page.getByRole('button', { name: 'Cari' }).click()
      await page.getByRole('status').filter({ hasText: 'Tidak ada “puskemas”' }).waitFor()
      await page.locator('[data-search-results] a').first().click()
      await page.waitForURL('**/unit/puskesmas-contoh/')
      expect(complaints).toEqual([])
    })
  })

  it('shows names as text, and finds English pages from the English one', async () => {
    await open('/en/cari/?q=rsud', async (page, complaints) => {
      const link = page.locator('[data-search-results] a').first()
      await link.waitFor()
      expect(await link.textContent()).toBe(NASTY.normalize('NFC'))
      expect(await link.getAttribute('href')).toBe('/en/unit/nasty/')
      expect(complaints).toEqual([])
    })
  })

  it('is a list of all links without scripts, and no record of the index stays', async () => {
    await open(
      '/cari/',
      async (page) => {
        expect(await page.getByRole('searchbox').count()).toBe(0)
        expect(await page.getByRole('link', { name: 'Puskesmas Kecamatan Contoh' }).count()).toBe(1)
      },
      false,
    )
    await expect(readFile(join(OUT, 'cari/isi.json'))).rejects.toThrow('ENOENT')
  })
})

describe('a long list', () => {
  it('is narrowed by what is typed, also after it was put in another order', async () => {
    await open('/instansi/kabupaten-contoh/', async (page, complaints) => {
      await page.getByLabel('Saring menurut nama').fill('loket 1')
      const names = page.locator('tbody th[scope=row]:visible')
      expect(await page.getByRole('status').textContent()).toBe(
        `4 dari ${(await page.locator('[data-list] tr').count()) - 1} baris`,
      )
      await page.getByRole('link', { name: 'Nilai tertinggi' }).click()
      await page.waitForURL('**/nilai/')
      await page.locator('[aria-current]', { hasText: 'Nilai tertinggi' }).waitFor()
      expect((await names.allTextContents()).filter((name) => name.includes('Loket')).length).toBe(4)
      expect(complaints).toEqual([])
    })
  })
})

describe('the page for webmasters', () => {
  it('shows the survey as chosen, gives the pinned line, and never sends', async () => {
    await open('/pasang/', async (page, complaints) => {
      const sent: string[] = []
      page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
      await page.getByLabel('Unit', { exact: true }).selectOption('dukcapil-contoh')
      await page.getByLabel('Bahasa').selectOption('en')
      const { version, files } = JSON.parse(readFileSync('dist/widget/integrity.json', 'utf8')) as {
        version: string
        files: Record<string, string>
      }
      const pinned = page.locator('[data-box="pinned"]')
      await pinned.waitFor()
      expect(await pinned.textContent()).toContain(
        `/widget/${version}/skm-survey.js" integrity="${files['skm-survey.js']}"`,
      )
      expect(await page.locator('[data-box="line"]').textContent()).toContain(
        'data-unit="dukcapil-contoh" data-language="en"',
      )
      const send = page.getByRole('button', { name: 'Send rating' })
      await send.click()
      // Kept from the survey, which would else list what is missing.
      expect(await page.getByText('questions are still unanswered').count()).toBe(0)
      expect(sent).toEqual([])
      expect(complaints).toEqual([])
    })
  })
})

describe('the poster', () => {
  it('is one sheet with the code and the latest final grade', async () => {
    await open('/poster/dukcapil-contoh/', async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf).toContain('/Count 1')
      expect(await page.getByRole('img', { name: `Kode QR ke ${ADDRESS}/nilai/dukcapil-contoh/` }).count()).toBe(1)
      expect(await page.locator('.poster-result').innerText()).toContain('Semester II 2025')
    })
  })
})

describe('what machines read', () => {
  it('X4: is data of the report, which no name can break out of', () => {
    const [, json = ''] =
      /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html('unit/dukcapil-contoh/2025-S2')) ?? []
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2025-07-01/2025-12-31',
      creator: { '@type': 'GovernmentOrganization', name: 'Pemerintah Kabupaten Contoh' },
      distribution: [
        { contentUrl: `${ADDRESS}/data/reports/dukcapil-contoh/2025-S2.json` },
        { encodingFormat: 'text/csv' },
      ],
    })
    const name = `${NASTY}\u2028\u2029`
    expect(scriptSafeJson({ name })).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(scriptSafeJson({ name }))).toEqual({ name })
  })

  it('says what a unit is, and whose', () => {
    const data = (path: string): unknown =>
      JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html(path))?.[1] ?? '')
    const unit = {
      '@type': 'GovernmentOrganization',
      url: `${ADDRESS}/unit/dukcapil-contoh/`,
      parentOrganization: { name: 'Pemerintah Kabupaten Contoh' },
    }
    expect(data('unit/dukcapil-contoh')).toMatchObject(unit)
    expect(data('unit/dukcapil-contoh/layanan/ktp-el')).toMatchObject({
      '@type': 'GovernmentService',
      name: 'KTP-el',
      serviceOperator: unit,
    })
    expect(data('instansi/kabupaten-contoh/2025-S2')).toMatchObject({
      '@type': 'Dataset',
      distribution: [{ contentUrl: `${ADDRESS}/data/agency-reports/kabupaten-contoh/2025-S2.json` }],
    })
  })

  it('is an image of each report, drawn from its figures', () => {
    const address = /property="og:image" content="([^"]+)"/.exec(html('unit/dukcapil-contoh/2025-S2'))?.[1] ?? ''
    expect(address).toBe(`${ADDRESS}/og/dukcapil-contoh/2025-S2.png`)
    const png = readFileSync(join(OUT, 'og/dukcapil-contoh/2025-S2.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })

  it('is a map of every page but those for printing, with translations', () => {
    const map = readFileSync(join(OUT, 'sitemap-1.xml'), 'utf8')
    expect(map).toContain(`<loc>${ADDRESS}/unit/dukcapil-contoh/2025-S2/</loc>`)
    expect(map).toContain(`hreflang="en" href="${ADDRESS}/en/unit/dukcapil-contoh/2025-S2/"`)
    expect(map).toContain(`<loc>${ADDRESS}/instansi/kabupaten-contoh/2025-S2/</loc>`)
    expect(map).not.toMatch(/\/poster\/|404|\/nilai\/<|sampel-belum-cukup/)
    expect(readFileSync(join(OUT, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`)
    expect(readFileSync(join(OUT, 'sitemap.xml'), 'utf8')).toContain(`<loc>${ADDRESS}/sitemap-1.xml</loc>`)
  })
})

describe.each([
  'cari',
  'pasang',
  'nilai/dukcapil-contoh',
  'poster/dukcapil-contoh',
  'data',
  'gaya',
  'privasi',
  'en/cari',
])('the page /%s/', (path) => {
  it('has no fault that axe finds, light and dark, and fits 320 px', async () => {
    await open(`/${path}/`, async (page, complaints) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await page.evaluate<AxeResults>(
          `${AXE}; axe.run(document, { resultTypes: ['violations'] })`,
        )
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      expect(complaints).toEqual([])
    })
  })
})

describe('html-validate', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // It counts <details> among sectioning content, which a header cell must not hold; the standard does not.
    elements: ['html5', { details: { sectioning: false } }],
    rules: {
      // Tables that are stacked on a phone lose their roles in some browsers without these.
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      // A matter of layout, which prettier and Astro settle.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      // Names of units are as long as they are.
      'long-title': 'off',
      // The choices of /pasang/ act at once.
      'wcag/h32': 'off',
      // Our own script is not a third party's.
      'require-sri': 'off',
    },
  })

  it.each(KINDS)('finds no fault in /%s', async (path) => {
    const { results } = await validator.validateString(html(path))
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
    )
    expect(faults).toEqual([])
  })
})

const UNIT = {
  version: 1,
  unit: 'dukcapil-contoh',
  name: 'Dinas Contoh',
  agency: 'Pemerintah Kabupaten Contoh',
  services: [],
  questionnaire: 'skm-2017',
  elements: ['requirements'],
  results: null,
}
