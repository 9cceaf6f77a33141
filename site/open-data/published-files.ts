import { periodNameId } from '../../shared/wording/period-names.ts'
import type { PublishedFile } from '../loaders/load-folder.ts'
import type { Site } from '../loaders/load-site.ts'
import { FOLDERS } from '../loaders/old-revisions.ts'
import type { OpenFile } from './open-data-files.ts'

type Reports = Pick<Site, 'units' | 'agencyReports' | 'areaReports' | 'oldRevisions'>
type About = Pick<OpenFile, 'level' | 'id' | 'period'> & { readonly revision?: number }

/** Berkas laporan yang diteruskan: the collector's own files, which the site hands on byte for byte. */
export function publishedFiles({ units, agencyReports, areaReports, oldRevisions }: Reports): readonly OpenFile[] {
  const ofUnits = [...units].flatMap(([id, { files }]) => files.flatMap((file) => filesOf('unit', id, file)))
  const ofAgencies = [...agencyReports].flatMap(([id, files]) => files.flatMap((file) => filesOf('agency', id, file)))
  const ofAreas = [...areaReports].flatMap(([id, files]) => files.flatMap((file) => filesOf('area', id, file)))
  const old = oldRevisions.map(({ path, type, bytes, ...about }) => openFile(path, type, bytes, about))
  return [...ofUnits, ...ofAgencies, ...ofAreas, ...old]
}

function filesOf(
  level: keyof typeof FOLDERS,
  id: string,
  { report: { period }, json, csv }: PublishedFile<{ readonly period: PublishedFile['report']['period'] }>,
): OpenFile[] {
  const about = { level, id, period }
  const path = `${FOLDERS[level]}/${id}/${period}`
  return [openFile(`${path}.json`, 'json', json, about), ...(csv ? [openFile(`${path}.csv`, 'csv', csv, about)] : [])]
}

function openFile(
  path: string,
  type: 'json' | 'csv',
  content: Uint8Array,
  { level, id, period, revision }: About,
): OpenFile {
  const mediaType = type === 'json' ? 'application/json' : 'text/csv'
  return { path, kind: 'report', level, id, period, title: titleOf(period, revision), mediaType, content }
}

function titleOf(period: OpenFile['period'], revision: number | undefined): OpenFile['title'] {
  const [name, code] = period === null ? ['', ''] : [periodNameId(period), period]
  return revision === undefined
    ? { id: `Laporan ${name}`, en: `Report ${code}` }
    : { id: `Laporan ${name}, revisi ${revision}`, en: `Report ${code}, revision ${revision}` }
}
