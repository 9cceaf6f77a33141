import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'

const FOLDER = dirname(createRequire(`${process.cwd()}/package.json`).resolve('@sveltia/cms'))
const FILES = globSync('**/*.{js,woff2,wasm,png,txt}', { cwd: FOLDER }).map((file) => file.replaceAll('\\', '/'))
/** The package asks a content network for fonts that lie in its own folder. */
const FONT_ADDRESS = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[:@][^"')\s]*?\.woff2/g

/** Penyunting Sveltia CMS: the package's own files with its fonts, so that no other host is asked. */
export const getStaticPaths = (() => FILES.map((file) => ({ params: { file } }))) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const file = params['file'] ?? ''
  const bytes = await readFile(join(FOLDER, file))
  return new Response(file.endsWith('.js') ? withOwnFonts(bytes.toString('utf8')) : Uint8Array.from(bytes))
}

function withOwnFonts(script: string): string {
  return script.replace(FONT_ADDRESS, (address, family: string) => {
    const own = FILES.find((file) => file.startsWith(`assets/${family}`) && file.endsWith('.woff2'))
    return own ? `/kelola/penyunting/${own}` : address
  })
}
