// Measures every kind of page as Lighthouse does on a phone: node scripts/lighthouse.ts [ORIGIN] [PATH …]
// Without the origin of a running system it serves dist/site (or SKM_SITE_OUT) itself, without collector: the preview of
// /pasang/ then complains. Let the machine do nothing else meanwhile, or the time of scripts comes out too long.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import lighthouse from 'lighthouse'
import puppeteer from 'puppeteer-core'
import { runCommand } from '../collector/command.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../tests/support/chromium.ts'
import { SITE_FOLDER } from './build-site.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** One of each kind, of the sample. */
const PAGES = [
  '/',
  '/instansi/kabupaten-contoh/',
  '/instansi/kabupaten-contoh/2025/',
  '/daerah/provinsi-contoh/',
  '/unit/dukcapil-contoh/',
  '/unit/dukcapil-contoh/2025-S2/',
  '/unit/dukcapil-contoh/2025/',
  '/unit/dukcapil-contoh/layanan/ktp-el/',
  '/banding/',
  '/banding/?r=dukcapil-contoh/2025-S2&r=puskesmas-contoh/2025-S2',
  '/pelaporan/',
  '/pelaporan/2025-S2/sampel-cukup/',
  '/metode/',
  '/forum/',
  '/data/',
  '/cari/',
  '/periksa/',
  '/pasang/',
  '/poster/dukcapil-contoh/',
  '/privasi/',
  '/aksesibilitas/',
  '/gaya/',
  '/en/',
  '/en/unit/dukcapil-contoh/2025-S2/',
]

await runCommand(async () => {
  const app = Fastify()
  await app.register(fastifyStatic, { root: resolve(process.env['SKM_SITE_OUT'] || SITE_FOLDER) })
  const given = process.argv.slice(2)
  const running = given.find((one) => one.startsWith('http'))?.replace(/\/+$/, '')
  const origin = running ?? (await app.listen({ host: '127.0.0.1', port: 0 }))
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS],
    userDataDir: mkdtempSync(join(tmpdir(), 'skm-lighthouse-')),
  })
  try {
    const asked = given.filter((one) => one.startsWith('/'))
    for (const path of asked.length > 0 ? asked : PAGES) await measure(`${origin}${path}`, path, browser)
  } finally {
    await browser.close()
    await app.close()
  }
})

async function measure(url: string, path: string, browser: Awaited<ReturnType<typeof puppeteer.launch>>) {
  const page = await browser.newPage()
  const result = await lighthouse(url, { onlyCategories: [...CATEGORIES], logLevel: 'silent' }, undefined, page)
  await page.close()
  if (!result) throw new Error(`${path}: Lighthouse gave no result`)
  const { categories, audits } = result.lhr
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100))
  console.log(`${path.padEnd(44)} ${scores.map((score) => String(score).padStart(4)).join('')}`)
  if (scores.every((score) => score === 100)) return
  const refs = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0)
  for (const { id } of refs) {
    const audit = audits[id]
    if (audit && audit.score !== null && audit.score < 0.9)
      console.log(`    ${id}: ${audit.displayValue ?? audit.title}`)
  }
}
