import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Area } from '../../shared/domain/area.ts'
import type { Equation } from '../../shared/domain/disclosure/equations.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import { comparePeriods, partsOf, type Period } from '../../shared/domain/period.ts'
import { BREAKDOWN_FIELDS } from '../../shared/domain/respondent.ts'
import { areaReportSchema, type AreaReport, type PublishedAreaReport } from '../../shared/schema/area-report.ts'
import type { AgencyReport, Breakdown } from '../../shared/schema/report.ts'
import { areaReport } from './area-report.ts'
import { audit, refuseUnsafe } from './audit/audit.ts'
import { breakDownArea } from './break-down-area.ts'
import type { YearParts } from './group-parts.ts'
import { revise, type Settled } from './keep-or-replace.ts'
import { readPublished, type PublishedFolder } from './published-folder.ts'
import { reportTally, sameTally } from './report-tally.ts'

/** Satu instansi setelah diputuskan: what stands published of it, and what areas need to know beside. */
export interface AgencyStanding {
  readonly reports: ReadonlyMap<Period, AgencyReport>
  /** Periods of which a unit's report is still provisional. */
  readonly open: ReadonlySet<Period>
  /** Years whose breakdowns this run makes. */
  readonly years: ReadonlyMap<number, YearParts>
}

export type AgenciesStanding = ReadonlyMap<string, AgencyStanding>

/** Satu wilayah: what is published of it, and what this run makes of that. */
export interface AreaPublication {
  readonly published: PublishedFolder<AreaReport>
  readonly settled: readonly Settled<AreaReport>[]
}

/** What a run makes of the areas together. */
interface Making {
  readonly agencies: AgenciesStanding
  /** Years that some area was broken down for before: for good. */
  readonly frozen: ReadonlySet<number>
  /** Of the regions, by id and year, for the nation. */
  readonly regions: Map<string, { readonly area: Area; readonly years: Map<number, YearParts> }>
  readonly equations: Equation[]
}

/**
 * Memutuskan wilayah dan negara, after all agencies and never the other way round: whatever an area shows, no agency's
 * figures depend on its neighbours. Their breakdowns are made once for all areas together, in the run that makes those
 * of the agencies; an area that changes later, or comes later, has none.
 *
 * @param areas regions first
 * @returns what to write, and how many withheld cells were attacked
 * @throws CommandError when the audit finds a withheld figure too well known
 */
export async function settleAreas(
  areas: readonly Area[],
  agencies: AgenciesStanding,
  directory: string,
): Promise<{ readonly areas: readonly AreaPublication[]; readonly audited: number }> {
  const folders = await readAreas(directory, areas)
  const making: Making = { agencies, frozen: yearsBrokenDown(folders.values()), regions: new Map(), equations: [] }
  const settled = areas.flatMap((area) => {
    const published = folders.get(area.id)
    return published ? [{ published, settled: settleArea(area, published, making) }] : []
  })
  const known = [...agencies.values()].flatMap(({ years }) => equationsIn(years.values()))
  const result = await audit([...known, ...making.equations], known)
  refuseUnsafe(result)
  return { areas: settled, audited: result.cells }
}

/** Those that are named in the content, and those that were: what they published stands. */
async function readAreas(directory: string, areas: readonly Area[]): Promise<Map<string, PublishedFolder<AreaReport>>> {
  const parent = join(directory, 'area-reports')
  const names = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const folders = new Map<string, PublishedFolder<AreaReport>>()
  for (const id of new Set([...areas.map((area) => area.id), ...names])) {
    folders.set(id, await readPublished(join(parent, id), areaReportSchema))
  }
  return folders
}

function yearsBrokenDown(folders: Iterable<PublishedFolder<AreaReport>>): Set<number> {
  const reports = [...folders].flatMap((folder) => [...folder.reports.values()])
  const broken = reports.filter(({ report }) => report.state === 'final' && report.breakdowns !== undefined)
  return new Set(broken.map(({ report }) => Number(report.period)))
}

function settleArea(area: Area, published: PublishedFolder<AreaReport>, making: Making): Settled<AreaReport>[] {
  const members = area.agencies.flatMap((id) => making.agencies.get(id) ?? [])
  const periods = new Set(members.flatMap(({ reports }) => [...reports.keys()]))
  const open = new Set(members.flatMap((one) => [...one.open]))
  making.regions.set(area.id, { area, years: new Map() })
  return [...periods]
    .filter((period) => !open.has(period))
    .sort(comparePeriods)
    .map((period) => {
      const draft = areaReport(
        area,
        period,
        members.flatMap(({ reports }) => reports.get(period) ?? []),
      )
      const previous = published.reports.get(period)
      if (draft.state === 'withheld') return revise(draft, previous)
      const breakdowns = breakdownsOf(draft, area, previous?.report, making)
      const whole = breakdowns ? { ...draft, breakdowns } : draft
      return revise({ ...whole, withholding: withholdingOf(whole) }, previous)
    })
}

/** Made once, with those of the agencies; kept while the figures stay as they are. */
function breakdownsOf(
  draft: PublishedAreaReport,
  area: Area,
  previous: AreaReport | undefined,
  making: Making,
): Breakdown[] | undefined {
  const { year, kind } = partsOf(draft.period)
  if (kind !== 'year') return undefined
  if (making.frozen.has(year)) return carriedOver(draft, previous)
  const counted = draft.agencies.map((id) => making.agencies.get(id))
  if (!counted.some((agency) => agency?.years.has(year))) return undefined
  const [only, ...others] = counted
  // An area of one agency is that agency, to the last cell.
  if (only && others.length === 0) {
    const report = only.reports.get(draft.period)
    return report?.state === 'final' ? report.breakdowns : undefined
  }
  const made = breakDownArea(draft, membersOf(area, draft.agencies, year, making))
  making.regions.get(area.id)?.years.set(year, made.parts)
  making.equations.push(...equationsIn([made.parts]))
  return made.breakdowns
}

function carriedOver(draft: PublishedAreaReport, previous: AreaReport | undefined): Breakdown[] {
  const same =
    previous?.state === 'final' &&
    previous.agencies.join() === draft.agencies.join() &&
    sameTally(reportTally(previous), reportTally(draft))
  const before = same ? previous.breakdowns : undefined
  return before ?? BREAKDOWN_FIELDS.map((field) => ({ field, state: 'unpublished' }))
}

/** Regions that are broken down stand for their agencies; all others are counted one by one. */
function membersOf(area: Area, counted: readonly string[], year: number, { agencies, regions }: Making) {
  const below = [...regions.values()].filter(
    (region) =>
      region.area.id !== area.id &&
      region.years.has(year) &&
      area.level === 'nation' &&
      region.area.agencies.every((id) => area.agencies.includes(id)),
  )
  const inRegions = new Set(below.flatMap((region) => region.area.agencies))
  return [
    ...below.map((region) => region.years.get(year)),
    ...counted.filter((id) => !inRegions.has(id)).map((id) => agencies.get(id)?.years.get(year)),
  ]
}

function equationsIn(years: Iterable<YearParts>): Equation[] {
  return [...years].flatMap((fields) =>
    [...fields.values()].flatMap(({ tables }) => tables.flatMap((table) => table.equations)),
  )
}
