import { QUESTIONNAIRES } from '../../../shared/domain/questionnaire.ts'
import { firstDay, lastDay } from '../../../shared/domain/period.ts'
import type { Agency } from '../../../shared/schema/agency.ts'
import type { AgencyReport, Report } from '../../../shared/schema/report.ts'
import type { Service } from '../../../shared/schema/unit.ts'
import type { AgencyResults } from '../../figures/agency-results.ts'
import type { PublishedFile } from '../../loaders/load-folder.ts'
import type { UnitResults } from '../../loaders/load-site.ts'
import { licenceStatement } from '../../open-data/licence.ts'
import {
  agencyAddress,
  agencyDataAddress,
  agencyReportAddress,
  dataAddress,
  reportAddress,
  serviceAddress,
  unitAddress,
} from '../../text/addresses.ts'
import type { SiteText } from '../../text/text-for.ts'

/** Data terstruktur: what a node of schema.org says; members without a value are left out. */
export type StructuredNode = Readonly<Record<string, unknown>>

/** Instansi as `GovernmentOrganization`. */
export function organizationOf(id: string, agency: Agency, site: URL | undefined): StructuredNode {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: agency.name,
    url: whole(agencyAddress(id), site),
    sameAs: agency.website,
    areaServed: agency.region,
  }
}

/** Unit as `GovernmentOrganization` within its agency. */
export function unitOrganizationOf(
  { id, unit, agency }: UnitResults,
  text: SiteText,
  site: URL | undefined,
): StructuredNode {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: unit.name,
    url: whole(text.at(unitAddress(id)), site),
    areaServed: agency.region,
    parentOrganization: { ...organizationOf(unit.agency, agency, site), '@context': undefined },
  }
}

/** Layanan as `GovernmentService`, and who runs it. */
export function governmentServiceOf(
  results: UnitResults,
  service: Service,
  text: SiteText,
  site: URL | undefined,
): StructuredNode {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: service.name,
    url: whole(text.at(serviceAddress(results.id, service.id)), site),
    areaServed: results.agency.region,
    serviceOperator: { ...unitOrganizationOf(results, text, site), '@context': undefined },
  }
}

/** Laporan of a unit as `Dataset`, with its files. */
export function datasetOf(
  { id, unit, agency }: UnitResults,
  file: PublishedFile,
  text: SiteText,
  site: URL | undefined,
): StructuredNode {
  const { period } = file.report
  const data = (type: 'json' | 'csv'): string => dataAddress(id, period, type)
  const description = text.report.description(unit.name, text.periodName(period))
  const about = { name: unit.name, description, page: reportAddress(id, period), data, agencyId: unit.agency, agency }
  return { ...dataset(about, file, text, site), measurementTechnique: QUESTIONNAIRES[unit.questionnaire].id }
}

/** Laporan instansi as `Dataset`, with its files. */
export function agencyDatasetOf(
  { id, agency, file }: Pick<AgencyResults, 'id' | 'agency' | 'file'>,
  text: SiteText,
  site: URL | undefined,
): StructuredNode {
  const { period } = file.report
  const data = (type: 'json' | 'csv'): string => agencyDataAddress(id, period, type)
  const description = text.agencyReport.description(agency.name, text.periodName(period))
  const about = { name: agency.name, description, page: agencyReportAddress(id, period), data, agencyId: id, agency }
  return dataset(about, file, text, site)
}

/** What a dataset is about, and where it lies. */
interface About {
  readonly name: string
  readonly description: string
  readonly page: string
  readonly data: (type: 'json' | 'csv') => string
  readonly agencyId: string
  readonly agency: Agency
}

function dataset(
  { name, description, page, data, agencyId, agency }: About,
  file: PublishedFile<Report | AgencyReport>,
  text: SiteText,
  site: URL | undefined,
): StructuredNode {
  const { period, state } = file.report
  const { url } = { url: undefined, ...licenceStatement(agency.licence) }
  const format = (type: 'json' | 'csv', mediaType: string): StructuredNode => ({
    '@type': 'DataDownload',
    encodingFormat: mediaType,
    contentUrl: whole(data(type), site),
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: text.sharing.dataset(name, text.periodName(period)),
    description,
    url: whole(text.at(page), site),
    temporalCoverage: `${firstDay(period)}/${lastDay(period)}`,
    spatialCoverage: agency.region,
    isAccessibleForFree: true,
    creativeWorkStatus: state === 'provisional' ? 'Draft' : 'Published',
    license: url,
    creator: { ...organizationOf(agencyId, agency, site), '@context': undefined },
    distribution: [format('json', 'application/json'), ...(file.csv ? [format('csv', 'text/csv')] : [])],
  }
}

function whole(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path
}

/** JSON for a script element: a name may hold `</script>`, so no sign that could end the block stays as it is. */
export function scriptSafeJson(data: StructuredNode): string {
  const code = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, code)
}
