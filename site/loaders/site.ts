import { dayAt, isDay, type Day } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import { loadSite, type Site } from './load-site.ts'

let loaded: Promise<Site> | undefined

/** The site of `$SKM_CONTENT` (default `site/content`), read once for each build; afresh for each page in development. */
export function site(): Promise<Site> {
  const directory = process.env['SKM_CONTENT'] || 'site/content'
  if (__DEVELOPMENT__) return loadSite(directory, today())
  return (loaded ??= loadAndWarn(directory))
}

async function loadAndWarn(directory: string): Promise<Site> {
  const site = await loadSite(directory, today())
  for (const warning of site.dialogue.warnings) process.stderr.write(`warning: ${warning}\n`)
  return site
}

/** Hari pembuatan situs: today in Jakarta, or `SKM_AS_OF` where a build must come out the same on any day. */
function today(): Day {
  const asOf = process.env['SKM_AS_OF'] ?? ''
  return isDay(asOf) ? asOf : dayAt(Date.now(), TIME_ZONE_OFFSETS.WIB)
}
