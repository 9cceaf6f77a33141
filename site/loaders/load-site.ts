import { readContent, type Content } from '../../shared/content/content.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { loadReports, type PublishedFile } from './load-reports.ts'

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
}

/** @throws ContentError for the first file that cannot be used; the build stops there */
export async function loadSite(directory: string): Promise<Site> {
  const { agencies, units } = await readContent(directory)
  const reports = await loadReports(directory, units)
  const results = [...units].flatMap(([id, unit]) => {
    const agency = agencies.get(unit.agency)
    return agency ? [[id, { id, unit, agency, files: reports.get(id) ?? [] }] as const] : []
  })
  return { agencies, units: new Map(results) }
}
