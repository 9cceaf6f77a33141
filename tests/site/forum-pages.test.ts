import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { buildSite } from './support/build-site.ts'
import { serveSite, type SiteServer } from './support/site-server.ts'
import { writeSiteContent } from './support/site-content.ts'

const PAGES = [
  '/forum/',
  '/forum/dukcapil-contoh/2025-09-18/',
  '/komitmen/',
  '/komitmen/lewat-tenggat/1/',
  '/perubahan/',
  '/unit/dukcapil-contoh/perubahan/',
  '/en/unit/dukcapil-contoh/perubahan/',
  '/pelibatan/kabupaten-contoh/',
  '/pengaduan/kabupaten-contoh/',
  '/unit/dukcapil-contoh/bukti/2025/',
  '/kelola/',
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FOLDER = mkdtempSync(join(tmpdir(), 'skm-test-forum-pages-'))
const OUT = join(FOLDER, 'out')

let server: SiteServer
let browser: Browser

beforeAll(async () => {
  await writeSiteContent(join(FOLDER, 'content'))
  for (const name of ['forums', 'follow-ups', 'participation', 'complaints'])
    cpSync(join('site/content', name), join(FOLDER, 'content', name), { recursive: true })
  process.env['SKM_AS_OF'] = '2026-11-24'
  const { code, output } = await buildSite(join(FOLDER, 'content'), OUT)
  delete process.env['SKM_AS_OF']
  expect(code, output).toBe(0)
  server = await serveSite(OUT)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
})

afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(FOLDER, { recursive: true, force: true })
})

async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(`${AXE}; axe.run(document, { resultTypes: ['violations'] })`)
  return (results as AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
}

const words = (path: string): string =>
  readFileSync(join(OUT, path, 'index.html'), 'utf8')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe.each(PAGES)('%s', (path) => {
  it('has no fault that axe finds, light and dark, and fits 320 px', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(server.origin + path)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.close()
  })
})

describe('the loop of the sample', () => {
  it('is read as of the build: score, forum, commitments, evidence, and what is overdue', () => {
    const page = words('unit/dukcapil-contoh/perubahan')
    for (const text of [
      'Nilai yang dibahas',
      'Membuka loket sore',
      'Tidak dilanjutkan',
      'Anggaran kendaraan tidak disetujui',
      'Jadwal loket sore',
    ])
      expect(page).toContain(text)
    expect(words('komitmen/lewat-tenggat/1')).toContain('jalur kursi roda')
  })

  it('stands on the page of its period, as plan and realisation', () => {
    expect(words('unit/dukcapil-contoh/2025-S2')).toContain('Realisasi rencana dari Semester I 2025')
  })

  it('publishes its minutes byte for byte, and an invitation to the forum that is to come', () => {
    const name = 'berita-acara-2025-09-18.txt'
    const source = readFileSync(`site/content/forums/dukcapil-contoh/${name}`)
    expect(readFileSync(join(OUT, 'forum/dukcapil-contoh/berkas', name)).equals(source)).toBe(true)
    const calendar = readFileSync(join(OUT, 'forum/dukcapil-contoh/2026-12-10.ics'), 'utf8')
    // 09:00 in western Indonesia.
    expect(calendar).toContain('DTSTART:20261210T020000Z')
  })

  it('shows participation without any figure of it', () => {
    expect(words('pelibatan/kabupaten-contoh')).not.toMatch(/\d+ dari \d+|\d+(,\d+)?%/)
  })
})
