import type { Content } from '../../shared/content/content.ts'
import { areasOf, type Area } from '../../shared/domain/area.ts'
import type { Withholding } from '../../shared/domain/disclosure/withholding.ts'
import type { Day } from '../../shared/domain/period.ts'
import type { AreaReport } from '../../shared/schema/area-report.ts'
import type { AgencyReport, Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { GroupTally, Store } from '../store/store.ts'
import { settleAgency, type AgencySource } from './settle-agency.ts'
import { settleAreas, type AgenciesStanding, type AgencyStanding } from './settle-areas.ts'
import { agencyCsv, areaCsv, reportCsv } from './report-csv.ts'
import { settleUnit, type UnitPublication } from './settle-unit.ts'
import { NOTHING_WRITTEN, Staging, together, type Written } from './staging.ts'

/** Ringkasan terbitan. */
export interface Publication {
  /** Reports of units, of agencies, and of regions and the nation. */
  readonly units: Written
  readonly agencies: Written
  readonly areas: Written
  /** Reports of which nothing but the mark is shown. */
  readonly withheldReports: number
  readonly withholding: Withholding
  /** Withheld cells that the audit attacked, of what this run changed; none was found to within ten people. */
  readonly audited: number
}

/** Where ratings come from and reports go to. */
interface Source extends AgencySource {
  readonly todayOf: (unitId: string) => Day
}

/** Of a publication without units, which breaks down no year. */
const LONG_AGO: Day = '2000-01-01'

const NOTHING: Publication = {
  units: NOTHING_WRITTEN,
  agencies: NOTHING_WRITTEN,
  areas: NOTHING_WRITTEN,
  withheldReports: 0,
  withholding: { cells: 0, withheld: 0 },
  audited: 0,
}

/**
 * Menerbitkan laporan: from the store's tallies to the files below `directory`. Nothing is put in its place unless all
 * of it passed the audit. One agency after the other, so that memory is needed for the largest and not for all.
 *
 * @returns what was published, and the units that have ratings but no file any more; those get no report
 * @throws CommandError when a published file was changed, or the audit finds a withheld figure too well known
 */
export async function publishReports(
  store: Store,
  content: Content,
  directory: string,
  todayOf: (unitId: string) => Day,
  tell: (detail: string) => void,
): Promise<Publication & { readonly unknownUnits: readonly string[] }> {
  tell('counting ratings')
  const groups = Map.groupBy(await store.tallies(), ({ unit }) => unit)
  const agencies = [...Map.groupBy(content.units, ([, { agency }]) => agency)]
  const [day = LONG_AGO] = [...content.units.keys()].map(todayOf).sort()
  const source = { store, directory, todayOf, day }
  const published = await Staging.run(directory, async (staging) => {
    let sum = NOTHING
    const standing = new Map<string, AgencyStanding>()
    for (const [place, [agency, units]] of agencies.entries()) {
      tell(`${place} of ${agencies.length} agencies`)
      const one = await publishAgency(agency, units, groups, source, staging)
      standing.set(agency, one.standing)
      sum = added(sum, one)
    }
    tell('regions and the nation')
    return added(sum, await publishAreas(areasOf(content.agencies), standing, directory, staging))
  })
  return { ...published, unknownUnits: [...groups.keys()].filter((unitId) => !content.units.has(unitId)) }
}

async function publishAgency(
  agency: string,
  members: readonly (readonly [unitId: string, unit: Unit])[],
  groups: ReadonlyMap<string, readonly GroupTally[]>,
  { todayOf, ...source }: Source,
  staging: Staging,
): Promise<Publication & { readonly standing: AgencyStanding }> {
  const units: UnitPublication[] = []
  for (const [unitId, unit] of members) {
    const own = groups.get(unitId) ?? []
    units.push(await settleUnit(unitId, unit, own, source.directory, todayOf(unitId)))
  }
  const whole = await settleAgency(agency, units, source)
  let written = NOTHING_WRITTEN
  for (const unit of units) written = together(written, await staging.add({ ...unit, csv: reportCsv }))
  const standing = units.flatMap((unit) => [...unit.standing.values()])
  return {
    ...NOTHING,
    units: written,
    agencies: await staging.add({ ...whole, csv: agencyCsv }),
    withheldReports: standing.filter(({ state }) => state === 'withheld').length,
    withholding: withholdingTogether([...standing, ...whole.settled.map(({ report }) => report)]),
    audited: whole.audited,
    standing: whole.standing,
  }
}

async function publishAreas(
  areas: readonly Area[],
  agencies: AgenciesStanding,
  directory: string,
  staging: Staging,
): Promise<Publication> {
  const made = await settleAreas(areas, agencies, directory)
  let written = NOTHING_WRITTEN
  for (const area of made.areas) written = together(written, await staging.add({ ...area, csv: areaCsv }))
  const reports = made.areas.flatMap(({ settled }) => settled.map(({ report }) => report))
  return { ...NOTHING, areas: written, withholding: withholdingTogether(reports), audited: made.audited }
}

function withholdingTogether(reports: readonly (Report | AgencyReport | AreaReport)[]): Withholding {
  const own = reports.flatMap((report) => ('withholding' in report && report.withholding ? [report.withholding] : []))
  return own.reduce(addedCells, { cells: 0, withheld: 0 })
}

function addedCells(left: Withholding, right: Withholding): Withholding {
  return { cells: left.cells + right.cells, withheld: left.withheld + right.withheld }
}

function added(left: Publication, right: Publication): Publication {
  return {
    units: together(left.units, right.units),
    agencies: together(left.agencies, right.agencies),
    areas: together(left.areas, right.areas),
    withheldReports: left.withheldReports + right.withheldReports,
    withholding: addedCells(left.withholding, right.withholding),
    audited: left.audited + right.audited,
  }
}
