// @ts-check
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { finishSite } from './site/output/finish-site.ts'
import { replaceFolder } from './site/output/replace-folder.ts'

/** @typedef {import('astro').HookParameters<'astro:config:setup'>} SetupOptions */

const target = resolve(process.env['SKM_SITE_OUT'] || 'dist/site')
const content = resolve(process.env['SKM_CONTENT'] || 'site/content')
const address = process.env['SKM_SITE_URL']

/**
 * Each pair of content and output has a workshop of its own, within the project: for a folder elsewhere Astro puts
 * its half-made code into one shared `.astro/.prerender`, where two builds would take each other's.
 */
const key = createHash('sha256').update(`${content}\n${target}`).digest('hex').slice(0, 16)
const workshop = resolve('.astro', key)

process.on('exit', () => rmSync(workshop, { recursive: true, force: true }))

/** A build that fails leaves the site that stands as it is. */
const delivery = {
  name: 'skm-delivery',
  hooks: {
    'astro:config:setup': (/** @type {SetupOptions} */ { command, updateConfig }) => {
      // Not import.meta.env.DEV: a variable of that name in the environment, as test runners set it, would win.
      updateConfig({ vite: { define: { __DEVELOPMENT__: JSON.stringify(command === 'dev') } } })
    },
    'astro:build:done': async (/** @type {{ dir: URL }} */ { dir }) => {
      await finishSite(fileURLToPath(dir), address)
      await replaceFolder(fileURLToPath(dir), target)
    },
  },
}

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: `${workshop}/out`,
  cacheDir: `${workshop}/cache`,
  ...(address ? { site: address } : {}),
  trailingSlash: 'always',
  i18n: { locales: ['id', 'en'], defaultLocale: 'id' },
  // The default drops line breaks between words and links, as JSX does.
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  // Nothing inline, as the policy in content-policy.ts demands.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { cacheDir: `${workshop}/vite`, build: { assetsInlineLimit: 0 } },
  integrations: [delivery],
})
