import type { Period } from '../shared/domain/period.ts'
import type { Agency } from '../shared/schema/agency.ts'
import type { Service } from '../shared/schema/unit.ts'
import { agencyResultsOf, type AgencyResults } from './figures/agency-results.ts'
import { regionsOf, type Region } from './figures/regions.ts'
import { reportedPeriods, reportingOf, statesOf, type ReportingRow, type ReportingState } from './figures/reporting.ts'
import { unitsOf } from './figures/reports-of.ts'
import { UNIT_ORDERS, type UnitOrder } from './figures/unit-order.ts'
import type { PublishedFile } from './loaders/load-folder.ts'
import type { UnitResults } from './loaders/load-site.ts'
import { site } from './loaders/site.ts'
import { REPORTING_STATE_ADDRESSES } from './text/addresses.ts'

/** Halaman of one kind: the parts of each address, and what its view is given. */
type Pages<Props> = Promise<{ params: Record<string, string | undefined>; props: Props }[]>

interface AgencyPage {
  readonly id: string
  readonly agency: Agency
  readonly units: readonly UnitResults[]
}

/** Alamat tiap jenis halaman: the pages of each kind, with what their view needs; the same in every language. */
export async function agencyPaths(): Pages<AgencyPage> {
  const all = await site()
  return [...all.agencies].map(([id, agency]) => ({
    params: { agency: id },
    props: { id, agency, units: unitsOf(all, id) },
  }))
}

/** The same list in its other orders; one of a single unit has none. */
export async function agencyOrderPaths(): Pages<AgencyPage & { order: UnitOrder }> {
  const orders = UNIT_ORDERS.filter((order) => order !== 'nama')
  return (await agencyPaths())
    .filter(({ props }) => props.units.length > 1)
    .flatMap(({ params, props }) =>
      orders.map((order) => ({ params: { ...params, order }, props: { ...props, order } })),
    )
}

export async function unitPaths(): Pages<{ results: UnitResults }> {
  const { units } = await site()
  return [...units].map(([id, results]) => ({
    params: { unit: id },
    props: { results },
  }))
}

export async function servicePaths(): Pages<{ results: UnitResults; service: Service }> {
  const { units } = await site()
  return [...units].flatMap(([id, results]) =>
    results.unit.services.map((service) => ({
      params: { unit: id, service: service.id },
      props: { results, service },
    })),
  )
}

export async function reportPaths(): Pages<{ results: UnitResults; file: PublishedFile }> {
  const { units } = await site()
  return [...units].flatMap(([id, results]) =>
    results.files.map((file) => ({ params: { unit: id, period: file.report.period }, props: { results, file } })),
  )
}

export async function agencyReportPaths(): Pages<AgencyResults> {
  return agencyResultsOf(await site()).map((results) => ({
    params: { agency: results.id, period: results.file.report.period },
    props: results,
  }))
}

/** One page for the unit and one for each of its services, so that a QR code at a counter names the service itself. */
export async function surveyPaths(): Pages<{ results: UnitResults; service: Service | undefined }> {
  const { units } = await site()
  const rated = [...units].filter(([, { unit }]) => unit.source === undefined)
  return rated.flatMap(([id, results]) => [
    { params: { unit: id, service: undefined }, props: { results, service: undefined } },
    ...results.unit.services.map((service) => ({
      params: { unit: id, service: service.id },
      props: { results, service },
    })),
  ])
}

export async function reportingPaths(): Pages<{ period: Period; rows: readonly ReportingRow[] }> {
  const all = await site()
  return reportedPeriods(all).map((period) => ({
    params: { period },
    props: { period, rows: reportingOf(all, period) },
  }))
}

/** The same lists, of one state each. */
export async function reportingStatePaths(): Pages<{
  period: Period
  rows: readonly ReportingRow[]
  state: ReportingState
}> {
  return (await reportingPaths()).flatMap(({ params, props }) =>
    statesOf(props.rows).map((state) => ({
      params: { ...params, state: REPORTING_STATE_ADDRESSES[state] },
      props: { ...props, state },
    })),
  )
}

export async function regionPaths(): Pages<{ region: Region }> {
  return regionsOf(await site()).map((region) => ({ params: { region: region.slug }, props: { region } }))
}
