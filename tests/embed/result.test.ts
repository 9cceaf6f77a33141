import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aLatest } from './support/a-latest.ts'
import { resultPages, type ResultVisit } from './support/a-result-page.ts'

/** Largest `<skm-result>`, brotli, alone. */
const RESULT_BYTES = 4 * 1024

const pages = resultPages()

/** A result of the page's own unit. */
function latest(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const { unit: _itsOwn, ...rest } = aLatest(changes)
  return rest
}

async function expectCalm(visit: ResultVisit): Promise<void> {
  const { globals, violations } = await visit.traces()
  expect({ errors: visit.errors, globals, violations }).toEqual({ errors: [], globals: [], violations: [] })
}

function lines(visit: ResultVisit): string {
  return visit.lines.filter((line) => line.startsWith('warning: SKM:')).join('\n')
}

describe('<skm-result>', () => {
  it(`is one file of at most ${RESULT_BYTES} bytes, brotli`, () => {
    expect(brotliCompressSync(pages.built()).byteLength).toBeLessThanOrEqual(RESULT_BYTES)
    expect(pages.built().toString()).not.toMatch(/\bimport\s*\(|^import /m)
  })

  it('shows letter, word, index, respondents, period and the way to the whole result, without the survey', async () => {
    const visit = await pages.visit({ latest: latest() })
    expect((await visit.words()).split(/\n+/).map((line) => line.trim())).toEqual([
      'Survei kepuasan masyarakat',
      'Dinas Kependudukan dan Pencatatan Sipil',
      'Mutu',
      'B',
      'Baik',
      '82,50 dari 100',
      '1.204 responden · Semester I 2026',
      'Lihat hasil lengkap',
      '· Dinas Kependudukan dan Pencatatan Sipil',
    ])
    const link = visit.page.getByRole('link', { name: 'Lihat hasil lengkap' })
    expect(await link.evaluate(({ href }: HTMLAnchorElement) => href)).toBe(`${visit.site}/unit/dukcapil/`)
    expect(await visit.page.evaluate(() => customElements.get('skm-survey'))).toBeUndefined()
    expect(lines(visit)).toBe('')
    await expectCalm(visit)
  })

  it('says what is provisional and which sample is too small', async () => {
    const changes = { state: 'provisional', period: '2026-S2', respondents: 42 }
    const words = await (await pages.visit({ latest: latest(changes) })).words()
    expect(words).toContain('Sampel belum cukup: 42 dari 370 yang disyaratkan.')
    expect(words).toContain('Angka sementara sampai 31 Desember 2026.')
  })

  it('shows no figure at all of a result that is withheld', async () => {
    const { name, period, url, format } = latest()
    const visit = await pages.visit({ latest: { format, name, period, url, state: 'withheld' } })
    const words = await visit.words()
    expect(words).toContain('Belum dapat ditampilkan: responden kurang dari 11, demi melindungi mereka.')
    expect(words.replace('kurang dari 11', '').replace('Semester I 2026', '')).not.toMatch(/\d/)
    await expectCalm(visit)
  })

  it.each([
    ['is not published yet', undefined, 'Periksa atribut unit'],
    ['is a page of the firewall', '<html>Blocked</html>', 'skm-latest/1'],
    ['has figures that do not fit', latest({ grade: 'A' }), 'skm-latest/1'],
    ['is of another unit', { ...latest(), unit: 'other' }, 'skm-latest/1'],
  ])('stays calm, without a zero, where the file %s', async (_what, file, fix) => {
    const visit = await pages.visit({ latest: file })
    const words = await visit.words()
    expect(words).toContain('Hasil survei layanan ini belum dapat ditampilkan.')
    expect(words).not.toMatch(/\d/)
    expect(lines(visit)).toContain(fix)
    await expectCalm(visit)
  })

  it('tells the webmaster what is missing: the unit, or the line of the policy', async () => {
    expect(lines(await pages.visit({ attributes: '' }))).toContain('unit="kode-unit"')
    const blocked = await pages.visit({ latest: latest(), csp: (site) => `default-src 'none'; script-src ${site}` })
    expect(await blocked.words()).toContain('belum dapat ditampilkan')
    expect(lines(blocked)).toContain(`connect-src ${blocked.site}`)
    expect(blocked.errors).toEqual([])
  })

  it('looks as it should under the strictest policy and Trusted Types without any policy', async () => {
    const csp = (site: string): string =>
      `default-src 'none'; script-src ${site}; connect-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`
    const visit = await pages.visit({ latest: latest(), csp })
    const grade = visit.page.locator('skm-result .grade')
    expect(await grade.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(29, 95, 168)')
    await expectCalm(visit)
  })

  it('makes no link out of an address that is not of the web', async () => {
    const visit = await pages.visit({ latest: latest({ url: 'javascript:alert(1)' }) })
    expect(await visit.page.getByRole('link').count()).toBe(0)
    expect(await visit.words()).toContain('82,50')
  })

  it('keeps its size under a stylesheet that unsets and blows up everything', async () => {
    const before = '<style>* { all: unset !important; font-size: 60px !important }</style>'
    const visit = await pages.visit({ latest: latest(), before })
    const grade = visit.page.locator('skm-result .grade')
    const size = await grade.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(size).toBeLessThan(60)
  })

  it.each([['light'], ['dark']] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const visit = await pages.visit({ latest: latest({ state: 'provisional' }), colorScheme })
    await visit.page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
    const faults = await visit.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(selector: string): Promise<{ violations: { id: string }[] }> } }
      return (await axe.run('skm-result')).violations.map(({ id }) => id)
    })
    expect(faults).toEqual([])
  })

  it.each([
    ['the figures come', { isScriptFirst: true }],
    [
      'the script comes late, where the page keeps its place as the documents say',
      { before: '<style>skm-result { display: block; min-height: 17rem }</style>' },
    ],
  ])('moves nothing on the page when %s', async (_when, options) => {
    const visit = await pages.visit({ latest: latest({ state: 'provisional', respondents: 42 }), ...options })
    const shift = await visit.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const add = (list: PerformanceObserverEntryList): void => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }
          new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 100)
        }),
    )
    expect(shift).toBe(0)
  })
})
