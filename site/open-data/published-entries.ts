import { periodNameId } from '../../shared/wording/period-names.ts'
import type { PublishedFile } from '../loaders/load-reports.ts'
import type { CatalogEntry } from './catalog-schema.ts'
import { sha256 } from './catalog.ts'

/** Berkas laporan yang diteruskan: the collector's own files, which the site hands on byte for byte. */
export function publishedEntries(files: readonly PublishedFile[]): readonly CatalogEntry[] {
  return files.flatMap(({ report, json, csv }) => {
    const entry = (type: 'json' | 'csv', bytes: Uint8Array): CatalogEntry => ({
      path: `reports/${report.unit}/${report.period}.${type}`,
      kind: 'report',
      level: 'unit',
      id: report.unit,
      period: report.period,
      title: { id: `Laporan ${periodNameId(report.period)}`, en: `Report ${report.period}` },
      mediaType: type === 'json' ? 'application/json' : 'text/csv',
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    })
    return [entry('json', json), ...(csv ? [entry('csv', csv)] : [])]
  })
}
