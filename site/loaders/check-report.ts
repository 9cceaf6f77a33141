import { isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { requiredSample } from '../../shared/domain/sample-size.ts'
import { SCORES } from '../../shared/domain/score.ts'
import type { Fault } from '../../shared/schema/parse.ts'
import type { PublishedReport, PublishedServiceResult, Report, ServiceResult } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { checkGroup, differs } from './check-group.ts'
import { checkPublication } from './check-publication.ts'

/** Where a report lies: its folder and file name, and the unit whose folder that is. */
export interface ReportPlace {
  readonly unitId: string
  readonly period: string
  /** `undefined` when there is no such unit. */
  readonly unit: Unit | undefined
}

/**
 * Pemeriksaan laporan: recomputes every figure of a report from its published counts, so that no page can show a
 * number that the open data do not bear out, nor a group too small to be shown.
 *
 * @returns one fault for each figure that is wrong; none when the report may be shown
 */
export function checkReport(report: Report, place: ReportPlace): Fault[] {
  const head = [...checkPlace(report, place), ...checkSample(report)]
  if (report.state === 'withheld') return head
  const questionnaire = QUESTIONNAIRES[report.questionnaire]
  return [
    ...head,
    ...checkGroup(report, questionnaire, '', report.population),
    ...checkPublication(report),
    ...report.services.flatMap((service, position) =>
      isPublished(service) ? checkGroup(service, questionnaire, `services[${position}]`) : [],
    ),
    ...checkServices(report),
  ]
}

/** Layanan yang angkanya terbit: a service whose figures are there. */
export function isPublished(service: ServiceResult): service is PublishedServiceResult {
  return !('state' in service)
}

function checkPlace(report: Report, { unitId, period, unit }: ReportPlace): Fault[] {
  if (!unit) return [{ at: 'unit', message: `there is no units/${unitId}.yaml for the folder this file is in` }]
  return [
    ...misplaced('unit', report.unit, unitId),
    ...misplaced('period', report.period, period),
    ...misplaced('agency', report.agency, unit.agency),
  ]
}

/** A member that must be what the folder or the file is called. */
export function misplaced(at: string, found: string, expected: string): Fault[] {
  return found === expected ? [] : [{ at, message: `is ${found}, but where the file lies it must be ${expected}` }]
}

function checkSample({ population, requiredSample: published }: Report): Fault[] {
  return differs('requiredSample', published, population === null ? null : requiredSample(population))
}

function checkServices(report: PublishedReport): Fault[] {
  const published = report.services.filter(isPublished)
  const total = published.reduce((sum, service) => sum + service.respondents, 0)
  const rest = report.respondents - total
  return [...repeatedServices(report.services), ...restFaults(rest, total), ...elementExcess(report, published)]
}

function repeatedServices(services: readonly ServiceResult[]): Fault[] {
  const ids = services.map(({ id }) => id)
  return ids.flatMap((id, position) =>
    ids.indexOf(id) < position ? [{ at: `services[${position}].id`, message: `repeats the service ${id}` }] : [],
  )
}

/** Subtracting the published services from the unit must not leave a group of 1 to 10. */
function restFaults(rest: number, total: number): Fault[] {
  if (rest < 0) return [{ at: 'services', message: `hold ${-rest} respondents more than the unit` }]
  if (total === 0 || !isTooSmall(rest)) return []
  return [{ at: 'services', message: `leave a group of ${rest} by subtraction; one more service must be withheld` }]
}

function elementExcess(report: PublishedReport, services: readonly PublishedServiceResult[]): Fault[] {
  return report.elements.flatMap(({ id, scores }, position) =>
    SCORES.flatMap((score, bin) => {
      const sum = services.reduce((total, service) => total + countOf(service, id, bin), 0)
      const at = `elements[${position}].scores[${bin}]`
      return sum <= (scores[bin] ?? 0)
        ? []
        : [{ at, message: `the services together count ${sum} answers of ${score}` }]
    }),
  )
}

function countOf(service: PublishedServiceResult, id: string, bin: number): number {
  return service.elements.find((element) => element.id === id)?.scores[bin] ?? 0
}
