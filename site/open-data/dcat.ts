import { firstDay, lastDay } from '../../shared/domain/period.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { fileAddress, pageAddress } from './addresses.ts'
import type { CatalogEntry } from './catalog-schema.ts'
import { commonLicence, licenceStatement, type LicenceStatement } from './licence.ts'
import { within, type OpenDataSource, type OpenUnit } from './open-data-source.ts'
import { SATU_DATA_TEXT } from './satu-data-text.ts'
import { areaTitle } from './titles.ts'

/** Written out here: a harvester need not fetch anything, and cannot be led elsewhere. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const

const EU = 'http://publications.europa.eu/resource/authority'
const FREQUENCY: Readonly<Record<Unit['reporting'], string>> = {
  year: 'ANNUAL',
  semester: 'ANNUAL_2',
  quarter: 'QUARTERLY',
}
const NOT_STATED = 'Lisensi belum dinyatakan oleh instansi.'

/**
 * Katalog DCAT (DCAT-AP) as JSON-LD, the shape that CKAN's harvester reads: one dataset for each unit that published
 * anything and for each region and the nation, their files as distributions.
 */
export function dcatCatalog(source: OpenDataSource, entries: readonly CatalogEntry[]): object {
  const units = source.units.filter(({ reports, history }) => reports.length + history.length > 0)
  const areaIds = new Set(source.areaReports.map(({ area }) => area))
  return {
    '@context': CONTEXT,
    '@id': fileAddress('dcat.jsonld', source.siteUrl),
    '@type': 'dcat:Catalog',
    'dct:title': indonesian('Data terbuka Survei Kepuasan Masyarakat'),
    'dct:description': indonesian(SATU_DATA_TEXT.definition),
    'dct:language': { '@id': `${EU}/language/IND` },
    'foaf:homepage': { '@id': pageAddress('/data/', source.siteUrl) },
    'dct:publisher': [...source.agencies].map(([id, agency]) => publisher(id, agency, source.siteUrl)),
    'dcat:dataset': [
      ...units.map((unit) => dataset(unit, source, entries)),
      ...[...areaIds].map((id) => areaDataset(id, source, entries)),
    ],
  }
}

function dataset({ id, unit, reports, history }: OpenUnit, source: OpenDataSource, entries: readonly CatalogEntry[]) {
  const { siteUrl } = source
  const agency = source.agencies.get(unit.agency)
  const periods = [...history, ...reports].map(({ period }) => period)
  const days = { first: periods.map(firstDay).sort().at(0), last: periods.map(lastDay).sort().at(-1) }
  return {
    '@id': `${fileAddress(`units/${id}.json`, siteUrl)}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `skm-${id}`,
    'dct:title': indonesian(`${SATU_DATA_TEXT.name}: ${unit.name}`),
    'dct:description': indonesian(describe(unit, agency)),
    'dct:publisher': agency ? publisher(unit.agency, agency, siteUrl) : [],
    'dcat:contactPoint': agency ? contactPoint(agency) : [],
    'dcat:keyword': ['SKM', 'IKM', 'pelayanan publik'].map(indonesian),
    'dct:language': { '@id': `${EU}/language/IND` },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/${FREQUENCY[unit.reporting]}` },
    'dcat:landingPage': { '@id': pageAddress(`/unit/${id}/`, siteUrl) },
    ...(agency?.region === undefined ? {} : { 'dct:spatial': location(agency.region) }),
    ...(days.first && days.last ? { 'dct:temporal': interval(days.first, days.last) } : {}),
    'dcat:distribution': distributionsOf('unit', id, entries, licenceStatement(agency?.licence), siteUrl),
  }
}

/** Wilayah atau nasional: published by all agencies that it counts. */
function areaDataset(id: string, source: OpenDataSource, entries: readonly CatalogEntry[]) {
  const { siteUrl } = source
  const part = within(source, { level: 'area', id })
  const [first] = part.areaReports
  const days = part.areaReports.map(({ period }) => [firstDay(period), lastDay(period)] as const)
  const [from, to] = [
    days
      .map(([day]) => day)
      .sort()
      .at(0),
    days
      .map(([, day]) => day)
      .sort()
      .at(-1),
  ]
  return {
    '@id': `${fileAddress(`areas/${id}.json`, siteUrl)}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `skm-area-${id}`,
    'dct:title': indonesian(`${SATU_DATA_TEXT.name}: ${first ? areaTitle(first).id : id}`),
    'dct:description': indonesian(SATU_DATA_TEXT.definition),
    'dct:publisher': [...part.agencies].map(([one, agency]) => publisher(one, agency, siteUrl)),
    'dcat:keyword': ['SKM', 'IKM', 'pelayanan publik'].map(indonesian),
    'dct:language': { '@id': `${EU}/language/IND` },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    'dcat:landingPage': { '@id': pageAddress('/data/', siteUrl) },
    ...(first ? { 'dct:spatial': location(first.name) } : {}),
    ...(from && to ? { 'dct:temporal': interval(from, to) } : {}),
    'dcat:distribution': distributionsOf('area', id, entries, commonLicence(part), siteUrl),
  }
}

function distributionsOf(
  level: CatalogEntry['level'],
  id: string,
  entries: readonly CatalogEntry[],
  licence: LicenceStatement,
  siteUrl: string | null,
) {
  return entries
    .filter((entry) => entry.level === level && entry.id === id && entry.kind === 'data')
    .map((entry) => distribution(entry, licence, siteUrl))
}

function describe({ source }: Unit, agency: Agency | undefined): string {
  const made = agency?.sample ? ['Data contoh: instansi ini tidak ada.'] : []
  const from = source ? [`Sumber: ${source.name}.`, source.note ?? ''] : []
  return [SATU_DATA_TEXT.definition, ...made, ...from].join(' ').trim()
}

function distribution(entry: CatalogEntry, licence: LicenceStatement, siteUrl: string | null) {
  const address = { '@id': fileAddress(entry.path, siteUrl) }
  return {
    '@id': `${address['@id']}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': indonesian(entry.title.id),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${entry.mediaType}` },
    'dct:format': entry.path.split('.').at(-1)?.toUpperCase(),
    'dcat:byteSize': { '@value': String(entry.bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': entry.sha256, '@type': 'xsd:hexBinary' },
    },
    ...(licence.id === null
      ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': indonesian(NOT_STATED) } }
      : { 'dct:license': { '@id': licence.url } }),
  }
}

function publisher(id: string, { name, website }: Agency, siteUrl: string | null) {
  return {
    '@id': `${fileAddress(`agencies/${id}.json`, siteUrl)}#agency`,
    '@type': 'foaf:Organization',
    'foaf:name': name,
    ...(website === undefined ? {} : { 'foaf:homepage': { '@id': website } }),
  }
}

function contactPoint({ name, contact, website }: Agency) {
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': contact?.name ?? name,
    ...(contact?.email === undefined ? {} : { 'vcard:hasEmail': { '@id': `mailto:${contact.email}` } }),
    ...(website === undefined ? {} : { 'vcard:hasURL': { '@id': website } }),
  }
}

function location(region: string) {
  return { '@type': 'dct:Location', 'rdfs:label': indonesian(region) }
}

function interval(first: string, last: string) {
  const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' })
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(first), 'dcat:endDate': day(last) }
}

function indonesian(value: string) {
  return { '@value': value, '@language': 'id' }
}
