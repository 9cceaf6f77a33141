import { loadSite, type Site } from './load-site.ts'

let loaded: Promise<Site> | undefined

/** The site of `$SKM_CONTENT` (default `site/content`), read once for each build; afresh for each page in development. */
export function site(): Promise<Site> {
  const directory = process.env['SKM_CONTENT'] || 'site/content'
  if (__DEVELOPMENT__) return loadSite(directory)
  return (loaded ??= loadSite(directory))
}
