import { join } from 'node:path'
import type { Agency } from '../../shared/schema/agency.ts'
import { areaReportSchema, type AreaReport } from '../../shared/schema/area-report.ts'
import type { AgencyReport } from '../../shared/schema/report.ts'
import { checkAreaReport } from './check-area-report.ts'
import { foldersIn, loadFolder, type PublishedFile } from './load-folder.ts'

/**
 * Reads `area-reports/<area>/<period>.json` below `directory`.
 *
 * @param reports those of the agencies, which the areas' must add up
 * @returns the reports of each area, earliest first; an area without any is absent
 * @throws ContentError as {@link loadFolder} does
 */
export async function loadAreaReports(
  directory: string,
  agencies: ReadonlyMap<string, Agency>,
  reports: readonly AgencyReport[],
): Promise<ReadonlyMap<string, readonly PublishedFile<AreaReport>[]>> {
  const loaded = new Map<string, readonly PublishedFile<AreaReport>[]>()
  for (const areaId of await foldersIn(join(directory, 'area-reports'))) {
    const check = (report: AreaReport, period: string) => checkAreaReport(report, { areaId, period, agencies, reports })
    const files = await loadFolder(join(directory, 'area-reports', areaId), areaReportSchema, check)
    if (files.length > 0) loaded.set(areaId, files)
  }
  return loaded
}
