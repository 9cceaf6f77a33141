import type { Area } from '../../shared/domain/area.ts'
import { isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import type { Period } from '../../shared/domain/period.ts'
import { QUESTIONNAIRE_IDS } from '../../shared/domain/questionnaire.ts'
import { sumTallies } from '../../shared/domain/tally.ts'
import { AREA_REPORT_FORMAT, type AreaReport } from '../../shared/schema/area-report.ts'
import type { AgencyReport, PublishedAgencyReport } from '../../shared/schema/report.ts'
import { groupFigures } from './group-figures.ts'
import { reportTally } from './report-tally.ts'

/**
 * Laporan wilayah atau nasional: the agencies whose reports show their figures, added up. Withheld agencies are left
 * out, so that nothing is published here that is not in the agencies' own reports, whatever a neighbour does.
 */
export function areaReport({ id, level, name }: Area, period: Period, reports: readonly AgencyReport[]): AreaReport {
  const shown = reports.filter(isFinal)
  const head = { format: AREA_REPORT_FORMAT, area: id, level, name, period } as const
  const total = sumTallies(shown.map(reportTally))
  const [first] = shown
  if (!first || isTooSmall(total.respondents)) return { ...head, state: 'withheld' }
  const elements = first.elements.map((element) => element.id)
  return {
    ...head,
    state: 'final',
    ...groupFigures(total, { questionnaire: QUESTIONNAIRE_IDS[0], elements }),
    agencies: shown.map(({ agency }) => agency).sort(),
  }
}

function isFinal(report: AgencyReport): report is PublishedAgencyReport {
  return report.state === 'final'
}
