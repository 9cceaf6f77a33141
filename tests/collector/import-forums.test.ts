import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsOf, type Row } from '../../collector/import-forums/forum-rows.ts'
import { readRows } from '../../collector/import-forums/read-rows.ts'
import { readForumSheet, writeForumSheet } from '../../collector/import-forums/sheet-file.ts'
import { SECTIONS } from '../../collector/import-forums/sections.ts'
import { templateRows } from '../../collector/import-forums/template.ts'
import { readForums } from '../../shared/content/forums.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import { aForum, commitmentFields } from '../support/a-forum.ts'

const asRead = (rows: readonly Row[]) => readRows(rows.map((cells, place) => ({ line: place + 2, cells })))

async function throughFile(name: string, forums: readonly Forum[]) {
  return readRows(await readForumSheet(name, await writeForumSheet(name, forums.flatMap(rowsOf))))
}

describe.each(['forum.csv', 'forum.xlsx'])('a sheet %s', (name) => {
  it('carries every forum of the sample there and back', async () => {
    const forums = (await readForums('site/content')).map(({ forum }) => forum)
    expect(forums.length).toBeGreaterThan(3)
    expect(await throughFile(name, forums)).toEqual({ forums, faults: [] })
  })

  it('keeps text that a spreadsheet would run, lines and quotes', async () => {
    const forum = aForum({
      theme: '=HYPERLINK("https://x.example")',
      notes: 'Baris satu; "dua",\n\nbaris tiga',
      commitments: [commitmentFields(), commitmentFields({ text: "'kutip", state: 'planned', updates: [] })],
    })
    expect(await throughFile(name, [forum])).toEqual({ forums: [forum], faults: [] })
    const written = (await writeForumSheet('a.csv', rowsOf(forum))).toString()
    expect(written).not.toMatch(/,"?=/)
  })
})

describe('the template', () => {
  it('shows every section and column it explains, and reads as a forum', () => {
    const rows = templateRows()
    expect(new Set(rows.map(({ bagian }) => bagian))).toEqual(new Set(SECTIONS.map(({ name }) => name)))
    expect(asRead(rows).faults).toEqual([])
  })

  it('is the file that the site offers', async () => {
    expect(readFileSync('site/public/kelola/templat-forum.csv', 'utf8')).toBe(
      (await writeForumSheet('x.csv', templateRows())).toString(),
    )
  })
})

describe('a fault is named by row and column, with what to write instead', () => {
  const change = (bagian: string, cells: Row): readonly Row[] =>
    templateRows().map((row) => (row.bagian === bagian ? { ...row, ...cells } : row))
  const lineOf = (bagian: string): number => templateRows().findIndex((row) => row.bagian === bagian) + 2

  it.each([
    [
      'komitmen',
      { tanggal: '2026-02-31' },
      'tanggal',
      'must be a day that exists, written such as 2026-03-31, not 2026-02-31',
    ],
    ['unsur komitmen', { isi: 'Kecepatan' }, 'isi', 'must be one of "Persyaratan", "Sistem, mekanisme, dan prosedur"'],
    ['bukti', { tautan: 'javascript:alert(1)' }, 'tautan', 'must be an address that starts with https://'],
    ['peserta', { jumlah: 'banyak' }, 'jumlah', 'must be a number'],
    ['perkembangan', { tanggal: 'Mei' }, 'tanggal', 'must be a day that exists'],
  ])('%s %j', (bagian, cells, column, message) => {
    const { forums, faults } = asRead(change(bagian, cells))
    expect(forums).toEqual([])
    expect(faults[0]).toContain(`row ${lineOf(bagian)}, column "${column}": ${message}`)
  })

  it('for a section that is not known, and a column that is not for it', () => {
    expect(asRead([{ unit: 'u', 'tanggal forum': '2026-01-01', bagian: 'Judul', isi: 'x' }]).faults[0]).toMatch(
      /^row 2, column "bagian": holds "Judul"; give one of tema, /,
    )
    expect(asRead(change('tema', { jumlah: '3' })).faults[0]).toBe(
      'row 2, column "jumlah": is not for "tema"; use "isi"',
    )
  })

  it('for an update that has no commitment above it', () => {
    const rows = templateRows().filter(({ bagian }) => bagian === 'tema' || bagian === 'perkembangan')
    expect(asRead(rows).faults[0]).toMatch(/^row 3: "perkembangan" has nothing above it to belong to/)
  })
})
