import { join } from 'node:path'
import type { Agency } from '../../shared/schema/agency.ts'
import { agencyReportSchema, type AgencyReport, type Report } from '../../shared/schema/report.ts'
import { checkAgencyReport } from './check-agency-report.ts'
import { foldersIn, loadFolder, type PublishedFile } from './load-folder.ts'

/**
 * Reads `agency-reports/<agency>/<period>.json` below `directory`.
 *
 * @param reports those of the units, which the agencies' must add up
 * @returns the reports of each agency, earliest first; an agency without any is absent
 * @throws ContentError as {@link loadFolder} does
 */
export async function loadAgencyReports(
  directory: string,
  agencies: ReadonlyMap<string, Agency>,
  reports: readonly Report[],
): Promise<ReadonlyMap<string, readonly PublishedFile<AgencyReport>[]>> {
  const loaded = new Map<string, readonly PublishedFile<AgencyReport>[]>()
  for (const agencyId of await foldersIn(join(directory, 'agency-reports'))) {
    const own = reports.filter(({ agency }) => agency === agencyId)
    const check = (report: AgencyReport, period: string) =>
      checkAgencyReport(report, { agencyId, period, agency: agencies.get(agencyId), reports: own })
    const files = await loadFolder(join(directory, 'agency-reports', agencyId), agencyReportSchema, check)
    if (files.length > 0) loaded.set(agencyId, files)
  }
  return loaded
}
