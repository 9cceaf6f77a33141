import { openDataFiles, type OpenFile } from '../open-data/open-data-files.ts'
import type { OpenDataSource } from '../open-data/open-data-source.ts'
import { entryOf } from '../open-data/catalog.ts'
import { publishedFiles } from '../open-data/published-files.ts'
import type { Site } from './load-site.ts'

const made = new WeakMap<Site, Promise<readonly OpenFile[]>>()

/** Berkas data terbuka of a site, made once for each time it is loaded. */
export function openData(site: Site, siteUrl: string | undefined): Promise<readonly OpenFile[]> {
  const known = made.get(site)
  if (known) return known
  const files = openDataFiles(openDataSource(site, siteUrl), publishedFiles(site).map(entryOf))
  made.set(site, files)
  return files
}

/** What the files are made of: reports that passed every check, as the pages show them. */
export function openDataSource(site: Site, siteUrl: string | undefined): OpenDataSource {
  return {
    agencies: site.agencies,
    units: [...site.units.values()].map(({ id, unit, files }) => ({
      id,
      unit,
      reports: files.map(({ report }) => report),
      history: site.history.get(id) ?? [],
    })),
    agencyReports: [...site.agencyReports.values()].flatMap((files) => files.map(({ report }) => report)),
    areaReports: [...site.areaReports.values()].flatMap((files) => files.map(({ report }) => report)),
    siteUrl: siteUrl?.replace(/\/+$/, '') ?? null,
  }
}
