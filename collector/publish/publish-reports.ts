import { join } from 'node:path'
import type { Content } from '../../shared/content/content.ts'
import type { Day } from '../../shared/domain/period.ts'
import { agencyReportSchema, type AgencyReport, type Breakdown, type Report } from '../../shared/schema/report.ts'
import type { Store } from '../store/store.ts'
import { agencyCsv, reportCsv } from './report-csv.ts'
import { agencyReport } from './agency-report.ts'
import { audit, refuseUnsafe } from './audit/audit.ts'
import { publishedEquations } from './audit/published-equations.ts'
import { revise, type Settled } from './keep-or-replace.ts'
import { makeReports } from './make-reports.ts'
import { readPublished, type PublishedFolder } from './published-folder.ts'
import { settleUnit, type UnitPublication } from './settle-unit.ts'
import { settleYears } from './settle-years.ts'
import type { Withholding } from '../../shared/domain/disclosure/withholding.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import { writeFolders, type SettledFolder, type Written } from './write-reports.ts'

/** Ringkasan terbitan. */
export interface Publication {
  /** Reports of units, and those of agencies. */
  readonly units: Written
  readonly agencies: Written
  /** Reports of which nothing but the mark is shown. */
  readonly withheldReports: number
  readonly withholding: Withholding
  /** Withheld cells that the audit attacked, of what this run changed; none was found to within ten people. */
  readonly audited: number
  readonly unknownUnits: readonly string[]
}

/**
 * Menerbitkan laporan: from the store's tallies to the files below `directory`. Nothing is written unless everything
 * passed the audit.
 *
 * @throws CommandError when a published file was changed, or the audit finds a withheld figure too well known
 */
export async function publishReports(
  store: Store,
  content: Content,
  directory: string,
  todayOf: (unitId: string) => Day,
  tell: (detail: string) => void,
): Promise<Publication> {
  tell('counting ratings')
  const { reports: drafts, unlisted, unknownUnits } = await makeReports(store, content, todayOf)
  const units: UnitPublication[] = []
  const byUnit = Map.groupBy(drafts, ({ unit }) => unit)
  for (const [unitId, unit] of content.units) {
    units.push(await settleUnit(unitId, unit, byUnit.get(unitId) ?? [], directory, todayOf(unitId)))
  }
  const agencies: SettledFolder<AgencyReport>[] = []
  const byAgency = [...Map.groupBy(units, ({ unit }) => unit.agency)]
  let audited = 0
  for (const [place, [agency, ofAgency]] of byAgency.entries()) {
    tell(`${place} of ${byAgency.length} agencies`)
    const folder = await readPublished(join(directory, 'agency-reports', agency), agencyReportSchema)
    const settled = await settleAgency(agency, ofAgency, folder, store)
    agencies.push({ published: folder, settled, csv: agencyCsv })
    audited += await auditAgency(ofAgency, folder, settled, unlisted)
  }
  const standing = units.flatMap((unit) => [...unit.standing.values()])
  const folders = units.map(({ published, settled }) => ({ published, settled, csv: reportCsv }))
  return {
    units: await writeFolders(folders, directory, tell),
    agencies: await writeFolders(agencies, directory, tell),
    withheldReports: standing.filter(({ state }) => state === 'withheld').length,
    withholding: withholdingTogether([
      ...standing,
      ...agencies.flatMap((one) => one.settled.map(({ report }) => report)),
    ]),
    audited,
    unknownUnits,
  }
}

async function settleAgency(
  agency: string,
  units: readonly UnitPublication[],
  folder: PublishedFolder<AgencyReport>,
  store: Store,
): Promise<Settled<AgencyReport>[]> {
  const breakdowns = await settleYears(units, folder, store)
  const reports = units.flatMap((unit) => [...unit.standing.values()])
  return [...Map.groupBy(reports, ({ period }) => period)].flatMap(([period, ofPeriod]) => {
    const draft = agencyReport(agency, period, ofPeriod)
    const previous = folder.reports.get(period)
    return draft ? [revise(withBreakdowns(draft, breakdowns.get(Number(period)), previous?.report), previous)] : []
  })
}

/** An agency's breakdowns are made once, like its units', and stay while its figures do. */
function withBreakdowns(
  draft: AgencyReport,
  made: readonly Breakdown[] | undefined,
  previous: AgencyReport | undefined,
): AgencyReport {
  if (draft.state === 'withheld') return draft
  const same = previous?.state === 'final' && previous.respondents === draft.respondents
  const breakdowns = made ? [...made] : same ? previous.breakdowns : undefined
  const whole = breakdowns ? { ...draft, breakdowns } : draft
  return { ...whole, withholding: withholdingOf(whole) }
}

/** Attacks what this publication tells that the one before did not. */
async function auditAgency(
  units: readonly UnitPublication[],
  folder: PublishedFolder<AgencyReport>,
  settled: readonly Settled<AgencyReport>[],
  withUnlisted: ReadonlySet<string>,
): Promise<number> {
  const reports = units.flatMap((unit) => [...unit.standing.values()])
  const agencies = settled.map(({ report }) => report)
  const before = { reports: units.flatMap(({ published }) => reportsIn(published)), agencies: reportsIn(folder) }
  const known = publishedEquations({ ...before, withUnlisted })
  const result = await audit(publishedEquations({ reports, agencies, withUnlisted }), known)
  refuseUnsafe(result)
  return result.cells
}

function reportsIn<R extends Report | AgencyReport>({ reports }: PublishedFolder<R>): R[] {
  return [...reports.values()].map(({ report }) => report)
}

function withholdingTogether(reports: readonly (Report | AgencyReport)[]): Withholding {
  const own = reports.flatMap((report) => ('withholding' in report && report.withholding ? [report.withholding] : []))
  return {
    cells: own.reduce((sum, { cells }) => sum + cells, 0),
    withheld: own.reduce((sum, { withheld }) => sum + withheld, 0),
  }
}
