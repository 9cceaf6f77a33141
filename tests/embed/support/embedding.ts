import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { CHROMIUM_ARGS, chromiumPath } from '../../support/chromium.ts'
import { builtFile } from './built-file.ts'
import { giveRating, THE_ANSWERS } from './citizen.ts'
import { startCollectorForHosts, type CollectorForHosts } from './collector-for-hosts.ts'
import { watchHost, watchPage, type Watched } from './host-page.ts'
import { startPages, type PageServer, type Served } from './page-server.ts'

/** So that a step which does not come says which; nothing here is about speed. */
const STEP_TIMEOUT_MS = 20_000

/** What a page to embed in is told. */
export interface Embed {
  /** Address of the built widget. */
  readonly script: string
  /** Kode unit: every page has one of its own. */
  readonly unit: string
  /** Origin of the collector. */
  readonly collector: string
  /** Origin of the host page. */
  readonly host: string
  /** Address of the page's folder on another site, which may send ratings too. */
  readonly otherSite: string
}

/** Kunjungan: a host page open in a browser of its own. */
export interface Visit extends Watched, Embed {
  readonly page: Page
  readonly kept: CollectorForHosts['kept']
}

export interface VisitOptions {
  /** The page's `Content-Security-Policy`. */
  readonly csp?: (embed: Embed) => string
  /** Further files of the host, by path. */
  readonly files?: Readonly<Record<string, (embed: Embed) => string>>
}

/** Pemasangan: a browser, an agency's pages and a collector, for all tests of a file. */
export interface Embedding {
  readonly visit: (html: (embed: Embed) => string, options?: VisitOptions) => Promise<Visit>
  readonly builtWidget: () => Buffer
  /** Serves a file beside the widget. */
  readonly serve: (path: string, served: Served) => void
}

export function anEmbedding(): Embedding {
  let browser: Browser
  let host: PageServer
  let collector: CollectorForHosts
  let widget: Buffer
  let pages = 0
  beforeAll(async () => {
    widget = await builtFile('skm-survey.js')
    ;[host, collector] = await Promise.all([startPages('localhost'), startCollectorForHosts()])
    collector.serve('skm-survey.js', { body: widget })
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([host.close(), collector.close()])
  })

  async function visit(html: (embed: Embed) => string, { csp, files = {} }: VisitOptions = {}): Promise<Visit> {
    const otherSite = host.origin.replace('localhost', '127.0.0.1')
    const unit = collector.addUnit([host.origin, otherSite])
    const script = `${collector.url}/widget/skm-survey.js`
    const embed = { unit, script, collector: collector.url, host: host.origin, otherSite }
    const path = `/halaman-${++pages}/`
    for (const [name, body] of Object.entries(files)) host.put(path + name, { body: body(embed) })
    const headers = csp ? { 'content-security-policy': csp(embed) } : {}
    host.put(path, { body: documentOf(html({ ...embed, otherSite: otherSite + path })), headers })
    const context = await browser.newContext({ locale: 'id-ID' })
    onTestFinished(() => context.close())
    context.setDefaultTimeout(STEP_TIMEOUT_MS)
    await watchHost(context)
    const page = await context.newPage()
    const watched = watchPage(page)
    await page.goto(host.origin + path)
    return { page, ...embed, ...watched, kept: (of) => collector.kept(of) }
  }

  return { visit, builtWidget: () => widget, serve: (path, served) => collector.serve(path, served) }
}

/** What a page gives as its whole text stays; the rest gets the usual frame. */
function documentOf(html: string): string {
  if (html.startsWith('<!doctype')) return html
  return `<!doctype html><html lang="id"><meta charset="utf-8"><title>Dinas Contoh</title>${html}</html>`
}

/** A rating is given, stands in the store as it was clicked, and the host page noticed nothing. */
export async function expectRating(visit: Visit, place: Parameters<typeof giveRating>[0] = visit.page): Promise<void> {
  await giveRating(place)
  expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
  await expectUntouched(visit)
}

/** No error, no policy violation, no new name on `window` but what the host itself adds. */
export async function expectUntouched(visit: Visit, ownGlobals: readonly string[] = []): Promise<void> {
  const { globals, violations } = await visit.traces()
  const found = { errors: visit.errors, globals: globals.filter((name) => !ownGlobals.includes(name)), violations }
  expect(found).toEqual({ errors: [], globals: [], violations: [] })
}
