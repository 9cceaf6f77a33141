import { differenceOf } from '../../shared/domain/index-change.ts'
import { partsOf, periodBefore, PERIOD_KINDS, type Period } from '../../shared/domain/period.ts'
import type { QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { AgencyReport, IndexChange, PublishedAgencyReport, Report } from '../../shared/schema/report.ts'
import type { PublishedFile } from '../loaders/load-folder.ts'
import type { Site, UnitResults } from '../loaders/load-site.ts'
import { answeredElements } from './answered-elements.ts'
import { fileOf, unitsOf } from './reports-of.ts'
import type { ShownFigures } from './shown-figures.ts'

/** Hasil instansi in one period: what the page of an agency's report is made of. */
export interface AgencyResults {
  readonly id: string
  readonly agency: Agency
  readonly file: PublishedFile<AgencyReport>
  /** Report of the period before, of the same kind. */
  readonly before: AgencyReport | undefined
  /** Reports of the agency for periods of this kind, latest first. */
  readonly siblings: readonly Period[]
  /** Every unit with a report for the period, by name; those withheld are not in the agency's figures. */
  readonly units: readonly { readonly results: UnitResults; readonly report: Report }[]
}

/** Every report of every agency. */
export function agencyResultsOf(site: Site): readonly AgencyResults[] {
  return [...site.agencyReports].flatMap(([id, files]) => {
    const agency = site.agencies.get(id)
    if (!agency) return []
    const units = unitsOf(site, id)
    return files.map((file) => ({ id, agency, file, ...besides(file.report.period, files, units) }))
  })
}

function besides(period: Period, files: readonly PublishedFile<AgencyReport>[], units: readonly UnitResults[]) {
  const reports = files.map(({ report }) => report)
  const kind = partsOf(period).kind
  return {
    before: reports.find((report) => report.period === periodBefore(period)),
    siblings: reports
      .map((report) => report.period)
      .filter((one) => partsOf(one).kind === kind)
      .reverse(),
    units: units.flatMap((results) => {
      const report = fileOf(results, period)?.report
      return report ? [{ results, report }] : []
    }),
  }
}

/** The figures as the parts of a page take them, with the change since the period before. */
export function agencyFigures(
  report: PublishedAgencyReport,
  questionnaire: QuestionnaireId,
  before: AgencyReport | undefined,
): ShownFigures {
  return { ...report, questionnaire, change: agencyChange(report, before) }
}

/** Indexes of an agency compare only where the very same units were counted. */
export function sameUnits(report: PublishedAgencyReport, before: AgencyReport): boolean {
  return before.state === 'final' && before.units.join() === report.units.join()
}

function agencyChange(report: PublishedAgencyReport, before: AgencyReport | undefined): IndexChange | null {
  if (!before || before.state === 'withheld' || !sameUnits(report, before)) return null
  if (answeredElements(report) !== answeredElements(before)) return null
  const [now, then] = [measured(report), measured(before)]
  return now && then ? { since: before.period, ...then, ...differenceOf(now, then) } : null
}

function measured({ index, margin }: PublishedAgencyReport): { index: number; margin: number } | undefined {
  return index === null || margin === null || margin === undefined ? undefined : { index, margin }
}

/** The latest report of each kind of period: year, semester, quarter. */
export function latestOfEachKind(files: readonly PublishedFile<AgencyReport>[]): readonly AgencyReport[] {
  return PERIOD_KINDS.flatMap((kind) => {
    const latest = files.findLast(({ report }) => partsOf(report.period).kind === kind)
    return latest ? [latest.report] : []
  })
}
