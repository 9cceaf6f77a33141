import { partsOf, type Period, type PeriodKind } from '../../shared/domain/period.ts'
import type { PublishedFile } from '../loaders/load-folder.ts'
import type { Site, UnitResults } from '../loaders/load-site.ts'

/** Unit satu instansi, by name. */
export function unitsOf(site: Site, agencyId: string): readonly UnitResults[] {
  return [...site.units.values()]
    .filter(({ unit }) => unit.agency === agencyId)
    .sort((left, right) => left.unit.name.localeCompare(right.unit.name, 'id'))
}

/** Laporan of one kind of period, earliest first. */
export function filesOfKind({ files }: UnitResults, kind: PeriodKind): readonly PublishedFile[] {
  return files.filter(({ report }) => partsOf(report.period).kind === kind)
}

/**
 * Jenis periode utama: the kind of period a unit's pages lead with, the one it reports by, or that of its latest
 * report where it has none of its own kind.
 */
export function leadingKind(results: UnitResults): PeriodKind {
  const latest = results.files.at(-1)
  if (!latest || filesOfKind(results, results.unit.reporting).length > 0) return results.unit.reporting
  return partsOf(latest.report.period).kind
}

/**
 * Hasil terbaru of the leading kind: the latest report that has an index, so that a period that has only just begun
 * does not hide the result of the one before. Where none has, the latest; `undefined` while nothing is published.
 */
export function latestFile(results: UnitResults): PublishedFile | undefined {
  const files = filesOfKind(results, leadingKind(results))
  return files.findLast(({ report }) => report.state !== 'withheld' && report.index !== null) ?? files.at(-1)
}

/** Laporan of one period, if it is published. */
export function fileOf({ files }: UnitResults, period: Period): PublishedFile | undefined {
  return files.find(({ report }) => report.period === period)
}
