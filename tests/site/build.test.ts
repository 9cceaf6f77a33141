import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { writeReports } from '../support/write-reports.ts'
import { aReport, aTally, sekadauReport } from './support/a-report.ts'
import { buildSite } from './support/build-site.ts'
import {
  aWithheldAgencyReport,
  SITE_REPORTS,
  writeAgencyReport,
  writeReport,
  writeSiteContent,
} from './support/site-content.ts'

/** One round trip's worth: what a new connection sends before it waits for an answer. */
const PAGE_BYTES = 14 * 1024
/** Nearly all of it is Chart.js. */
const CHART_BYTES = 52 * 1024

const FOLDER = mkdtempSync(join(tmpdir(), 'skm-test-build-'))
const CONTENT = join(FOLDER, 'content')
const OUT = join(FOLDER, 'out')

/** Published twice. */
const REVISED = { agency: 'kabupaten-contoh', unit: 'puskesmas-contoh', period: '2024-S1', population: null } as const

/** All that an agency without a unit to show publishes. */
const WITHHELD_AGENCY = aWithheldAgencyReport('kabupaten-sekadau', '2019-S1')

const html = (path: string): string => readFileSync(join(OUT, path, 'index.html'), 'utf8')
/** What a person reads, without tags and with single spaces. */
const words = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')

beforeAll(async () => {
  await writeSiteContent(CONTENT)
  for (const satisfied of [40, 60])
    await writeReports([aReport({ ...REVISED, tally: aTally([0, 0, 20, satisfied]) })], CONTENT)
  const { code, output } = await buildSite(CONTENT, OUT)
  expect(code, output).toBe(0)
})

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

