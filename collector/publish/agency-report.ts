import { isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import type { Period } from '../../shared/domain/period.ts'
import { sumTallies } from '../../shared/domain/tally.ts'
import {
  AGENCY_REPORT_FORMAT,
  type AgencyReport,
  type PublishedReport,
  type Report,
} from '../../shared/schema/report.ts'
import { groupFigures } from './group-figures.ts'
import { reportTally } from './report-tally.ts'

/**
 * Laporan instansi: the units whose final reports show their figures, added up. Withheld units are left out, so that
 * nothing is published here that is not in the units' own reports.
 *
 * @returns `undefined` while one of the reports is provisional
 */
export function agencyReport(agency: string, period: Period, reports: readonly Report[]): AgencyReport | undefined {
  if (reports.some(({ state }) => state === 'provisional')) return undefined
  const shown = reports.filter(isFinal)
  const head = { format: AGENCY_REPORT_FORMAT, agency, period } as const
  const total = sumTallies(shown.map(reportTally))
  const [first] = shown
  if (!first || isTooSmall(total.respondents)) return { ...head, state: 'withheld' }
  return {
    ...head,
    state: 'final',
    ...groupFigures(total, { questionnaire: first.questionnaire, elements: first.elements.map(({ id }) => id) }),
    units: shown.map(({ unit }) => unit).sort(),
  }
}

function isFinal(report: Report): report is PublishedReport {
  return report.state === 'final'
}
