import { aMadeReport as aReport } from '../support/a-made-report.ts'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeReports } from '../support/write-reports.ts'
import { reportSchema, type Report } from '../../shared/schema/report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('writing reports', () => {
  const write = (folder: string, report: Report) => writeReports([report], folder)
  const read = (folder: string): Report =>
    reportSchema.parse(JSON.parse(readFileSync(join(folder, 'reports/dukcapil/2026-S1.json'), 'utf8')))

  it('leaves what did not change alone', async () => {
    const folder = temporaryFolder()
    expect(await write(folder, aReport())).toEqual({ written: 1, unchanged: 0, waiting: 0 })
    const before = statSync(join(folder, 'reports/dukcapil/2026-S1.json')).mtimeMs
    expect(await write(folder, aReport())).toEqual({ written: 0, unchanged: 1, waiting: 0 })
    expect(statSync(join(folder, 'reports/dukcapil/2026-S1.json')).mtimeMs).toBe(before)
    expect(readdirSync(folder)).toEqual(['reports'])
  })

  it('P3: of an open period waits for eleven new ratings, in the total and in every service that changed', async () => {
    const folder = temporaryFolder()
    const open = (sizes: Record<string, number>) => aReport({ sizes, today: '2026-06-01' })
    await write(folder, open({ 'ktp-el': 30, 'kartu-keluarga': 20 }))
    expect(await write(folder, open({ 'ktp-el': 40, 'kartu-keluarga': 20 }))).toMatchObject({ waiting: 1 })
    expect(await write(folder, open({ 'ktp-el': 41, 'kartu-keluarga': 21 }))).toMatchObject({ waiting: 1 })
    expect(read(folder)).toMatchObject({ respondents: 50 })
    expect(await write(folder, open({ 'ktp-el': 41, 'kartu-keluarga': 20 }))).toMatchObject({ written: 1 })
    expect(read(folder)).toMatchObject({ respondents: 61, state: 'provisional' })
  })

  it('closes a period with the figures it had, when fewer than eleven came in since', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport({ today: '2026-06-01' }))
    await write(folder, aReport({ sizes: { 'ktp-el': 31, 'kartu-keluarga': 20 } }))
    expect(read(folder)).toMatchObject({ state: 'final', respondents: 50, revision: 2 })
    expect(await write(folder, aReport({ sizes: { 'ktp-el': 34, 'kartu-keluarga': 20 } }))).toMatchObject({
      waiting: 1,
    })
    expect(await write(folder, aReport({ sizes: { 'ktp-el': 41, 'kartu-keluarga': 20 } }))).toMatchObject({
      written: 1,
    })
    expect(read(folder)).toMatchObject({ respondents: 61, revision: 3 })
  })

  it('keeps every old revision, and says which one a report replaces', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport())
    const first = readFileSync(join(folder, 'reports/dukcapil/2026-S1.json'))
    await write(folder, aReport({ sizes: { 'ktp-el': 50, 'kartu-keluarga': 20 } }))
    expect(readFileSync(join(folder, 'reports/dukcapil/revisions/2026-S1-r1.json'))).toEqual(first)
    const hash = createHash('sha256').update(first).digest('hex')
    expect(read(folder)).toMatchObject({ revision: 2, supersedes: { revision: 1, sha256: hash } })
    expect(readdirSync(join(folder, 'reports/dukcapil'))).toEqual([
      '2026-S1.csv',
      '2026-S1.json',
      'SHA256SUMS',
      'revisions',
    ])
  })

  it('refuses to go on where one byte of a published report was changed', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'reports/dukcapil/2026-S1.json')
    await write(folder, aReport())
    writeFileSync(file, readFileSync(file, 'utf8').replace('"respondents": 50', '"respondents": 51'))
    await expect(write(folder, aReport())).rejects.toThrow('2026-S1.json: is not what was published')
  })

  it('goes on withholding a service of a period in which it was withheld', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport({ sizes: { 'ktp-el': 30, 'kartu-keluarga': 5 } }))
    await write(folder, aReport({ sizes: { 'ktp-el': 50, 'kartu-keluarga': 40 } }))
    expect(read(folder)).toMatchObject({ respondents: 90, services: [{ state: 'withheld' }, { state: 'withheld' }] })
  })

  it('never takes a published report back to withheld', async () => {
    const folder = temporaryFolder()
    await write(folder, aReport())
    expect(await write(folder, aReport({ sizes: { 'ktp-el': 3 } }))).toMatchObject({ waiting: 1 })
  })

  it.each(['{ not json', '{"format":"skm-report/1"}'])(
    'stops at a published file that is no report: %s',
    async (text) => {
      const folder = temporaryFolder()
      mkdirSync(join(folder, 'reports/dukcapil'), { recursive: true })
      writeFileSync(join(folder, 'reports/dukcapil/2026-S1.json'), text)
      await expect(writeReports([aReport({ period: '2025-S2' }), aReport()], folder)).rejects.toThrow(
        '2026-S1.json: is not',
      )
      expect(readdirSync(folder)).toEqual(['reports'])
      expect(readdirSync(join(folder, 'reports/dukcapil'))).toEqual(['2026-S1.json'])
    },
  )
})
