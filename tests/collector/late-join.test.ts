import { describe, expect, it } from 'vitest'
import { reportCsv } from '../../collector/publish/report-csv.ts'
import { settleUnit } from '../../collector/publish/settle-unit.ts'
import { Staging } from '../../collector/publish/staging.ts'
import type { GroupTally } from '../../collector/store/store.ts'
import { firstDay, lastDay, type Day, type Period } from '../../shared/domain/period.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { seeded } from '../shared/attack/random-agency.ts'
import { aUnit } from '../support/a-content.ts'
import { tallyWithTotal } from '../support/a-tally.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { aPublisher, ratings, readReport } from '../support/a-publisher.ts'

const [OCTOBER, JANUARY, JULY] = ['2025-10-01', '2026-01-01', '2026-07-01'] as const
const SEMESTERS: readonly Period[] = ['2025-S1', '2025-S2', '2026-S1', '2026-S2']
const FAMILY = { service: 'kartu-keluarga' } as const

/** A first semester that was published, and three ratings that came for it since. */
async function threeWaiting(others = ratings(60, '2025-S2')) {
  const publisher = await aPublisher(ratings(60, '2025-S1'))
  await publisher.publish('2025-07-01')
  await publisher.store.keep([...ratings(3, '2025-S1'), ...others])
  return publisher
}

describe('R9: ratings too few to revise a published period', () => {
  it('wait while the next one runs', async () => {
    const { folder, publish } = await threeWaiting()
    expect((await publish(OCTOBER)).units).toMatchObject({ waiting: 1 })
    expect(readReport(folder, '2025-S1').respondents).toBe(60)
    expect(readReport(folder, '2025-S2')).toMatchObject({ respondents: 60, state: 'provisional' })
  })

  it('are counted in the next as late when it closes, once, and never in their own', async () => {
    const { folder, publish } = await threeWaiting()
    await publish(JANUARY)
    const report = readReport(folder, '2025-S2')
    expect(report).toMatchObject({ respondents: 63, late: 'withheld', lateFrom: ['2025-S1'] })
    expect(report.services[0]).toMatchObject({ id: 'ktp-el', respondents: 63 })
    expect(readReport(folder, '2025-S1').respondents).toBe(60)
    expect((await publish(JANUARY)).units).toMatchObject({ written: 0, waiting: 0 })
    expect(readReport(folder, '2025').respondents).toBe(123)
  })

  it('draw all that comes later for their own period after them', async () => {
    const { folder, store, publish } = await threeWaiting()
    await publish(JANUARY)
    await store.keep(ratings(20, '2025-S1'))
    await publish(JANUARY)
    expect(readReport(folder, '2025-S1')).toMatchObject({ respondents: 60, revision: 1 })
    expect(readReport(folder, '2025-S2')).toMatchObject({ respondents: 83, late: 23, revision: 2 })
  })

  it('go on from period to period, each time once', async () => {
    const { folder, store, publish } = await threeWaiting()
    await publish(JANUARY)
    await store.keep([...ratings(2, '2025-S1'), ...ratings(4, '2025-S2'), ...ratings(50, '2026-S1')])
    await publish(JULY)
    const sizes = (['2025-S1', '2025-S2', '2026-S1'] as const).map((period) => readReport(folder, period).respondents)
    expect(sizes).toEqual([60, 63, 56])
    expect(readReport(folder, '2026-S1').lateFrom).toEqual(['2025-S2'])
  })

  it('revise their own period as long as none of them joined another', async () => {
    const { folder, store, publish } = await threeWaiting()
    await store.keep(ratings(8, '2025-S1'))
    await publish(JANUARY)
    expect(readReport(folder, '2025-S1')).toMatchObject({ respondents: 71, revision: 2 })
    expect(readReport(folder, '2025-S2')).toMatchObject({ respondents: 60 })
    await store.keep(ratings(15, '2025-S1'))
    await publish(JANUARY)
    expect(readReport(folder, '2025-S1')).toMatchObject({ respondents: 86, revision: 3 })
  })

  it('of a withheld service belong to none, and wait on where a service would be withheld for them', async () => {
    const small = [...ratings(60, '2025-S1'), ...ratings(5, '2025-S1', FAMILY)]
    const join = async (second: number) => {
      const publisher = await aPublisher(small)
      await publisher.publish('2025-07-01')
      await publisher.store.keep([...ratings(2, '2025-S1', FAMILY), ...ratings(60, '2025-S2')])
      await publisher.store.keep(ratings(second, '2025-S2', FAMILY))
      await publisher.publish(JANUARY)
      return readReport(publisher.folder, '2025-S2')
    }
    expect(await join(40)).toMatchObject({ respondents: 100, services: [{ respondents: 60 }, { respondents: 40 }] })
    const joined = await join(6)
    expect([joined.respondents, joined.lateFrom]).toEqual([60 + 6 + 2, ['2025-S1']])
    expect(joined.services.every((service) => 'state' in service)).toBe(true)
  })

  it('leave what is published as it is, once the ratings were removed', async () => {
    const { folder, store, publish } = await threeWaiting()
    await publish(JANUARY)
    await store.purge('dukcapil', '2025-S1', JANUARY)
    await store.keep(ratings(30, '2025-S2'))
    await publish(JANUARY)
    expect(readReport(folder, '2025-S2')).toMatchObject({ respondents: 63, revision: 1 })
  })

  it('never take from the next what was removed from theirs', async () => {
    const { folder, store, publish } = await aPublisher(ratings(60, '2025-S1'))
    await publish('2025-07-01')
    await store.purge('dukcapil', '2025-S1', '2025-07-01')
    await store.keep([...ratings(30, '2025-S1'), ...ratings(60, '2025-S2')])
    await publish(JANUARY)
    expect(readReport(folder, '2025-S2')).toMatchObject({ respondents: 60, late: 0 })
  })

  it('of another year are broken down as not stated, since their profile is told nowhere', async () => {
    const publisher = await aPublisher(ratings(60, '2025-S2'))
    await publisher.publish(JANUARY)
    const year = (['2026-S1', '2026-S2'] satisfies Period[]).flatMap((period) => ratings(40, period))
    const unknown = ratings(15, '2026-S2', { respondent: {} })
    await publisher.store.keep([...ratings(4, '2025-S2'), ...year, ...unknown])
    await publisher.publish('2027-02-01')
    const report = readReport(publisher.folder, '2026')
    expect(report.respondents).toBe(99)
    expect(report.breakdowns?.[0]).toMatchObject({
      field: 'sex',
      cells: [{ respondents: 40 }, { respondents: 40 }, { category: 'not-stated', respondents: 19 }],
    })
  })
})

