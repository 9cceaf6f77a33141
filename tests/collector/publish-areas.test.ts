import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakDownArea } from '../../collector/publish/break-down-area.ts'
import type { FiledRating } from '../../collector/store/store.ts'
import type { Content } from '../../shared/content/content.ts'
import { agencySchema } from '../../shared/schema/agency.ts'
import { seeded } from '../shared/attack/random-agency.ts'
import { randomArea } from '../shared/attack/random-area.ts'
import { aUnit } from '../support/a-content.ts'
import { aPublisher, ratings, readAgencyReport, readAreaReport } from '../support/a-publisher.ts'

/** 31 days after the end of 2025, and one more. */
const DUE = '2026-02-01'

type Agencies = Readonly<Record<string, { readonly region?: string; readonly sample?: boolean }>>

const TWO_REGIONS: Agencies = {
  lain: {},
  'barat-1': { region: 'Kalimantan Barat' },
  'barat-2': { region: 'KALIMANTAN  BARAT' },
  timur: { region: 'Kalimantan Timur' },
}

/** Each agency with one unit of the same name. */
function content(agencies: Agencies = TWO_REGIONS): Content {
  const ids = Object.keys(agencies)
  const agency = (id: string) => agencySchema.parse({ name: id, kind: 'kabupaten', ...agencies[id] })
  return {
    agencies: new Map(ids.map((id) => [id, agency(id)])),
    units: new Map(ids.map((id) => [id, aUnit({ agency: id })])),
  }
}

function ofUnit(unit: string, list: readonly FiledRating[]): FiledRating[] {
  return list.map((one) => ({ ...one, unit }))
}

/** So many ratings in each semester of 2025. */
function aYear(unit: string, count: number): FiledRating[] {
  return ofUnit(unit, [...ratings(count, '2025-S1'), ...ratings(count, '2025-S2')])
}

/** As many of each sex as of 40 people, but for one semester in which only one woman answered and no man. */
function withFewMen(unit: string): FiledRating[] {
  const women = ratings(40, '2025-S1', { respondent: { sex: 'female' } })
  const others = ratings(40, '2025-S2', { respondent: {} })
  return ofUnit(unit, [...women, ...others, ...ratings(3, '2025-S2', { respondent: { sex: 'male' } })])
}

const FOUR = Object.keys(TWO_REGIONS).flatMap((unit, place) => aYear(unit, 40 + place))

describe('the reports of regions and the nation', () => {
  it('add up the agencies that published, each region on its own, and are written once', async () => {
    const { folder, publish } = await aPublisher(FOUR, content())
    expect((await publish(DUE)).areas).toEqual({ written: 9, unchanged: 0, waiting: 0 })
    expect(readAreaReport(folder, '2025-S1', 'kalimantan-barat')).toMatchObject({
      level: 'region',
      name: 'Kalimantan Barat',
      respondents: 41 + 42,
      agencies: ['barat-1', 'barat-2'],
      revision: 1,
      supersedes: null,
    })
    expect(readAreaReport(folder, '2025-S1', 'indonesia')).toMatchObject({
      level: 'nation',
      respondents: 40 + 41 + 42 + 43,
      index: readAgencyReport(folder, '2025-S1', 'lain').index,
      grade: 'C',
      margin: 0,
    })
    expect((await publish('2026-05-01')).areas).toEqual({ written: 0, unchanged: 9, waiting: 0 })
  })

  it('of one agency are that agency, to the last cell', async () => {
    const { folder, publish } = await aPublisher(FOUR, content())
    await publish(DUE)
    const { respondents, elements, breakdowns, margin } = readAgencyReport(folder, '2025', 'timur')
    expect(readAreaReport(folder, '2025', 'kalimantan-timur')).toMatchObject({
      ...{ respondents, elements, breakdowns, margin, agencies: ['timur'] },
    })
    expect(breakdowns?.[0]).toHaveProperty('cells')
  })

  it('leave out an agency that is withheld, and change no agency for a neighbour', async () => {
    const small = await aPublisher([...FOUR, ...ofUnit('barat-3', ratings(5, '2025-S1'))], {
      ...content({ ...TWO_REGIONS, 'barat-3': { region: 'Kalimantan Barat' } }),
    })
    await small.publish(DUE)
    const report = readAreaReport(small.folder, '2025-S1', 'kalimantan-barat')
    expect([report.respondents, report.agencies]).toEqual([41 + 42, ['barat-1', 'barat-2']])
    const alone = await aPublisher(FOUR, content())
    await alone.publish(DUE)
    for (const agency of Object.keys(TWO_REGIONS)) {
      const at = `agency-reports/${agency}/2025.json`
      expect(readFileSync(join(small.folder, at))).toEqual(readFileSync(join(alone.folder, at)))
    }
  })

  it('are withheld where no agency shows anything, and wait for one whose period is open', async () => {
    const few = await aPublisher(ofUnit('timur', ratings(5, '2025-S1')), content())
    await few.publish(DUE)
    expect(readFileSync(join(few.folder, 'area-reports/indonesia/2025-S1.json'), 'utf8')).toContain('"withheld"')
    const open = await aPublisher(FOUR, content())
    await open.publish('2025-12-31')
    expect(readdirSync(join(open.folder, 'area-reports/indonesia'))).not.toContain('2025-S2.json')
  })

  it('never add an agency that does not exist to those that do', async () => {
    const { folder, publish } = await aPublisher(FOUR, content({ ...TWO_REGIONS, lain: { sample: true } }))
    await publish(DUE)
    expect(readAreaReport(folder, '2025-S1', 'indonesia').agencies).toEqual(['barat-1', 'barat-2', 'timur'])
  })

  it('keep the revision that another replaces', async () => {
    const { folder, store, publish } = await aPublisher(FOUR, content())
    await publish(DUE)
    const before = readAreaReport(folder, '2025', 'indonesia')
    await store.keep(ofUnit('timur', ratings(20, '2025-S2')))
    await publish('2026-03-01')
    const after = readAreaReport(folder, '2025', 'indonesia')
    expect([after.respondents - before.respondents, after.revision]).toEqual([20, 2])
    expect(after.breakdowns?.every((one) => 'state' in one)).toBe(true)
    expect(readAreaReport(folder, 'revisions/2025-r1', 'indonesia')).toEqual(before)
    expect(readFileSync(join(folder, 'area-reports/indonesia/SHA256SUMS'), 'utf8')).toContain('revisions/2025-r1.csv')
  })
})

