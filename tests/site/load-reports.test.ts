import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeReports } from '../support/write-reports.ts'
import { loadReports } from '../../site/loaders/load-reports.ts'
import { aUnit } from '../support/a-content.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { aReport } from './support/a-report.ts'
import { writeReport } from './support/site-content.ts'

const UNITS = new Map([['dukcapil', aUnit()]])

async function withFile(path: string, text: string): Promise<string> {
  const folder = temporaryFolder()
  await mkdir(join(folder, 'reports/dukcapil'), { recursive: true })
  await writeFile(join(folder, 'reports', path), text)
  return folder
}

describe('loadReports', () => {
  it('finds nothing where nothing was published yet', async () => {
    expect((await loadReports(temporaryFolder(), UNITS)).size).toBe(0)
  })

  it('puts the reports of a unit in order, the earliest first', async () => {
    const folder = temporaryFolder()
    for (const period of ['2026-S1', '2024-S2', '2025-S2', '2025'] as const) {
      await writeReport(folder, aReport({ period }))
    }
    const files = (await loadReports(folder, UNITS)).get('dukcapil')
    expect(files?.map(({ report }) => report.period)).toEqual(['2024-S2', '2025-S2', '2025', '2026-S1'])
  })

  it('takes a report without a CSV, and one with it byte for byte', async () => {
    const folder = temporaryFolder()
    await writeReport(folder, aReport({ period: '2025-S2' }))
    await writeReport(folder, aReport())
    await writeFile(join(folder, 'reports/dukcapil/2026-S1.csv'), '\uFEFFunit\r\n')
    const files = (await loadReports(folder, UNITS)).get('dukcapil') ?? []
    expect(files.map(({ csv }) => csv && Buffer.from(csv).toString('utf8'))).toEqual([undefined, '\uFEFFunit\r\n'])
  })

  it.each([
    ['is not JSON', 'dukcapil/2026-S1.json', '{', /2026-S1\.json: is not valid JSON/],
    [
      'has an unknown member',
      'dukcapil/2026-S1.json',
      JSON.stringify({ ...aReport(), rows: [] }),
      /2026-S1\.json: rows/,
    ],
    ['is not named for a period', 'dukcapil/now.json', JSON.stringify(aReport()), /now\.json: period: is 2026-S1/],
    ['says another period', 'dukcapil/2026-S2.json', JSON.stringify(aReport()), /2026-S2\.json: period/],
    [
      'holds a wrong index',
      'dukcapil/2026-S1.json',
      JSON.stringify({ ...aReport(), index: 99 }),
      /2026-S1\.json: index: is 99/,
    ],
  ])('stops at a file that %s, naming it', async (_, path, text, message) => {
    await expect(loadReports(await withFile(path, text), UNITS)).rejects.toThrow(message)
  })

  it('takes a sealed report, and stops where one byte of it was changed', async () => {
    const folder = temporaryFolder()
    await writeReports([aReport()], folder)
    expect((await loadReports(folder, UNITS)).get('dukcapil')).toHaveLength(1)
    const file = join(folder, 'reports/dukcapil/2026-S1.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replace('60', '61'))
    await expect(loadReports(folder, UNITS)).rejects.toThrow('2026-S1.csv: is not what was published')
  })

  it('stops at the folder of a unit that does not exist', async () => {
    const folder = temporaryFolder()
    await writeReport(folder, aReport({ unit: 'lama' }))
    await expect(loadReports(folder, UNITS)).rejects.toThrow(/lama.2026-S1\.json: unit: there is no units\/lama\.yaml/)
  })
})
