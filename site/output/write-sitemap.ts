import { createWriteStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { once } from 'node:events'

/** What the sitemap protocol allows in one file. */
const ADDRESSES_IN_FILE = 50_000
/** Pages that search engines should leave: the address of nothing, sheets for printing, lists in another order or of a part. */
const LEFT_OUT = /^(en\/)?((404|poster|gaya)(\/|\.html$)|instansi\/[^/]+\/(nilai|periode)\/|pelaporan\/[^/]+\/[^/]+\/)/

/**
 * Peta situs: `sitemap.xml`, which names `sitemap-1.xml` and so on, with every page that was built and its translation.
 *
 * @param address of the site; without one there is no map, since it must hold whole addresses
 */
export async function writeSitemap(folder: string, address: string | undefined): Promise<void> {
  if (!address) return
  const base = address.replace(/\/+$/, '')
  const paths = await pagePaths(folder)
  const known = new Set(paths)
  const files: string[] = []
  for (let start = 0; start < paths.length; start += ADDRESSES_IN_FILE) {
    const name = `sitemap-${files.length + 1}.xml`
    await writePart(join(folder, name), paths.slice(start, start + ADDRESSES_IN_FILE), known, base)
    files.push(name)
  }
  const entries = files.map((name) => `<sitemap><loc>${base}/${name}</loc></sitemap>`).join('\n')
  await writeFile(join(folder, 'sitemap.xml'), document('sitemapindex', '', entries))
}

/** Addresses below the site, without the first slash, in a steady order. */
async function pagePaths(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('index.html') && !LEFT_OUT.test(file.replaceAll(sep, '/')))
    .map((file) => file.replaceAll(sep, '/').slice(0, -'index.html'.length))
    .sort()
}

/** As a stream: with translations a full file is some 15 MB. */
async function writePart(file: string, paths: readonly string[], known: ReadonlySet<string>, base: string) {
  const [head, foot] = document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', '\n').split('\n\n')
  const stream = createWriteStream(file)
  stream.write(`${head}\n`)
  for (const path of paths) {
    if (!stream.write(`${entryOf(path, known, base)}\n`)) await once(stream, 'drain')
  }
  stream.end(foot)
  await once(stream, 'finish')
}

function entryOf(path: string, known: ReadonlySet<string>, base: string): string {
  const plain = path.startsWith('en/') ? path.slice('en/'.length) : path
  const both = known.has(plain) && known.has(`en/${plain}`)
  const other = (language: string, to: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${base}/${to}"/>`
  return `<url><loc>${base}/${path}</loc>${both ? other('id', plain) + other('en', `en/${plain}`) : ''}</url>`
}

function document(root: string, more: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>\n${content}\n</${root}>\n`
}