/** Grows three semesters by a few ratings at a time and publishes after each step. */
async function randomSteps(seed: number) {
  const random = seeded(seed)
  const folder = temporaryFolder()
  const unit = aUnit()
  const sizes = new Map<string, number>()
  const published: Map<Period, PublishedReport>[] = []
  const days = [
    '2025-06-01',
    '2025-07-01',
    '2025-10-01',
    '2026-01-01',
    '2026-03-01',
    '2026-07-01',
    '2026-09-01',
    '2027-01-01',
  ]
  for (const today of days.flatMap((day) => [day, day, day]) as Day[]) {
    for (const period of SEMESTERS.filter((one) => firstDay(one) <= today)) {
      for (const service of ['ktp-el', 'kartu-keluarga']) {
        const key = `${period} ${service}`
        const open = lastDay(period) >= today
        if (random() < 0.6) sizes.set(key, (sizes.get(key) ?? 0) + Math.floor((open ? 30 : 6) * random()))
      }
    }
    const groups = [...sizes].flatMap(([key, n]): GroupTally[] => {
      const [period, service] = key.split(' ') as [Period, string]
      return n === 0
        ? []
        : [{ unit: 'dukcapil', period, service, questionnaire: 'skm-2017', tally: tallyWithTotal(n, 27 * n) }]
    })
    const publication = await settleUnit('dukcapil', unit, groups, folder, today)
    await Staging.run(folder, (staging) => staging.add({ ...publication, csv: reportCsv }))
    const final = [...publication.standing.values()].filter((report) => report.state !== 'withheld')
    published.push(new Map(final.map((report) => [report.period, report])))
  }
  const kept = SEMESTERS.map((period) =>
    [...sizes].reduce((sum, [key, n]) => (key.startsWith(period) ? sum + n : sum), 0),
  )
  return { published, kept }
}

describe('P3: any course of publications', () => {
  it.each([1, 3, 5, 6])('counts nobody twice and tells no two apart by fewer than eleven, seed %i', async (seed) => {
    const { published, kept } = await randomSteps(seed)
    const last = published.at(-1)
    const counted = SEMESTERS.reduce((sum, period) => sum + (last?.get(period)?.respondents ?? 0), 0)
    expect(counted).toBeLessThanOrEqual(kept.reduce((sum, n) => sum + n, 0))
    for (const [step, now] of published.entries()) {
      for (const [period, report] of now) {
        const before = published[step - 1]?.get(period)
        if (!before || before.revision === report.revision) continue
        const changes = [report.respondents - before.respondents, ...changesOf(report, before)]
        expect(changes.filter((change) => change !== 0 && change < 11)).toEqual([])
      }
    }
    expect(published.flatMap((one) => [...one.values()]).some(({ lateFrom }) => lateFrom)).toBe(true)
  })
})

function changesOf(report: PublishedReport, before: PublishedReport): number[] {
  return report.services.flatMap((service, place) => {
    const old = before.services[place]
    return 'state' in service || !old || 'state' in old ? [] : [service.respondents - old.respondents]
  })
}
