import { csvParse } from 'd3-dsv'
import { parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { openDataSchema } from '../../site/open-data/open-data-schema.ts'
import { RECAP_HEADERS } from '../../site/open-data/recap-rows.ts'
import { aReport } from './support/a-report.ts'
import { aSource, madeFiles } from './support/an-open-data-source.ts'

const { files, text, json } = await madeFiles()

describe('the other forms of the data', () => {
  it('hold the same rows in Parquet', async () => {
    const content = files.get('all.parquet')?.content ?? new Uint8Array()
    const rows = await parquetReadObjects({ file: Uint8Array.from(content).buffer })
    const asText = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? '')])),
    )
    expect(asText).toEqual([...csvParse(text('all.csv'))].map((row) => ({ ...row })))
  })

  it('hold the very reports in JSON', () => {
    const data = openDataSchema.parse(json('units/dukcapil.json'))
    expect(data.reports).toEqual(aSource().units[0]?.reports)
    expect(data.history).toMatchObject([{ unit: 'dukcapil', check: 'not-checkable' }])
  })

  it('recap each period with its published profile only', async () => {
    const rows = await readSheet(Buffer.from(files.get('recap/kabupaten-uji.xlsx')?.content ?? []), 'Rekap')
    const cell = (row: number, header: string) => rows[row]?.[RECAP_HEADERS.indexOf(header)]
    expect(rows[0]).toEqual(RECAP_HEADERS)
    expect([cell(1, 'L'), cell(1, 'P'), cell(1, 'SD')]).toEqual([30, 30, 'n'])
    expect([cell(2, 'Sampel'), cell(2, 'Nilai IKM'), cell(3, 'L')]).toEqual(['c', 'c', 'n'])
    expect(cell(1, 'Nilai IKM')).toBe(aReport().index)
    expect(cell(1, 'Unit')).toBe('=cmd|x, "Dinas"')
  })
})
