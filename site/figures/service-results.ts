import type { Period } from '../../shared/domain/period.ts'
import type { PublishedServiceResult, Report, ServiceResult } from '../../shared/schema/report.ts'
import { isPublished } from '../loaders/check-report.ts'
import type { UnitResults } from '../loaders/load-site.ts'
import { filesOfKind, leadingKind } from './reports-of.ts'

/** Hasil satu layanan in one period. */
export interface ServicePeriod {
  readonly period: Period
  readonly report: Report
  /** `undefined` where the whole unit is withheld, or the report does not list the service. */
  readonly result: ServiceResult | undefined
}

/** Latest first, of the kind of period that the unit leads with. */
export function servicePeriods(results: UnitResults, service: string): readonly ServicePeriod[] {
  return filesOfKind(results, leadingKind(results))
    .map(({ report }) => ({ period: report.period, report, result: resultIn(report, service) }))
    .reverse()
}

/** The latest period in which the service has an index. */
export function latestRated(
  periods: readonly ServicePeriod[],
): { readonly period: Period; readonly report: Report; readonly result: PublishedServiceResult } | undefined {
  for (const { period, report, result } of periods) {
    if (result && isPublished(result) && result.index !== null) return { period, report, result }
  }
  return undefined
}

function resultIn(report: Report, service: string): ServiceResult | undefined {
  return report.state === 'withheld' ? undefined : report.services.find(({ id }) => id === service)
}