describe('the breakdowns of a region', () => {
  it('add up those of its agencies', async () => {
    const { folder, publish } = await aPublisher(FOUR, content())
    await publish(DUE)
    const sexes = { field: 'sex', cells: [{ respondents: 82 }, { respondents: 84 }, { respondents: 0 }] }
    expect(readAreaReport(folder, '2025', 'kalimantan-barat').breakdowns?.[0]).toMatchObject(sexes)
  })

  it('withhold what one of its agencies withholds, which subtraction would tell', async () => {
    const kept = [...aYear('barat-1', 40), ...withFewMen('barat-2')]
    const { folder, publish } = await aPublisher(kept, content())
    await publish(DUE)
    const states = (breakdowns: readonly object[] | undefined) =>
      (breakdowns?.[0] as { cells: { state?: string }[] }).cells.map(({ state }) => state)
    const below = states(readAgencyReport(folder, '2025', 'barat-2').breakdowns)
    expect(below.filter((state) => state === 'withheld')).toHaveLength(2)
    expect(states(readAreaReport(folder, '2025', 'kalimantan-barat').breakdowns)).toEqual(below)
    expect(states(readAreaReport(folder, '2025', 'indonesia').breakdowns)).toEqual(below)
  })

  it('are none where the ratings of one agency are not what it published', async () => {
    const { folder, store, publish } = await aPublisher(FOUR, content())
    await publish('2026-01-31')
    await store.keep(ofUnit('barat-1', ratings(3, '2025-S2')))
    await publish(DUE)
    expect(readAreaReport(folder, '2025', 'kalimantan-barat').breakdowns?.every((one) => 'state' in one)).toBe(true)
    expect(readAreaReport(folder, '2025', 'kalimantan-timur').breakdowns?.[0]).toHaveProperty('cells')
  })

  it('are none where the agencies’ tables do not add up to its figures', async () => {
    const { agencies, region } = await randomArea(seeded(3))
    if (!region) throw new Error('no region to break down')
    const parts = region.agencies.map((id) => agencies.get(id)?.parts)
    const shown = (report: typeof region) => breakDownArea(report, parts).breakdowns.filter((one) => 'cells' in one)
    expect(shown(region).length).toBeGreaterThan(0)
    expect(shown({ ...region, respondents: region.respondents + 1 })).toEqual([])
  })

  it('are made once for all areas: an agency that changes its region is not broken down with others again', async () => {
    const publisher = await aPublisher(FOUR, content())
    await publisher.publish(DUE)
    const moved = await publishWith(
      publisher.folder,
      content({ ...TWO_REGIONS, lain: { region: 'Baru' }, timur: { region: 'Baru' } }),
    )
    expect(moved.agencies).toEqual(['lain', 'timur'])
    expect(moved.breakdowns?.every((one) => 'state' in one)).toBe(true)
  })
})

async function publishWith(published: string, changed: Content) {
  const { folder, publish } = await aPublisher(FOUR, changed, published)
  await publish('2026-03-01')
  return readAreaReport(folder, '2025', 'baru')
}
