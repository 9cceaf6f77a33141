import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { COLUMNS, KEY_COLUMNS } from '../../site/open-data/columns.ts'
import { csvOf } from '../../site/open-data/csv.ts'
import { madeFiles } from './support/an-open-data-source.ts'

const { text } = await madeFiles()

const plain = (text: string | undefined): string => (text ?? '').replaceAll("'", '')

describe('the open data as CSV', () => {
  it('is read alike by two other libraries, with every column of the dictionary', () => {
    for (const path of ['all.csv', 'agencies/kabupaten-uji.csv', 'units/dukcapil.csv']) {
      const papa = Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true })
      expect(papa.errors).toEqual([])
      expect(papa.meta.fields).toEqual(COLUMNS.map(({ name }) => name))
      expect([...csvParse(text(path))].map((row) => ({ ...row }))).toEqual(papa.data)
    }
  })

  it('has a status in every row, and no figure beside a c or an n', () => {
    const rows = csvParse(text('all.csv'))
    const figures = COLUMNS.slice(COLUMNS.findIndex(({ name }) => name === 'respondents')).map(({ name }) => name)
    expect(new Set(rows.map((row) => row['obs_status']))).toEqual(new Set(['A', 'c', 'n']))
    const silent = rows.filter(({ obs_status }) => obs_status === 'c' || obs_status === 'n')
    expect(silent.length).toBe(3 + 8)
    const told = figures.filter((name) => name !== 'revision' && name !== 'area')
    expect(silent.flatMap((row) => told.map((name) => row[name])).filter((cell) => cell !== '')).toEqual([])
  })

  it('never fills in a histogram that was not published', () => {
    const rows = csvParse(text('all.csv')).filter((row) => row['category'] === 'female' && row['element'] !== '_T')
    expect(rows).toHaveLength(9)
    expect(rows.every((row) => row['scores_1'] === '' && row['favourable'] === '26')).toBe(true)
  })

  it('has rows of areas too, and no other row has an area', () => {
    const rows = csvParse(text('areas/indonesia.csv'))
    expect(rows[0]).toMatchObject({ area: 'indonesia', agency: '_T', unit: '_T', period: '2025-S2', respondents: '60' })
    expect(rows.every((row) => row['area'] === 'indonesia')).toBe(true)
    expect(new Set(csvParse(text('units/dukcapil.csv')).map((row) => row['area']))).toEqual(new Set(['_Z']))
  })

  it('names each row once by its key', () => {
    const keys = csvParse(text('all.csv')).map((row) => KEY_COLUMNS.map((name) => row[name]).join('/'))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1'])(
    'X2: defuses the formula %j, in a cell and in a header',
    (formula) => {
      const [row] = Papa.parse<{ text: string }>(csvOf(['text'], [{ text: formula }]), { header: true }).data
      expect(row?.text).toBe(`'${formula}`)
      expect(Papa.parse<string[]>(csvOf([formula], [])).data[0]).toEqual([`'${formula}`])
    },
  )

  it('X2: no text that is read back begins as a formula, whatever it was and whatever separates cells', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', '＝', ',', ';', '|', '"', ' ', '')
    const texts = fc
      .tuple(start, fc.constantFrom('=', '+', ';=', '|"@', '\t -', ''), fc.string())
      .map((all) => all.join(''))
    const readers = fc.constantFrom(',', ';', '|', '\t')
    fc.assert(
      fc.property(texts, texts, readers, (header, cell, delimiter) => {
        fc.pre(header !== 'n')
        const text = csvOf([header, 'n'], [{ [header]: cell, n: -1.5 }])
        const lines = Papa.parse<string[]>(text, { newline: '\r\n', delimiter }).data
        for (const told of lines.flat()) if (told !== '-1.5') expect(told).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/)
        if (delimiter !== ',') return
        const [names = [], row = []] = lines
        // But for apostrophes it is what was written.
        expect([names[0], row[0]].map(plain)).toEqual([header, cell].map(plain))
        expect(row[1]).toBe('-1.5')
      }),
      { numRuns: 2_000 },
    )
  })

  it('X3: leaves a negative number a number, and ends lines as RFC 4180 has it', () => {
    expect(csvOf(['n'], [{ n: -1.5 }])).toBe('n\r\n-1.5\r\n')
    expect(text('history.csv')).toContain("'@Laporan 2012")
  })
})
