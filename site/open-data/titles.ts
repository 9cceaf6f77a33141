import type { AreaReport } from '../../shared/schema/area-report.ts'
import type { OpenDataSource, Scope } from './open-data-source.ts'

/** Judul berkas in both languages of the site. */
export interface FileTitle {
  readonly id: string
  readonly en: string
}

/** By what the path begins with; the most telling first. */
const TITLES: readonly (readonly [start: string, id: string, en: string])[] = [
  ['history.csv', 'Angka yang terbit sebelumnya atau di tempat lain', 'Figures published before or elsewhere'],
  ['all.parquet', 'Semua data (Parquet)', 'All data (Parquet)'],
  ['recap/', 'Lembar rekap SKM', 'SKM recap sheet'],
  ['datapackage.json', 'Paket data Frictionless', 'Frictionless data package'],
  ['dcat.jsonld', 'Katalog DCAT untuk portal data', 'DCAT catalogue for data portals'],
  ['satu-data/indicator', 'Metadata indikator (Satu Data)', 'Metadata of the indicator (Satu Data)'],
  ['satu-data/activities/', 'Metadata kegiatan (Satu Data)', 'Metadata of the activity (Satu Data)'],
  ['schemas/', 'Skema JSON', 'JSON Schema'],
  ['feed.atom', 'Umpan Atom laporan', 'Atom feed of reports'],
  ['index.json', 'Daftar semua berkas', 'List of all files'],
]

/** Judul of a file whose path tells what it is. */
export function fileTitle(path: string): FileTitle {
  const found = TITLES.find(([start]) => path.startsWith(start))
  return found ? { id: found[1], en: found[2] } : { id: path, en: path }
}

/** Judul of a file of figures: whose they are. */
export function scopeTitle({ agencies, units, areaReports }: OpenDataSource, scope: Scope): FileTitle {
  if (scope.level === 'all') return { id: 'Semua data', en: 'All data' }
  const area = scope.level === 'area' ? areaReports.find((report) => report.area === scope.id) : undefined
  if (area) return areaTitle(area)
  const name =
    scope.level === 'agency' ? agencies.get(scope.id)?.name : units.find(({ id }) => id === scope.id)?.unit.name
  return { id: name ?? scope.id, en: name ?? scope.id }
}

/** What an area counts: not all of its country or region, only the agencies that publish here. */
export function areaTitle({ level, name }: Pick<AreaReport, 'level' | 'name'>): FileTitle {
  return level === 'nation'
    ? { id: 'Nasional: semua instansi yang terbit di sini', en: 'Nation: all agencies published here' }
    : { id: `Wilayah ${name}: instansi yang terbit di sini`, en: `Region ${name}: the agencies published here` }
}
