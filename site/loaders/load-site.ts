import { readContent, type Content } from '../../shared/content/content.ts'
import type { Day } from '../../shared/domain/period.ts'
import type { AreaReport } from '../../shared/schema/area-report.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { AgencyReport } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { loadHistory, type LoadedHistory } from './history.ts'
import { loadDialogue, type Dialogue } from './dialogue.ts'
import { loadAgencyReports } from './load-agency-reports.ts'
import { loadAreaReports } from './load-area-reports.ts'
import type { PublishedFile } from './load-folder.ts'
import { loadReports } from './load-reports.ts'
import { loadOldRevisions, type OldRevision } from './old-revisions.ts'

/** Unit dengan laporannya: what the pages of one unit are made of. */
export interface UnitResults {
  readonly id: string
  readonly unit: Unit
  readonly agency: Agency
  /** Earliest first. */
  readonly files: readonly PublishedFile[]
}

/** Isi situs: everything the pages show, read and checked once for each build. */
export interface Site {
  readonly agencies: Content['agencies']
  /** By the id of the unit. */
  readonly units: ReadonlyMap<string, UnitResults>
  /** By the id of the agency, earliest first. */
  readonly agencyReports: ReadonlyMap<string, readonly PublishedFile<AgencyReport>[]>
  /** By the id of the region or nation, earliest first. */
  readonly areaReports: ReadonlyMap<string, readonly PublishedFile<AreaReport>[]>
  /** What was replaced of every kind of report. */
  readonly oldRevisions: readonly OldRevision[]
  /** Figures published before or elsewhere, by the id of the unit. */
  readonly history: LoadedHistory
  /** Forums, follow-ups, complaints, participation. */
  readonly dialogue: Dialogue
}

/**
 * @param today the day that open dates are judged by
 * @throws ContentError for the first file that cannot be used; the build stops there
 */
export async function loadSite(directory: string, today: Day): Promise<Site> {
  const content = await readContent(directory)
  const { agencies, units } = content
  const reports = await loadReports(directory, units)
  const history = await loadHistory(directory, units)
  const results = [...units].flatMap(([id, unit]) => {
    const agency = agencies.get(unit.agency)
    return agency ? [[id, { id, unit, agency, files: reports.get(id) ?? [] }] as const] : []
  })
  const published = [...reports.values()].flatMap((files) => files.map(({ report }) => report))
  const agencyReports = await loadAgencyReports(directory, agencies, published)
  const ofAgencies = [...agencyReports.values()].flatMap((files) => files.map(({ report }) => report))
  const areaReports = await loadAreaReports(directory, agencies, ofAgencies)
  const oldRevisions = [
    ...(await loadOldRevisions(directory, 'unit')),
    ...(await loadOldRevisions(directory, 'agency')),
    ...(await loadOldRevisions(directory, 'area')),
  ]
  const dialogue = await loadDialogue(directory, content, today)
  return { agencies, units: new Map(results), agencyReports, areaReports, oldRevisions, history, dialogue }
}
