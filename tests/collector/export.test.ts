import { randomInt } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { semesterSuggestions, suggestionPeriods } from '../../collector/export/suggestions-to-review.ts'
import { suggestionSheet } from '../../collector/export/suggestion-sheet.ts'
import { openStore } from '../../collector/store/open-store.ts'
import type { Report } from '../../shared/schema/report.ts'
import { aReport, aTally, aWithheldReport } from '../site/support/a-report.ts'
import { writeContent } from '../support/a-content.ts'
import { aFiledRating } from '../support/a-rating.ts'
import { runScript } from '../support/run-command.ts'

const REPORTS: readonly Report[] = [
  aReport({ period: '2024-S2', tally: aTally([2, 8, 30, 20]) }),
  aWithheldReport({ period: '2025-S1' }),
  aReport({
    period: '2025-S2',
    services: { 'ktp-el': 'withheld', 'kartu-keluarga': 'withheld' },
    tally: aTally([2, 8, 30, 20]),
  }),
  aReport({ period: '2026-S2', state: 'provisional' }),
]

let folder = ''
const run = (...args: readonly string[]) =>
  runScript('collector/export/main.ts', ['--unit', 'dukcapil', ...args], {
    SKM_CONTENT: folder,
    SKM_DATABASE: `sqlite:${join(folder, 'skm.db')}`,
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skm-export-'))
  await writeContent(folder)
  await mkdir(join(folder, 'reports/dukcapil'), { recursive: true })
  for (const report of REPORTS) {
    await writeFile(join(folder, `reports/dukcapil/${report.period}.json`), JSON.stringify(report))
  }
  const store = await openStore({ engine: 'sqlite', file: join(folder, 'skm.db') })
  await store.keep([
    aFiledRating({ period: '2025-S2', suggestion: '=HYPERLINK("x")' }),
    aFiledRating({ period: '2025-Q4', suggestion: 'Ruang tunggu panas' }),
    aFiledRating({ period: '2026-S1', suggestion: 'Bukan semester ini' }),
    aFiledRating({ period: '2025-S2', unit: 'lain', suggestion: 'Bukan unit ini' }),
  ])
  await store.close()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('suggestions to review', () => {
  it('are the texts of the whole semester and nothing that leads to a writer', async () => {
    const file = join(folder, 'saran.csv')
    expect((await run('--period', '2025-S2', 'suggestions', file)).code).toBe(0)
    const rows = csvParse(await readFile(file, 'utf8'))
    expect(rows.columns.map((name) => name.split(' ')[0])).toEqual(['No.', 'Saran', 'Keputusan', 'Teks'])
    expect(rows.map((row) => row['Saran']).sort()).toEqual(['\'=HYPERLINK("x")', 'Ruang tunggu panas'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('are shuffled fairly: every text comes up in every place', async () => {
    const store = { suggestions: async () => ['a', 'b', 'c'] }
    const orders = new Set<string>()
    for (let times = 0; times < 300; times++) {
      orders.add((await semesterSuggestions(store, 'u', ['2025'], randomInt)).join(''))
    }
    expect([...orders].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  })

  it('X2: stand in CSV as texts, also where a spreadsheet takes the semicolon for the separator', async () => {
    const written = ["bagus;=cmd|'/C calc'!A0", '-1+1', 'Loket 1; ramah']
    const sheet = new TextDecoder().decode(await suggestionSheet(written, 'csv'))
    expect(csvParse(sheet).map(({ Saran }) => Saran)).toEqual(["bagus;'=cmd|'/C calc'!A0", "'-1+1", 'Loket 1; ramah'])
    const cells = sheet.split('\r\n').flatMap((line) => line.split(/[;,]/))
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })

  it('stand in XLSX as texts, formulas too', async () => {
    const rows = await readSheet(Buffer.from(await suggestionSheet(['=1+1'], 'xlsx')))
    expect(rows[1]).toEqual([1, '=1+1', null, null])
  })

  it.each([
    ['2025-Q4', /give 2025-S2/],
    ['2026-S2', /2026-S2 still runs/],
  ] as const)('are refused for %s', (period, message) => {
    expect(() => suggestionPeriods(period, '2026-11-24')).toThrow(message)
  })
})

describe("the ministry's report", () => {
  it('is a DOCX, and never overwrites what staff wrote into it', async () => {
    const file = join(folder, 'laporan.docx')
    expect((await run('--period', '2025-S2', 'report', file)).code).toBe(0)
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
    const again = await run('--period', '2025-S2', 'report', file)
    expect([again.code, again.output]).toEqual([1, expect.stringMatching(/laporan\.docx: is there already/)])
  })

  it('comes with its annexes, withheld services marked and nothing more', async () => {
    const file = join(folder, 'lampiran.xlsx')
    expect((await run('--period', '2025-S2', 'annexes', file)).code).toBe(0)
    expect(await readSheet(file, 'Jenis layanan')).toContainEqual(['KTP-el', 'ditahan', 'ditahan', 'ditahan'])
    expect(await readSheet(file, 'Profil responden')).toHaveLength(1)
    const plan = await readSheet(file, 'Rencana tindak lanjut')
    expect(plan[1]?.slice(0, 2)).toEqual([1, 'Persyaratan'])
  })

  it.each([
    [['--period', '2025-S1', 'report', 'x.docx'], '2025-S1 is withheld'],
    [['--period', '2026-S2', 'report', 'x.docx'], '2026-S2 still runs'],
    [['--period', '2020-S1', 'report', 'x.docx'], 'no report of dukcapil for 2020-S1 (published: 2024-S2'],
    [['--period', '2025-S2', 'report', 'x.pdf'], 'x.pdf: an export of report is written as .docx'],
    [['--period', '2025-S2', 'ratings', 'x.csv'], 'ratings: cannot be exported'],
    [['--period', '2025-S2', 'report'], 'use it as: npm run export'],
    [['--period', '2024-S1', 'suggestions', 'x.csv'], 'nobody left a suggestion'],
  ])('or an order such as %j is refused in one sentence', async (args, message) => {
    const { code, output } = await run(...args)
    expect(code).toBe(1)
    expect(output).toContain(message)
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})
