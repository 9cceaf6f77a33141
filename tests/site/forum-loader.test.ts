import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeForum } from '../../shared/content/forums.ts'
import { unitSchema } from '../../shared/schema/unit.ts'
import { loopsOf } from '../../site/figures/loop.ts'
import { readComplaints } from '../../site/loaders/complaints.ts'
import { loadDialogue } from '../../site/loaders/dialogue.ts'
import { editorConfig } from '../../site/output/editor-config.ts'
import { commitmentFeed } from '../../site/output/dialogue-feeds.ts'
import { aForum, commitmentFields, type ForumFields } from '../support/a-forum.ts'
import { aReport, aTally } from './support/a-report.ts'

const AGENCY = { name: 'Kabupaten Uji', kind: 'kabupaten', sample: false }
const UNIT = unitSchema.parse({ name: 'Dukcapil', agency: 'kabupaten-uji' })
const CONTENT = { agencies: new Map([['kabupaten-uji', AGENCY]]), units: new Map([['dukcapil', UNIT]]) }

let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'skm-test-forum-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function writeRecord(wish: ForumFields = {}, path = 'forums/dukcapil/2025-09-18.md'): void {
  write(path, writeForum(aForum(wish)))
}

const load = () => loadDialogue(folder, CONTENT, '2026-03-01')

describe('forums', () => {
  it('are read, latest first', async () => {
    writeRecord()
    writeRecord({ date: '2025-11-01' }, 'forums/dukcapil/2025-11-01.md')
    expect((await load()).forums.map(({ date }) => date)).toEqual(['2025-11-01', '2025-09-18'])
  })

  it.each([
    [
      'of a unit that is not there',
      { unit: 'lain' },
      'forums/lain/2025-09-18.md',
      /unit: there is no units\/lain\.yaml/,
    ],
    [
      'in the wrong place',
      {},
      'forums/dukcapil/2025-09-19.md',
      /date: is 2025-09-18, but where the file lies it must be 2025-09-19/,
    ],
    [
      'held in days to come',
      { date: '2026-05-01' },
      'forums/dukcapil/2026-05-01.md',
      /state: is reported, but 2026-05-01 has not come/,
    ],
    [
      'on a service the unit lacks',
      { services: ['paspor'] },
      undefined,
      /services\[0\]: the unit has no service paspor/,
    ],
    [
      'with an update from days to come',
      { commitments: [commitmentFields({ updates: [{ date: '2026-04-01', text: 'x' }] })] },
      undefined,
      /commitments\[0\]\.updates\[0\]\.date: has not come/,
    ],
    [
      'with minutes that are gone',
      { minutes: { file: 'ba.pdf', sha256: '0'.repeat(64), signed: '2025-09-18' } },
      undefined,
      /minutes\.file: .* cannot be read/,
    ],
  ])('%s stop the build, named by file, field and remedy', async (_, wish, path, fault) => {
    writeRecord(wish, path)
    await expect(load()).rejects.toThrow(fault)
  })

  it('stop the build when the minutes were changed since', async () => {
    write('forums/dukcapil/ba.pdf', 'lain')
    writeRecord({ minutes: { file: 'ba.pdf', sha256: '0'.repeat(64), signed: '2025-09-18' } })
    await expect(load()).rejects.toThrow(/2025-09-18\.md: minutes\.sha256: is 0{64}, but .* has [0-9a-f]{64}; restore/)
  })

  it('that name a person are published with a warning', async () => {
    writeRecord({ inputs: [{ category: 'users', text: 'Usul Bapak Slamet Riyadi: loket ditambah.' }] })
    expect((await load()).warnings).toEqual([
      expect.stringMatching(/inputs\[0\]\.text: "Bapak Slamet Riyadi" looks like a name/),
    ])
  })
})

describe('a loop', () => {
  it('joins score, forum, commitment and the first survey that began after it', () => {
    const files = [
      aReport({ period: '2025-S1' }),
      aReport({ period: '2025-S2' }),
      aReport({ period: '2026-S1', tally: aTally([0, 0, 20, 60]) }),
    ].map((report) => ({ report, json: new Uint8Array(), csv: undefined }))
    const results = { id: 'dukcapil', unit: UNIT, agency: AGENCY, files }
    const [loop, ...more] = loopsOf(results, [aForum()])
    expect(more).toEqual([])
    expect([loop?.element, loop?.before?.period, loop?.after?.period]).toEqual(['completionTime', '2025-S1', '2026-S1'])
    expect(loop?.change?.exceeds).toBe(true)
    expect(loopsOf(results as never, [aForum({ state: 'cancelled', reason: 'x' })])).toEqual([])
  })
})

describe('complaints', () => {
  it('refuse a column that may hold private text, and name line and remedy', () => {
    expect(() => readComplaints('x.csv', 'klasifikasi,isi laporan\n')).toThrow(
      /line 1: the column "isi laporan" .* remove it/,
    )
    const rows = 'klasifikasi,status,tanggal masuk,tanggal selesai\nAspirasi,Selesai,2026-02-03,\n'
    expect(() => readComplaints('x.csv', rows)).toThrow(/^x\.csv: line 2: closed: is missing/)
  })
})

describe('the editor', () => {
  it('has a labelled field for every member of every format', async () => {
    const site = {
      ...CONTENT,
      units: new Map([['dukcapil', { id: 'dukcapil', unit: UNIT, agency: AGENCY, files: [] }]]),
    }
    const config = JSON.stringify(editorConfig(site as never, { folder: '', backend: 'gitlab', repository: 'a/b' }))
    for (const name of ['forums', 'follow-ups', 'participation', 'body', 'sha256', 'realisation', 'pledges'])
      expect(config).toContain(`"name":"${name}"`)
    expect(config).toContain('{"value":"completionTime","label":"Waktu penyelesaian"}')
  })
})

describe('a feed', () => {
  it('shows typed text as text', async () => {
    writeRecord({ commitments: [commitmentFields({ text: '<img src=x onerror=alert(1)>' })] })
    const units = new Map([['dukcapil', { id: 'dukcapil', unit: UNIT, agency: AGENCY, files: [] }]])
    const xml = commitmentFeed({ dialogue: await load(), units } as never)
    expect(xml).toContain('&lt;img src=x')
    expect(xml).not.toContain('<img')
  })
})
