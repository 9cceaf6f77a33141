import type { APIRoute } from 'astro'

/** Petunjuk untuk mesin: everything may be read. */
export const GET: APIRoute = ({ site }) => {
  const map = site ? [`Sitemap: ${new URL('/sitemap.xml', site).href}`] : []
  return new Response(`${['User-agent: *', 'Allow: /', ...map].join('\n')}\n`)
}
