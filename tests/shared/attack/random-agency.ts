import { breakDownYear } from '../../../collector/publish/break-down-year.ts'
import { agencyReport } from '../../../collector/publish/agency-report.ts'
import { buildReport } from '../../../collector/publish/build-report.ts'
import type { YearParts } from '../../../collector/publish/group-parts.ts'
import { yearCategories } from '../../../collector/publish/year-categories.ts'
import { yearReport } from '../../../collector/publish/year-report.ts'
import type { GroupTally, ProfileTally, Store } from '../../../collector/store/store.ts'
import { withholdingOf } from '../../../shared/domain/disclosure/withholding.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { BREAKDOWN_FIELDS, categoriesOf } from '../../../shared/domain/respondent.ts'
import { mergeTallies, tallyOf, type Tally } from '../../../shared/domain/tally.ts'
import type { AgencyReport, PublishedReport, Report } from '../../../shared/schema/report.ts'
import type { Unit } from '../../../shared/schema/unit.ts'
import { aUnit } from '../../support/a-content.ts'

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Everything one agency publishes of a year, and what is true of it. */
export interface RandomPublication {
  readonly parts: YearParts
  readonly reports: readonly Report[]
  readonly years: readonly PublishedReport[]
  readonly agencies: readonly AgencyReport[]
  readonly withUnlisted: ReadonlySet<string>
  /** Every non-zero cell of unit and service tables by field, whether published or not. */
  readonly candidates: number
  /** What each unit's tables could be made of. */
  readonly profiles: readonly (readonly ProfileTally[])[]
}

/** Two questions keep the linear programs small; what is withheld does not depend on their number. */
const ELEMENTS = ['procedures', 'staffConduct'] as const
const PERIODS: readonly Period[] = ['2025-S1', '2025-S2']
const TODAY = '2026-06-01'

/** An agency of few and many, clustered and spread respondents, some of one mind. */
export async function randomAgency(random: Random, agency = 'kabupaten-uji'): Promise<RandomPublication> {
  const units = Array.from({ length: 1 + pick(random, 3) }, (_, place) => ({
    id: `${agency === 'kabupaten-uji' ? '' : agency}u${place}`,
    unit: randomUnit(random, agency),
  }))
  const made = []
  for (const { id, unit } of units) made.push(await publishUnit(id, unit, random))
  const complete = made.every(({ year }) => year !== undefined)
  const withYear = made.flatMap(({ unit, year, categories }) =>
    year && categories ? [{ report: year, asked: unit, categories }] : [],
  )
  const broken = breakDownYear(withYear, complete)
  const years = broken.reports.map((report) => ({ ...report, withholding: withholdingOf(report) }))
  const whole = agencyReport(agency, '2025', years)
  return {
    reports: [...made.flatMap(({ reports }) => reports), ...years],
    years,
    parts: broken.parts,
    agencies: whole?.state === 'final' ? [{ ...whole, breakdowns: [...broken.agency] }] : [],
    withUnlisted: new Set(made.flatMap(({ unlisted }) => unlisted)),
    candidates: made.reduce((sum, { profiles }) => sum + candidateCells(profiles), 0),
    profiles: made.map(({ profiles }) => profiles),
  }
}

/** Non-zero cells that the years' tables of units and services show. */
export function cellsShown({ years }: RandomPublication): number {
  const services = years.flatMap((year) => year.services.flatMap((one) => ('state' in one ? [] : [one])))
  const tables = [...years, ...services].flatMap(({ breakdowns = [] }) => breakdowns)
  const cells = tables.flatMap((table) => ('cells' in table ? table.cells : []))
  return cells.filter((cell) => 'respondents' in cell && cell.respondents > 0).length
}

function randomUnit(random: Random, agency: string): Unit {
  const services = Array.from({ length: pick(random, 5) }, (_, place) => ({
    id: `s${place}`,
    name: `Layanan ${place}`,
  }))
  return aUnit({ agency, services, elements: [...ELEMENTS] })
}

async function publishUnit(id: string, unit: Unit, random: Random) {
  const groups: GroupTally[] = []
  const profiles: ProfileTally[] = []
  const unlisted = unit.services.length === 0 || random() < 0.2 ? [null] : []
  for (const service of [...unit.services.map((one) => one.id), ...unlisted]) {
    const temper = random()
    for (const period of PERIODS) fill(id, service, period, sizeOf(random), temper, random, groups, profiles)
  }
  const reports = PERIODS.map((period) =>
    buildReport({ unitId: id, unit, period, groups: groups.filter((one) => one.period === period), today: TODAY }),
  ).filter((report) => report.state === 'withheld' || report.respondents > 0)
  const year = yearReport(id, unit, 2025, reports, TODAY)
  const store = { profileTallies: async () => profiles } as unknown as Store
  const categories = year ? await yearCategories(store, year) : undefined
  const periods = unlisted.length > 0 ? [...PERIODS, '2025'] : []
  return { unit, reports, year, categories, profiles, unlisted: periods.map((period) => `${id}/${period}`) }
}

function fill(
  unit: string,
  service: string | null,
  period: Period,
  size: number,
  temper: number,
  random: Random,
  groups: GroupTally[],
  profiles: ProfileTally[],
): void {
  if (size === 0) return
  const skew = 1 + 3 * random()
  const tallies = new Map<string, Tally>()
  let whole: Tally | undefined
  for (let person = 0; person < size; person++) {
    const tally = tallyOf(Object.fromEntries(ELEMENTS.map((element) => [element, score(random, temper)])))
    whole = whole ? mergeTallies(whole, tally) : tally
    for (const field of BREAKDOWN_FIELDS) {
      const categories = categoriesOf(field)
      const category = categories[Math.floor(random() ** skew * categories.length)] ?? categories[0]
      const key = `${field}/${category}`
      const before = tallies.get(key)
      tallies.set(key, before ? mergeTallies(before, tally) : tally)
    }
  }
  if (whole) groups.push({ unit, service, period, questionnaire: 'skm-2017', tally: whole })
  for (const [key, tally] of tallies) {
    const [field, category] = key.split('/') as [ProfileTally['field'], string]
    profiles.push({ period, service, field, category, tally })
  }
}

/** Some services everybody praises, so that unanimous cells come up. */
function score(random: Random, temper: number): 1 | 2 | 3 | 4 {
  if (temper > 0.85) return 4
  return (1 + Math.floor(4 * random() ** (0.3 + temper))) as 1 | 2 | 3 | 4
}

function sizeOf(random: Random): number {
  const kind = random()
  if (kind < 0.1) return 0
  if (kind < 0.25) return 1 + pick(random, 12)
  return kind < 0.6 ? 11 + pick(random, 50) : 40 + pick(random, 200)
}

function pick(random: Random, below: number): number {
  return Math.floor(random() * below)
}

function candidateCells(profiles: readonly ProfileTally[]): number {
  const cells = profiles.flatMap(({ service, field, category }) => [
    `${service}/${field}/${category}`,
    `/${field}/${category}`,
  ])
  return new Set(cells).size
}
