import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../collector/publish/build-report.ts'
import type { Store } from '../../collector/store/store.ts'
import type { Content } from '../../shared/content/content.ts'
import { agencySchema } from '../../shared/schema/agency.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { aContent, aUnit } from '../support/a-content.ts'
import { aPublisher, ratings, readAgencyReport, readReport } from '../support/a-publisher.ts'
import { writeReports } from '../support/write-reports.ts'

/** 31 days after the end of 2025, and one more. */
const [NOT_YET, DUE] = ['2026-01-31', '2026-02-01'] as const

/** Every file below `reports/` and `agency-reports/` with what it holds. */
function published(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => path.includes('reports/'))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]))
}

const A_YEAR = [...ratings(60, '2025-S1'), ...ratings(60, '2025-S2')]

describe('the breakdowns of a year', () => {
  it('are made 31 days after it ended, of unit and agency, and never again', async () => {
    const { folder, publish } = await aPublisher(A_YEAR)
    await publish(NOT_YET)
    expect(readReport(folder, '2025')).toMatchObject({ respondents: 120, sumOf: ['2025-S1', '2025-S2'], revision: 1 })
    expect(readReport(folder, '2025').breakdowns).toBeUndefined()
    await publish(DUE)
    const sexes = { field: 'sex', cells: [{ respondents: 60 }, { respondents: 60 }, { respondents: 0 }] }
    expect(readReport(folder, '2025').breakdowns?.[0]).toMatchObject(sexes)
    expect(readAgencyReport(folder, '2025').breakdowns?.[0]).toMatchObject(sexes)
    const once = published(folder)
    expect((await publish('2026-05-01')).units).toEqual({ written: 0, unchanged: 3, waiting: 0 })
    expect(published(folder)).toEqual(once)
  })

  it('withhold a group of eight and one more with it', async () => {
    const { folder, publish } = await aPublisher(A_YEAR)
    await publish(DUE)
    const age = readReport(folder, '2025').breakdowns?.[1]
    // Eight of 65 and older, all others unstated: nothing could be shown beside them.
    expect(age).toEqual({ field: 'age', state: 'unpublished' })
  })

  it('stay with the revision they were made for; a later one has none, and gets none', async () => {
    const { folder, store, publish } = await aPublisher(A_YEAR)
    await publish(DUE)
    const before = readReport(folder, '2025')
    await store.keep(ratings(20, '2025-S2'))
    await publish('2026-03-01')
    await publish('2026-04-01')
    const after = readReport(folder, '2025')
    expect([after.respondents, after.revision]).toEqual([140, 2])
    expect(after.breakdowns?.map((one) => 'state' in one && one.state)).toEqual(Array(4).fill('unpublished'))
    expect(readReport(folder, 'revisions/2025-r1')).toEqual(before)
    expect(readAgencyReport(folder, '2025').breakdowns).toBeUndefined()
  })

  it('are none where the ratings are not the published ones to the last answer', async () => {
    const { folder, store, publish } = await aPublisher(A_YEAR)
    await publish(NOT_YET)
    // Too few to revise the semester, so they are in the store and in no report.
    await store.keep(ratings(3, '2025-S2'))
    await publish(DUE)
    expect(readReport(folder, '2025').breakdowns?.every((one) => 'state' in one)).toBe(true)
  })
})

describe('a year', () => {
  it('adds up nothing while one of its periods is withheld, and withholds what one of them withholds', async () => {
    const few = await aPublisher([...ratings(60, '2025-S1'), ...ratings(5, '2025-S2')])
    await few.publish(DUE)
    expect(readdirSync(join(few.folder, 'reports/dukcapil'))).not.toContain('2025.json')
    const family = { service: 'kartu-keluarga' } as const
    const hidden = await aPublisher([...A_YEAR, ...ratings(5, '2025-S1', family), ...ratings(40, '2025-S2', family)])
    await hidden.publish(DUE)
    expect(readReport(hidden.folder, '2025-S2').services[1]).toMatchObject({ respondents: 40 })
    expect(readReport(hidden.folder, '2025').services[1]).toEqual({ id: 'kartu-keluarga', state: 'withheld' })
  })
})

