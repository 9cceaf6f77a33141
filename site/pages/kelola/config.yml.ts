import type { APIRoute } from 'astro'
import { stringify } from 'yaml'
import { site } from '../../loaders/site.ts'
import { editorConfig } from '../../output/editor-config.ts'

export const GET: APIRoute = async () => {
  const place = {
    folder: (process.env['SKM_EDITOR_FOLDER'] ?? 'site/content').replace(/^\/+|\/+$/g, ''),
    backend: process.env['SKM_EDITOR_BACKEND'] ?? 'gitlab',
    repository: process.env['SKM_EDITOR_REPOSITORY'] ?? 'pemilik/repositori',
  }
  return new Response(stringify(editorConfig(await site(), place), { aliasDuplicateObjects: false }))
}
