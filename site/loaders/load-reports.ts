import { join } from 'node:path'
import { reportSchema } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { checkReport } from './check-report.ts'
import { foldersIn, loadFolder, type PublishedFile } from './load-folder.ts'

/**
 * Reads `reports/<unit>/<period>.json` below `directory`. A missing folder means that nothing was published yet.
 *
 * @returns the reports of each unit, earliest first; a unit without any is absent
 * @throws ContentError for the first file that is unreadable, misplaced, or holds a figure its counts do not give
 */
export async function loadReports(
  directory: string,
  units: ReadonlyMap<string, Unit>,
): Promise<ReadonlyMap<string, readonly PublishedFile[]>> {
  const loaded = new Map<string, readonly PublishedFile[]>()
  for (const unitId of await foldersIn(join(directory, 'reports'))) {
    const unit = units.get(unitId)
    const check = (report: PublishedFile['report'], period: string) => checkReport(report, { unitId, period, unit })
    const files = await loadFolder(join(directory, 'reports', unitId), reportSchema, check)
    if (files.length > 0) loaded.set(unitId, files)
  }
  return loaded
}
