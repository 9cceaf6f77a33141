import { createHash } from 'node:crypto'
import { minify } from 'terser'
import { build, defineConfig, type Plugin } from 'vite'
import { tightCss } from './scripts/tight-css.ts'
import { RATING_LIMITS } from './shared/domain/rating.ts'
import { INNER_NAMES } from './widget/inner-names.ts'
import { LANGUAGES } from './widget/text/languages.ts'

/** No error of ours may reach the page's own error handlers, not even one at the first line. */
const CALM = {
  postBanner: 'try{',
  postFooter: '}catch(e){console.warn("SKM",e)}',
}

/** Short names for the inner members, the same in every file, since a language file hands its table to the survey. */
const SHORT_NAMES = Object.fromEntries(INNER_NAMES.map((name, place) => [name, shortName(place)]))

const MINIFY = {
  compress: true,
  mangle: true,
  mangleProps: { include: new RegExp(`^(${INNER_NAMES.join('|')})$`), cache: SHORT_NAMES },
}

/** What Chrome 80, Safari 14 and Firefox 78 share. By their names `?.` would be rewritten because of a Chrome bug with
 * spread in optional calls, which we do not write; it would cost 0.5 kB.
 */
const TARGET = 'es2020'

/**
 * Builds the widget: one classic script without imports, that agencies paste and pin, a file for each further
 * language, and one that seals. The site has its own build (`astro.config.mjs`; Astro does not read this file).
 */
export default defineConfig({
  publicDir: false,
  plugins: [tightStyles(), plainConstants(), languageFiles(), sealFile(), secondMinifier()],
  build: {
    outDir: 'dist/widget',
    target: TARGET,
    modulePreload: false,
    rolldownOptions: {
      input: 'widget/define.ts',
      output: { format: 'iife', entryFileNames: 'skm-survey.js', minify: { ...MINIFY, mangle: false }, ...CALM },
    },
  },
})

/** `skm-survey.en.js` for `widget/text/en.ts` and its `TEXT_EN`, and so on for every language but Indonesian. */
function languageFiles(): Plugin {
  return {
    name: 'skm-language-files',
    async generateBundle() {
      for (const tag of Object.keys(LANGUAGES).filter((tag) => tag !== 'id')) {
        this.emitFile({ type: 'asset', fileName: `skm-survey.${tag}.js`, source: await languageFile(tag) })
      }
    },
  }
}

function languageFile(tag: string): Promise<string> {
  const table = `TEXT_${tag.toUpperCase()}`
  return partFile(
    tag,
    `import { ${table} } from '/widget/text/${tag}.ts'
    import { offerText } from '/widget/text/offer-text.ts'
    offerText(${table})`,
  )
}

/** `skm-survey.seal.js`, and its hash in the survey: a page that pins the survey must not get another file unseen. */
function sealFile(): Plugin {
  let source = ''
  return {
    name: 'skm-seal-file',
    async buildStart() {
      source = await partFile('seal', "import '/widget/seal/define-seal.ts'")
    },
    transform: {
      filter: { id: /\/widget\/seal-integrity\.ts$/ },
      handler: () => `export const SEAL_INTEGRITY = 'sha256-${createHash('sha256').update(source).digest('base64')}'`,
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'skm-survey.seal.js', source })
    },
  }
}

/** A part of the widget that most pages do without, as a file of its own. */
async function partFile(part: string, code: string): Promise<string> {
  const entry = `skm-survey.${part}`
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: TARGET,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', minify: MINIFY, ...CALM } },
    },
  })
  if (!('output' in result)) throw new Error(`no file for ${part}`)
  return result.output[0].code
}

/** `a` to `Z`, then `_a`, and so on: never the name of a member that keeps its name. */
function shortName(place: number): string {
  const letter = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(place % 52)
  return '_'.repeat(Math.floor(place / 52)) + letter
}

/**
 * The sheets become one text while building: joined, without white space, and with the names of inner properties
 * shortened. Minifiers leave texts alone, as they must.
 */
function tightStyles(): Plugin {
  return {
    name: 'skm-tight-styles',
    transform: {
      filter: { id: /\/widget\/styles\.ts$/ },
      handler: async (_code, id) => {
        const { styles } = (await import(id)) as { styles: string }
        return `export const styles = ${JSON.stringify(shortProperties(tightCss(styles)))}`
      },
    },
  }
}

/** `--ink-2` becomes `--b`; `--skm-…` are the page's and keep their names. */
function shortProperties(css: string): string {
  const names = [...new Set(css.match(/--(?!skm-)[\w-]+/g))]
  return css.replace(/--(?!skm-)[\w-]+/g, (name) => `--${String.fromCharCode(97 + names.indexOf(name))}`)
}

/** A constant of one module that is a number or a short text, once TypeScript is stripped. */
const CONSTANT = /^const ([A-Z][A-Z_]+) = ([\d_ *]+|'[^']*')$/gm

/**
 * Puts constants where they are used: the minifier keeps them, and the whole of `RATING_LIMITS`, as variables. What is
 * exported or stands in another way is left to it.
 */
function plainConstants(): Plugin {
  return {
    name: 'skm-plain-constants',
    enforce: 'pre',
    transform: {
      filter: { id: /\/widget\/[\w/-]+\.ts$/ },
      handler: (code) => {
        const values = new Map([...code.matchAll(CONSTANT)].map(([, name = '', value = '']) => [name, `(${value})`]))
        const uses = new RegExp(
          `(?<!const |typeof )\\b(${[...values.keys(), 'RATING_LIMITS\\.\\w+'].join('|')})\\b`,
          'g',
        )
        return code.replace(
          uses,
          (name) => values.get(name) ?? String(RATING_LIMITS[name.slice(14) as keyof typeof RATING_LIMITS]),
        )
      },
    },
  }
}

/**
 * What the first minifier leaves, another one finds (0.1 kB), also names of variables. Conditions stay as they are, most
 * functions stay functions, and all variables of one stand together: what is shorter otherwise compresses worse.
 */
function secondMinifier(): Plugin {
  return {
    name: 'skm-second-minifier',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const { code } = await minify(file.code, {
          ecma: 2020,
          // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- an enum in Terser's types only
          compress: { ecma: 2020, passes: 3, conditionals: false, side_effects: false, hoist_vars: true, inline: 1 },
        })
        file.code = code ?? file.code
      }
    },
  }
}
