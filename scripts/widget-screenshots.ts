// Pictures of every layout, light and dark, at three widths: node scripts/widget-screenshots.ts [FOLDER]
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { builtFile } from '../tests/embed/support/built-file.ts'
import { answerQuestion, fillIn } from '../tests/embed/support/citizen.ts'
import { startCollectorForHosts } from '../tests/embed/support/collector-for-hosts.ts'
import { startPages } from '../tests/embed/support/page-server.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../tests/support/chromium.ts'

const WIDTHS = [320, 768, 1280]
const SCHEMES = ['light', 'dark'] as const

/** Keadaan yang difoto: a layout, and what a citizen does before the picture is taken. */
const SCENES: Readonly<Record<string, { layout: string; act: (page: Page) => Promise<void> }>> = {
  list: { layout: 'list', act: (page) => answerQuestion(page, 'requirements') },
  'list-missing': { layout: 'list', act: (page) => press(page, 'Kirim penilaian') },
  'list-last': { layout: 'list', act: lookAtTheEnd },
  'list-sent': { layout: 'list', act: fillIn },
  steps: { layout: 'steps', act: () => Promise.resolve() },
  'steps-missing': { layout: 'steps', act: (page) => press(page, 'Lanjut') },
  'steps-last': { layout: 'steps', act: goToTheLastStep },
  'dialog-closed': { layout: 'dialog', act: () => Promise.resolve() },
  dialog: { layout: 'dialog', act: (page) => press(page, 'Nilai layanan kami') },
  kiosk: { layout: 'kiosk', act: () => Promise.resolve() },
  'kiosk-last': { layout: 'kiosk', act: goToTheLastStep },
  'kiosk-staff': { layout: 'kiosk', act: openStaffCorner },
}

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'skm-screenshots-'))
mkdirSync(folder, { recursive: true })
const [host, collector] = await Promise.all([startPages('localhost'), startCollectorForHosts()])
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
try {
  collector.serve('skm-survey.js', { body: await builtFile('skm-survey.js') })
  for (const [name, { layout, act }] of Object.entries(SCENES)) {
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) await takePicture(browser, { name, layout, act, colorScheme, width })
    }
  }
  console.log(`${Object.keys(SCENES).length * SCHEMES.length * WIDTHS.length} pictures in ${folder}`)
} finally {
  await browser.close()
  await Promise.all([host.close(), collector.close()])
}

interface Picture {
  readonly name: string
  readonly layout: string
  readonly act: (page: Page) => Promise<void>
  readonly colorScheme: (typeof SCHEMES)[number]
  readonly width: number
}

async function takePicture(from: Browser, { name, layout, act, colorScheme, width }: Picture): Promise<void> {
  const unit = collector.addUnit([host.origin])
  const path = `/${name}-${colorScheme}-${width}/`
  const [paper, ink] = colorScheme === 'dark' ? ['#0b1014', '#e9eff3'] : ['#fff', '#16202a']
  host.put(path, {
    body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Dinas</title>
      <meta name="viewport" content="width=device-width">
      <style>body { margin: 16px; background: ${paper}; color: ${ink}; font-family: sans-serif }</style>
      <body><h1>Dinas Contoh</h1><p>Selamat datang di halaman kami.</p>
      <script src="${collector.url}/widget/skm-survey.js" data-unit="${unit}" data-layout="${layout}" data-exit-code="2468"></script>
      <p>Kaki halaman</p></body>`,
  })
  const page = await from.newPage({ viewport: { width, height: 800 }, colorScheme, locale: 'id-ID' })
  await page.goto(host.origin + path)
  if (layout !== 'dialog') await page.locator('skm-survey form').waitFor()
  await act(page)
  if (layout === 'dialog' && name !== 'dialog-closed') await page.locator('skm-survey form').waitFor()
  await page.screenshot({ path: join(folder, `${path.slice(1, -1)}.png`), fullPage: layout === 'list' })
  await page.close()
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
}

async function lookAtTheEnd(page: Page): Promise<void> {
  await page.getByText('Tentang Anda').click()
  await page.getByRole('textbox', { name: 'Saran Anda' }).fill('Telepon saya 081234567890')
}

async function goToTheLastStep(page: Page): Promise<void> {
  for (;;) {
    const radio = page.getByRole('radio').first()
    if (!(await radio.isVisible())) return
    await radio.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
  }
}

async function openStaffCorner(page: Page): Promise<void> {
  await press(page, 'Kode petugas')
  await page.keyboard.type('2468')
  await page.getByRole('button', { name: 'Keluar dari kios' }).waitFor()
}
