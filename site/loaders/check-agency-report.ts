import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { EMPTY_TALLY, mergeTallies, type Tally } from '../../shared/domain/tally.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { Fault } from '../../shared/schema/parse.ts'
import type { AgencyReport, PublishedAgencyReport, PublishedReport, Report } from '../../shared/schema/report.ts'
import { checkGroup, differs } from './check-group.ts'
import { misplaced } from './check-report.ts'
import { tallyOf } from './tally-of.ts'

/** Where a report of an agency lies, and what its units published. */
export interface AgencyReportPlace {
  readonly agencyId: string
  readonly period: string
  /** `undefined` when there is no such agency. */
  readonly agency: Agency | undefined
  /** All reports of the agency's units. */
  readonly reports: readonly Report[]
}

/**
 * Pemeriksaan laporan instansi: recomputes every figure from the counts, and the counts from the reports of the units
 * that it names.
 *
 * @returns one fault for each figure that is wrong; none when the report may be shown
 */
export function checkAgencyReport(report: AgencyReport, place: AgencyReportPlace): Fault[] {
  const { agencyId, agency, period } = place
  if (!agency)
    return [{ at: 'agency', message: `there is no agencies/${agencyId}.yaml for the folder this file is in` }]
  const head = [...misplaced('agency', report.agency, agencyId), ...misplaced('period', report.period, period)]
  if (report.state === 'withheld') return head
  const counted = place.reports.filter(isFinal).filter((one) => one.period === report.period)
  const parts = counted.filter(({ unit }) => report.units.includes(unit))
  const [first] = parts
  if (!first || parts.length < report.units.length) {
    return [...head, { at: 'units', message: 'name a unit without a final report of this period' }]
  }
  return [
    ...head,
    ...checkGroup(report, QUESTIONNAIRES[first.questionnaire]),
    ...checkSum(report, parts),
    ...checkWithholding(report),
  ]
}

/** An agency's counts are those of its units, added up. */
function checkSum(report: PublishedAgencyReport, parts: readonly PublishedReport[]): Fault[] {
  const sum = parts.map((part) => tallyOf(part.respondents, part.elements)).reduce<Tally>(mergeTallies, EMPTY_TALLY)
  return [
    ...differs('respondents', report.respondents, sum.respondents),
    ...report.elements.flatMap(({ id, scores }, place) =>
      differs(`elements[${place}].scores`, scores.join(), (sum.scores[id] ?? [0, 0, 0, 0]).join()),
    ),
  ]
}

function checkWithholding(report: PublishedAgencyReport): Fault[] {
  const { withholding } = report
  if (!withholding) return []
  const computed = withholdingOf(report)
  return [
    ...differs('withholding.cells', withholding.cells, computed.cells),
    ...differs('withholding.withheld', withholding.withheld, computed.withheld),
  ]
}

function isFinal(report: Report): report is PublishedReport {
  return report.state === 'final'
}
