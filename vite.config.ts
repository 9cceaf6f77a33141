import { defineConfig, type Plugin } from 'vite'
import { INNER_NAMES } from './widget/inner-names.ts'

/**
 * Lit asks for a Trusted Types policy as soon as it runs, and a page may forbid that, or a second one. No error of ours
 * may reach the page's own error handlers.
 */
const CALM = {
  postBanner: 'try{',
  postFooter: '}catch(e){console.warn("SKM: survei tidak dapat dijalankan di halaman ini.",e)}',
}

/**
 * Builds the widget: one classic script without imports, that agencies paste and pin. The site has its own build
 * (`astro.config.mjs`; Astro does not read this file).
 */
export default defineConfig({
  publicDir: false,
  plugins: [tightTemplates()],
  build: {
    outDir: 'dist/widget',
    // What Chrome 80, Safari 14 and Firefox 78 share. By their names `?.` would be rewritten because of a Chrome bug
    // with spread in optional calls, which neither Lit nor we write; it would cost 0.5 kB.
    target: 'es2020',
    modulePreload: false,
    rolldownOptions: {
      input: 'widget/define.ts',
      output: {
        format: 'iife',
        entryFileNames: 'skm-survey.js',
        minify: { compress: true, mangle: true, mangleProps: { include: new RegExp(`^(${INNER_NAMES.join('|')})$`) } },
        ...CALM,
      },
    },
  },
})

/** Minifiers leave template literals alone, as they must; here white space in Lit's `css` and `html` says nothing. */
function tightTemplates(): Plugin {
  return {
    name: 'skm-tight-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/widget\/[\w/-]+\.ts$/, code: /\b(css|html)`/ },
      handler: (code) =>
        code
          .replace(/\bcss`[^`]*`/g, tightCss)
          .replace(/\s*\n\s*/g, '\n')
          .replace(/>\n</g, '><'),
    },
  }
}

function tightCss(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
}