describe('publishing', () => {
  it('goes through where a year counts ratings of no service, beside one that is withheld for them', async () => {
    const family = { service: 'kartu-keluarga' } as const
    const kept = [...A_YEAR, ...ratings(30, '2025-S1', family), ...ratings(30, '2025-S2', family)]
    const { folder, publish } = await aPublisher([...kept, ...ratings(3, '2025-S1', { service: null })])
    await publish(DUE)
    expect(readReport(folder, '2025').services[1]).toEqual({ id: 'kartu-keluarga', state: 'withheld' })
  })

  it('writes nothing at all where the audit of one agency fails', async () => {
    const content: Content = {
      agencies: new Map([...aContent().agencies, ['z', agencySchema.parse({ name: 'Z', kind: 'kota' })]]),
      units: new Map([
        ['puskesmas', aUnit()],
        ['dukcapil', aUnit({ agency: 'z' })],
      ]),
    }
    const family = { service: 'kartu-keluarga' } as const
    const kept = [...ratings(50, '2025-S1'), ...ratings(60, '2025-S1', family)]
    const others = kept.map((one) => ({ ...one, unit: 'puskesmas' }))
    const { folder, store, publish } = await aPublisher(
      [...ratings(30, '2025-S1'), ...ratings(40, '2025-S1', family)],
      content,
    )
    await writeReports([oneServiceHidden(await draft(store, content))], folder)
    await store.keep([...ratings(20, '2025-S1'), ...ratings(20, '2025-S1', family), ...others])
    const before = published(folder)
    await expect(publish('2025-07-01')).rejects.toThrow(
      'dukcapil/2025-S1/kartu-keluarga: what is withheld could be worked out as 60 to 60',
    )
    expect(published(folder)).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.startsWith('.reports-'))).toEqual([])
  })

  it.each(['reports/dukcapil/2025-S1.json', 'agency-reports/kabupaten-uji/2025.json'])(
    'refuses to go on where one byte of %s was changed, and leaves the rest',
    async (path) => {
      const { folder, store, publish } = await aPublisher(A_YEAR)
      await publish(DUE)
      await store.keep(ratings(40, '2025-S2'))
      const text = readFileSync(join(folder, path), 'utf8')
      writeFileSync(join(folder, path), text.replace(/"respondents": (\d)/, '"respondents": 9$1'))
      const before = published(folder)
      await expect(publish(DUE)).rejects.toThrow('is not what was published')
      expect(published(folder)).toEqual(before)
    },
  )

  it('attacks again only what changed', async () => {
    const family = { service: 'kartu-keluarga' } as const
    const { store, publish } = await aPublisher([...ratings(60, '2025-S1'), ...ratings(5, '2025-S1', family)])
    expect((await publish('2025-07-01')).audited).toBe(2)
    expect((await publish('2025-07-01')).audited).toBe(0)
    await store.keep(ratings(40, '2025-S1'))
    expect((await publish('2025-07-01')).audited).toBe(2)
  })
})

/** What would be published of the unit now. */
async function draft(store: Store, content: Content): Promise<PublishedReport> {
  const unit = content.units.get('dukcapil')
  if (!unit) throw new Error('no such unit')
  const groups = await store.tallies('dukcapil')
  const report = buildReport({ unitId: 'dukcapil', unit, period: '2025-S1', groups, today: '2025-07-01' })
  if (report.state === 'withheld') throw new Error('too few ratings')
  return report
}

/** As a careless publisher would have it: the one service that is hidden is the total less the others. */
function oneServiceHidden(report: PublishedReport): PublishedReport {
  return { ...report, services: report.services.map((one, n) => (n === 0 ? one : { id: one.id, state: 'withheld' })) }
}
