import { areasOf } from '../../shared/domain/area.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import { QUESTIONNAIRE_IDS, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { EMPTY_TALLY, mergeTallies, type Tally } from '../../shared/domain/tally.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { AreaReport } from '../../shared/schema/area-report.ts'
import type { Fault } from '../../shared/schema/parse.ts'
import type { AgencyReport, PublishedAgencyReport } from '../../shared/schema/report.ts'
import { checkGroup, differs } from './check-group.ts'
import { misplaced } from './check-report.ts'
import { tallyOf } from './tally-of.ts'

/** Where a report of an area lies, and what the agencies published. */
export interface AreaReportPlace {
  readonly areaId: string
  readonly period: string
  readonly agencies: ReadonlyMap<string, Agency>
  readonly reports: readonly AgencyReport[]
}

/**
 * Pemeriksaan laporan wilayah: recomputes every figure from the counts, and the counts from the reports of the agencies
 * that it names.
 *
 * @returns one fault for each figure that is wrong; none when the report may be shown
 */
export function checkAreaReport(report: AreaReport, { areaId, period, agencies, reports }: AreaReportPlace): Fault[] {
  const head = [...misplaced('area', report.area, areaId), ...misplaced('period', report.period, period)]
  if (!areasOf(agencies).some(({ id }) => id === areaId)) {
    const message = `no agency names the region ${areaId}; name it in agencies/, or move the folder away`
    return [...head, { at: 'area', message }]
  }
  if (report.state === 'withheld') return head
  const parts = reports
    .filter(isFinal)
    .filter((one) => one.period === report.period && report.agencies.includes(one.agency))
  if (parts.length < report.agencies.length) {
    return [...head, { at: 'agencies', message: 'name an agency without a final report of this period' }]
  }
  const sum = parts.map((part) => tallyOf(part.respondents, part.elements)).reduce<Tally>(mergeTallies, EMPTY_TALLY)
  const computed = withholdingOf(report)
  return [
    ...head,
    ...checkGroup(report, QUESTIONNAIRES[QUESTIONNAIRE_IDS[0]]),
    ...differs('respondents', report.respondents, sum.respondents),
    ...report.elements.flatMap(({ id, scores }, place) =>
      differs(`elements[${place}].scores`, scores.join(), (sum.scores[id] ?? [0, 0, 0, 0]).join()),
    ),
    ...differs('withholding.cells', report.withholding?.cells ?? computed.cells, computed.cells),
    ...differs('withholding.withheld', report.withholding?.withheld ?? computed.withheld, computed.withheld),
  ]
}

function isFinal(report: AgencyReport): report is PublishedAgencyReport {
  return report.state === 'final'
}
