import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { CHROMIUM_ARGS, chromiumPath } from '../../support/chromium.ts'
import { watchHost, watchPage, type Watched } from './host-page.ts'
import { startPages, type PageServer } from './page-server.ts'

export interface ResultVisit extends Watched {
  readonly page: Page
  /** Everything the element shows and says. */
  readonly words: () => Promise<string>
  /** Where the results are published. */
  readonly site: string
}

export interface ResultVisitOptions {
  /** What the site publishes of the unit; without it the file is missing. */
  readonly latest?: string | Readonly<Record<string, unknown>> | undefined
  readonly attributes?: string
  readonly csp?: (site: string) => string
  /** In front of the element. */
  readonly before?: string
  /** The script stands in front of the element, so that the element is known when it comes. */
  readonly isScriptFirst?: boolean
  readonly colorScheme?: 'light' | 'dark'
}

/** Halaman dengan hasil: an agency's page with `<skm-result>`, and a site that publishes. */
export interface ResultPages {
  readonly visit: (options?: ResultVisitOptions) => Promise<ResultVisit>
  readonly built: () => Buffer
}

/** Any page may read what is published. */
const PUBLIC = { 'access-control-allow-origin': '*' }

export function resultPages(): ResultPages {
  let browser: Browser
  let host: PageServer
  let site: PageServer
  let built: Buffer
  let pages = 0
  beforeAll(async () => {
    built = await buildResult()
    ;[host, site] = await Promise.all([startPages('localhost'), startPages('127.0.0.1')])
    site.put('/widget/skm-result.js', { body: built, headers: PUBLIC })
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([host.close(), site.close()])
  })

  async function visit(options: ResultVisitOptions = {}): Promise<ResultVisit> {
    const { latest, csp, before = '', isScriptFirst = false, colorScheme = 'light' } = options
    const unit = `unit-${++pages}`
    const file = typeof latest === 'string' ? latest : JSON.stringify({ unit, ...latest })
    if (latest !== undefined) site.put(`/data/latest/${unit}.json`, { body: file, headers: PUBLIC })
    const element = `<skm-result ${options.attributes ?? `unit="${unit}"`}></skm-result>`
    const script = `<script src="${site.origin}/widget/skm-result.js"></script>`
    const [first, last] = isScriptFirst ? [script, ''] : ['', script]
    const body = `<body><h1>Dinas</h1>${before}${first}${element}<p>Kaki</p>${last}`
    host.put(`/${unit}/`, {
      body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Dinas</title>${body}`,
      headers: csp ? { 'content-security-policy': csp(site.origin) } : {},
    })
    const context = await browser.newContext({ locale: 'id-ID', colorScheme })
    onTestFinished(() => context.close())
    await watchHost(context)
    const page = await context.newPage()
    const watched = watchPage(page)
    await page.goto(`${host.origin}/${unit}/`)
    await page.locator('skm-result .card > :nth-child(2):not(.hidden)').first().waitFor()
    return { page, ...watched, site: site.origin, words: () => page.locator('skm-result .card').innerText() }
  }

  return { visit, built: () => built }
}

/** Built into a folder of its own, so that other tests that build do not matter. */
export async function buildResult(): Promise<Buffer> {
  const outDir = mkdtempSync(join(tmpdir(), 'skm-result-'))
  try {
    await build({ configFile: 'vite.result.config.ts', logLevel: 'error', build: { outDir } })
    return readFileSync(join(outDir, 'skm-result.js'))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
