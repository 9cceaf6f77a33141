import { globSync } from 'node:fs'

const ROUTES = new Set(
  globSync('en/**/*.astro', { cwd: 'site/pages' }).map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/^en|\.astro$/g, '')
      .replace(/\/index$/, ''),
  ),
)

/**
 * Alamat in the other language: the same page there, or `undefined` where no route below `site/pages/en/` makes one.
 *
 * @param route pattern of the page, as `Astro.routePattern` gives it
 */
export function translatedAddress(path: string, route: string): string | undefined {
  const english = path === '/en/' || path.startsWith('/en/')
  if (english) return path.slice('/en'.length)
  return ROUTES.has(route === '/' ? '' : route) ? `/en${path}` : undefined
}