describe('a build', () => {
  it('stops at a doctored index and names the file; the site that stands stays', async () => {
    const content = temporaryFolder()
    const out = temporaryFolder()
    writeFileSync(join(out, 'index.html'), 'the site of yesterday')
    await writeSiteContent(content, [{ ...sekadauReport(), index: 88.74 }])
    const { code, output } = await buildSite(content, out)
    expect(code).not.toBe(0)
    expect(output).toContain(
      'reports/ekstrak-sekadau/2019-S1.json: index: is 88.74, but the published counts give 78.74',
    )
    expect(readdirSync(out)).toEqual(['index.html'])
  })

  it('does not take what another one makes at the same time', async () => {
    const [content, other] = [temporaryFolder(), temporaryFolder()]
    await writeSiteContent(content, [sekadauReport()])
    await writeAgencyReport(content, WITHHELD_AGENCY)
    await writeSiteContent(other, [])
    await writeReport(other, { ...aReport({ unit: 'dukcapil-contoh', agency: 'kabupaten-contoh' }), grade: 'D' })
    const [good, bad] = await Promise.all([
      buildSite(content, join(content, 'out')),
      buildSite(other, join(other, 'out')),
    ])
    expect([good.code === 0, bad.code === 0]).toEqual([true, false])
    expect(statSync(join(content, 'out/unit/ekstrak-sekadau/2019-S1/index.html')).isFile()).toBe(true)
    // An agency with nothing but a withheld report, and one with none at all.
    const agencyPage = (path: string): string => readFileSync(join(content, 'out/instansi', path, 'index.html'), 'utf8')
    expect(words(agencyPage('kabupaten-sekadau'))).toContain('Semester I 2019 Belum dapat ditampilkan')
    expect(agencyPage('kabupaten-sekadau/2019-S1')).not.toMatch(/class="score|id="unsur"/)
    expect(agencyPage('kabupaten-contoh')).not.toContain('semua-unit')
  })
})

describe('the page of the Sekadau extract', () => {
  it('shows the figures worked out by hand', () => {
    const page = words(html('unit/ekstrak-sekadau/2019-S1'))
    for (const figure of ['78,74', '2,816', '3,612', '49 orang', 'B Baik']) expect(page).toContain(figure)
    expect(page).toContain('Populasi tidak diketahui')
    expect(page).toContain('Yang paling rendah: persyaratan, dengan nilai 70,41.')
  })

  it('shows what cut weights would give', () => {
    expect(words(html('unit/ekstrak-sekadau/2019-S1'))).toMatch(/0,11 77,95 .*0,111 78,66/)
  })

  it('names its source, and so does the page of its unit', () => {
    for (const path of ['unit/ekstrak-sekadau', 'unit/ekstrak-sekadau/2019-S1']) {
      expect(words(html(path))).toContain('bukan angka resmi Kabupaten Sekadau')
    }
  })
})

describe('the three states', () => {
  it('read differently: withheld, nobody, no report', () => {
    expect(words(html('unit/puskesmas-contoh/2025-S1'))).toContain(
      'Belum dapat ditampilkan: responden kurang dari 11, demi melindungi mereka.',
    )
    expect(words(html('unit/perizinan-contoh/2026-Q2'))).toContain('Belum ada yang menilai pada Triwulan II 2026.')
    expect(words(html('unit/puskesmas-contoh'))).toMatch(/Semester II 2025 Belum ada Semester I 2025 Belum dapat/)
  })

  it('give away no number of a withheld period or service', () => {
    const page = html('unit/puskesmas-contoh/2025-S1')
    expect(page).not.toMatch(/class="(score|index-bar)/)
    const services = words(html('unit/dukcapil-contoh/2026-S1')).split('Nilai tiap layanan')[1] ?? ''
    expect(services.match(/Belum dapat ditampilkan, demi melindungi responden\./g)).toHaveLength(2)
  })
})

describe('a period page', () => {
  it('says until when its figures are provisional, and how they are refreshed', () => {
    const page = words(html('unit/dukcapil-contoh/2026-S1'))
    expect(page).toContain('Angka sementara sampai 30 Juni 2026.')
    expect(page).toContain('paling sedikit 11 penilaian baru')
    expect(page).toContain('Sampel belum cukup: 140 dari 354 yang disyaratkan.')
  })

  it('links to its data, which are the collector’s own bytes', () => {
    const links = [...html('unit/dukcapil-contoh/2025-S2').matchAll(/href="(\/data\/reports\/[^"]+)"/g)].map(
      ([, link = '']) => link,
    )
    expect([...new Set(links)].sort()).toEqual(
      ['csv', 'json'].map((type) => `/data/reports/dukcapil-contoh/2025-S2.${type}`),
    )
    for (const link of links) {
      const source = readFileSync(join(CONTENT, link.replace('/data/', '')))
      expect(readFileSync(join(OUT, link)).equals(source)).toBe(true)
    }
  })

  it('links to each revision that was replaced, byte for byte as it was published', () => {
    const links = [...html('unit/puskesmas-contoh/2024-S1').matchAll(/href="\/(data\/reports\/[^"]+revisions[^"]+)"/g)]
    const paths = links.map(([, path = '']) => path)
    expect(paths).toEqual(['csv', 'json'].map((type) => `data/reports/puskesmas-contoh/revisions/2024-S1-r1.${type}`))
    for (const path of paths) {
      const source = readFileSync(join(CONTENT, path.replace('data/', '')))
      expect(readFileSync(join(OUT, path)).equals(source)).toBe(true)
      expect(readFileSync(join(OUT, 'data/index.json'), 'utf8')).toContain(path.replace('data/', ''))
    }
  })

  it('links to no CSV where there is none', () => {
    const page = html('unit/perizinan-contoh/2026-Q2')
    expect(page).toContain('/data/reports/perizinan-contoh/2026-Q2.json')
    expect(page).not.toContain('2026-Q2.csv')
  })
})

describe('the page of an agency’s report', () => {
  it('adds up the units that are shown, and names those that are not', () => {
    const page = words(html('instansi/kabupaten-contoh/2025-S1'))
    expect(page).toMatch(/Pengguna menilai layanan instansi ini (kurang baik|baik)\./)
    expect(page).toMatch(/Puskesmas Kecamatan Contoh Belum dapat ditampilkan, demi melindungi responden\./)
    expect(page).not.toContain('Populasi tidak diketahui')
    expect(html('instansi/kabupaten-contoh/2025-S1')).toContain(
      'href="/data/agency-reports/kabupaten-contoh/2025-S1.json"',
    )
  })

  it('shows profiles with what is withheld in them, as the page of a unit does', () => {
    const profiles = (path: string): string => words(html(path)).split('Menurut profil responden')[1] ?? ''
    const [agency, unit] = [profiles('instansi/kabupaten-contoh/2025'), profiles('unit/dukcapil-contoh/2025')]
    expect(agency.match(/Belum dapat ditampilkan/g)).toHaveLength(2)
    expect(agency.slice(0, 600)).toBe(unit.slice(0, 600))
  })

  it('is found from the page of the agency', () => {
    const page = html('instansi/kabupaten-contoh')
    for (const period of ['2025', '2025-S1', '2025-S2', '2024-Q4'])
      expect(page).toContain(`href="/instansi/kabupaten-contoh/${period}/"`)
  })
})

describe('on a slow phone', () => {
  const brotli = (path: string): number => brotliCompressSync(readFileSync(join(OUT, path))).byteLength
  const asset = (type: string): string[] => readdirSync(join(OUT, '_astro')).filter((name) => name.endsWith(type))

  it(`a period page with its styles is at most ${PAGE_BYTES} bytes, brotli`, () => {
    const styles = asset('.css').map((name) => brotli(`_astro/${name}`))
    const page = brotli('unit/dukcapil-contoh/2025-S2/index.html')
    expect(styles.reduce((sum, bytes) => sum + bytes, page)).toBeLessThanOrEqual(PAGE_BYTES)
  })

  it(`the code that draws is at most ${CHART_BYTES} bytes, brotli, when it is needed`, () => {
    const code = asset('.js').filter((name) => /^(draw-distribution|AnswerFigure)/.test(name))
    expect(code.some((name) => name.startsWith('draw-distribution'))).toBe(true)
    expect(code.reduce((sum, name) => sum + brotli(`_astro/${name}`), 0)).toBeLessThanOrEqual(CHART_BYTES)
  })
})

describe('every page', () => {
  const pages = (): string[] =>
    readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))

  it('exists for each agency, unit and report, and for the method', () => {
    const expected = SITE_REPORTS.map(({ unit, period }) => `unit/${unit}/${period}/index.html`)
    const others = ['index.html', '404.html', 'metode/index.html', 'instansi/kabupaten-contoh/index.html']
    expect(pages()).toEqual(expect.arrayContaining([...expected, ...others, 'unit/perizinan-contoh/index.html']))
  })

  it('of the fictional regency says so, and no other does but the list of all', () => {
    const marked = pages().filter((path) => readFileSync(join(OUT, path), 'utf8').match(/Data contoh\.|Sample data\./))
    const fictional = pages().filter((path) => /kabupaten-contoh|-contoh\//.test(path))
    expect(marked.sort()).toEqual([...fictional, 'en/index.html', 'index.html'].sort())
  })

  it('has one first heading, and nothing inline that its policy forbids', () => {
    for (const path of pages()) {
      const page = readFileSync(join(OUT, path), 'utf8')
      expect(page.match(/<h1[ >]/g), path).toHaveLength(1)
      expect(page, path).toContain("default-src 'none'; script-src 'self'")
      expect(page, path).not.toMatch(
        /<style|\sstyle=|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|\son[a-z]+=/,
      )
    }
  })

  it('links only to what exists', () => {
    for (const path of pages()) {
      const page = readFileSync(join(OUT, path), 'utf8')
      const links = [...page.matchAll(/\s(?:href|src)="(\/[^"#?]*)[^"]*"/g)].map(([, link = '']) => link)
      expect(links.length, path).toBeGreaterThan(3)
      // The widget's file lies beside the site and is built by itself.
      for (const link of links.filter((one) => !one.startsWith('/widget/'))) {
        expect(
          () => statSync(join(OUT, link.endsWith('/') ? `${link}index.html` : link)),
          `${path} -> ${link}`,
        ).not.toThrow()
      }
      const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
      expect(
        anchors.filter((id) => !page.includes(` id="${id}"`)),
        path,
      ).toEqual([])
    }
  })

  it('loads nothing of Chart.js by itself', () => {
    const scripts = pages().flatMap((path) => [
      ...readFileSync(join(OUT, path), 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g),
    ])
    const loaded = new Set(scripts.map(([, file = '']) => file).filter((file) => !/^\/(widget|kelola)\//.test(file)))
    expect(loaded.size).toBeGreaterThan(0)
    expect([...loaded].filter((file) => file.includes('draw-distribution'))).toEqual([])
    for (const file of loaded) expect(statSync(join(OUT, file)).size, file).toBeLessThan(8 * 1024)
  })
})
