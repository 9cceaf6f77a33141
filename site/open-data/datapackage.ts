import { createHash } from 'node:crypto'
import type { Column } from './columns.ts'
import type { CatalogEntry } from './catalog-schema.ts'
import { COLUMNS, KEY_COLUMNS } from './columns.ts'
import { HISTORY_COLUMNS } from './history-table.ts'
import { commonLicence } from './licence.ts'
import type { OpenDataSource } from './open-data-source.ts'
import { REPORT_COLUMNS } from './report-columns.ts'
import { SATU_DATA_TEXT } from './satu-data-text.ts'

const PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'
const RESOURCE_PROFILE = 'https://datapackage.org/profiles/2.0/dataresource.json'
const SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

/** Berkas CSV to describe, with its path below `/data/`. */
export interface CsvFile {
  readonly path: string
  readonly title: string
  readonly bytes: Uint8Array
  readonly table: 'observations' | 'history'
}

/** Where the columns of the collector's own CSV are described, once for all of them. */
export const REPORT_TABLE_PATH = 'schemas/report-table.json'

/**
 * Paket data (Frictionless, Data Package v2): every CSV with its columns, size and hash.
 *
 * @param reports the collector's own CSV files
 */
export function dataPackage(
  source: OpenDataSource,
  files: readonly CsvFile[],
  reports: readonly CatalogEntry[] = [],
): object {
  const licence = commonLicence(source)
  return {
    $schema: PACKAGE_PROFILE,
    name: 'skm',
    title: `${SATU_DATA_TEXT.name}: data terbuka`,
    description: SATU_DATA_TEXT.definition,
    ...(source.siteUrl === null ? {} : { homepage: `${source.siteUrl}/data/` }),
    ...(licence.id === null ? {} : { licenses: [{ name: licence.id, title: licence.name, path: licence.url }] }),
    contributors: [...source.agencies.values()].map(({ name, website }) => ({
      title: name,
      roles: ['publisher'],
      ...(website === undefined ? {} : { path: website }),
    })),
    sources: [{ title: SATU_DATA_TEXT.source }],
    keywords: ['SKM', 'IKM', 'survei kepuasan masyarakat', 'pelayanan publik'],
    resources: [...files.map(resourceOf), ...reports.map(reportResource)],
  }
}

/** Kolom berkas laporan: the table schema at {@link REPORT_TABLE_PATH}; blank cells forbid a primary key. */
export function reportTableSchema(): object {
  return tableSchema(REPORT_COLUMNS)
}

function reportResource({ path, title, bytes, sha256 }: CatalogEntry) {
  return { ...csvResource(path, `${title.id} (${path})`), bytes, hash: `sha256:${sha256}`, schema: REPORT_TABLE_PATH }
}

function csvResource(path: string, title: string) {
  return {
    $schema: RESOURCE_PROFILE,
    name: path
      .replace(/\.csv$/, '')
      .replaceAll('/', '-')
      .toLowerCase(),
    path,
    title,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
  }
}

function resourceOf({ path, title, bytes, table }: CsvFile) {
  return {
    ...csvResource(path, title),
    bytes: bytes.byteLength,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema:
      table === 'observations' ? tableSchema(COLUMNS, KEY_COLUMNS) : tableSchema(HISTORY_COLUMNS, ['unit', 'period']),
  }
}

function tableSchema(columns: readonly Column[], primaryKey?: readonly string[]) {
  const fields = columns.map(({ name, type, title, description, required, values }) => {
    const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) }
    return { name, type, title, description, ...(required || values ? { constraints } : {}) }
  })
  return {
    $schema: SCHEMA_PROFILE,
    fields,
    missingValues: [''],
    ...(primaryKey ? { primaryKey: [...primaryKey] } : {}),
  }
}
