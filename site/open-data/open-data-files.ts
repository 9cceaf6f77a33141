import { COLUMNS } from './columns.ts'
import type { Catalog, CatalogEntry } from './catalog-schema.ts'
import { entryOf } from './catalog.ts'
import { csvOf } from './csv.ts'
import { dataPackage, REPORT_TABLE_PATH, reportTableSchema } from './datapackage.ts'
import { dcatCatalog } from './dcat.ts'
import { HISTORY_COLUMNS, historyRows } from './history-table.ts'
import { jsonSchemas } from './json-schemas.ts'
import { observationsOf } from './observations.ts'
import { openDataJson } from './open-data-json.ts'
import { scopePath, scopesOf, within, type OpenDataSource, type Scope } from './open-data-source.ts'
import { parquetOf } from './parquet.ts'
import { recapSheet } from './recap-sheet.ts'
import { reportsFeed } from './reports-feed.ts'
import { activityMetadata, indicatorMetadata } from './satu-data.ts'
import { fileTitle, scopeTitle } from './titles.ts'

/** Berkas data terbuka: one file below `/data/`, ready to be written. */
export interface OpenFile extends Omit<CatalogEntry, 'bytes' | 'sha256'> {
  readonly content: Uint8Array
}

const CSV_TYPE = 'text/csv'
const JSON_TYPE = 'application/json'
const PARQUET_TYPE = 'application/vnd.apache.parquet'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ALL: Scope = { level: 'all' }

/**
 * Semua berkas data terbuka, made from what was published and nothing else.
 *
 * @param published files that the collector wrote and the site passes on as they are, for the listing
 */
export async function openDataFiles(
  source: OpenDataSource,
  published: readonly CatalogEntry[] = [],
): Promise<readonly OpenFile[]> {
  const data = [
    ...scopesOf(source).flatMap((scope) => scopeFiles(source, scope)),
    historyFile(source),
    parquetFile(source),
  ]
  const files = [...data, ...(await recapFiles(source)), ...metadataFiles(source, data, published), feedFile(source)]
  const catalog: Catalog = { format: 'skm-catalog/1', files: [...files.map(entryOf), ...published] }
  return [...files, file('index.json', 'metadata', ALL, JSON_TYPE, json(catalog))]
}

function scopeFiles(source: OpenDataSource, scope: Scope): OpenFile[] {
  const rows = observationsOf(within(source, scope))
  const names = COLUMNS.map(({ name }) => name)
  const title = scopeTitle(source, scope)
  return [
    { ...file(`${scopePath(scope)}.csv`, 'data', scope, CSV_TYPE, csvOf(names, rows)), title },
    { ...file(`${scopePath(scope)}.json`, 'data', scope, JSON_TYPE, json(openDataJson(source, scope))), title },
  ]
}

function historyFile(source: OpenDataSource): OpenFile {
  const names = HISTORY_COLUMNS.map(({ name }) => name)
  return file('history.csv', 'data', ALL, CSV_TYPE, csvOf(names, historyRows(source)))
}

function parquetFile(source: OpenDataSource): OpenFile {
  return file('all.parquet', 'data', ALL, PARQUET_TYPE, parquetOf(observationsOf(source)))
}

async function recapFiles(source: OpenDataSource): Promise<OpenFile[]> {
  const ids = [...source.agencies.keys()]
  return Promise.all(
    ids.map(async (id) => {
      const scope: Scope = { level: 'agency', id }
      return file(`recap/${id}.xlsx`, 'recap', scope, XLSX_TYPE, await recapSheet(within(source, scope)))
    }),
  )
}

function metadataFiles(
  source: OpenDataSource,
  data: readonly OpenFile[],
  published: readonly CatalogEntry[],
): OpenFile[] {
  const csv = data
    .filter(({ mediaType }) => mediaType === CSV_TYPE)
    .map(({ path, title, content: bytes }) => {
      const table = path === 'history.csv' ? ('history' as const) : ('observations' as const)
      return { path, title: title.id, bytes, table }
    })
  const reports = published.filter(({ mediaType }) => mediaType === CSV_TYPE)
  return [
    file('datapackage.json', 'metadata', ALL, JSON_TYPE, json(dataPackage(source, csv, reports))),
    file('dcat.jsonld', 'metadata', ALL, 'application/ld+json', json(dcatCatalog(source, data.map(entryOf)))),
    file('satu-data/indicator.json', 'metadata', ALL, JSON_TYPE, json(indicatorMetadata(source))),
    ...[...source.agencies].map(([id, agency]) =>
      file(
        `satu-data/activities/${id}.json`,
        'metadata',
        { level: 'agency', id },
        JSON_TYPE,
        json(activityMetadata(source, id, agency)),
      ),
    ),
    file(REPORT_TABLE_PATH, 'schema', ALL, JSON_TYPE, json(reportTableSchema())),
    ...[...jsonSchemas()].map(([name, schema]) =>
      file(`schemas/${name}.json`, 'schema', ALL, 'application/schema+json', json(schema)),
    ),
  ]
}

function feedFile(source: OpenDataSource): OpenFile {
  return file('feed.atom', 'feed', ALL, 'application/atom+xml', reportsFeed(source))
}

function file(
  path: string,
  kind: OpenFile['kind'],
  scope: Scope,
  mediaType: string,
  content: string | Uint8Array,
): OpenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const id = scope.level === 'all' ? null : scope.id
  return { path, kind, level: scope.level, id, period: null, title: fileTitle(path), mediaType, content: bytes }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
