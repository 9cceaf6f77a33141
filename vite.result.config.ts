import { defineConfig, type Plugin } from 'vite'
import { tightCss } from './scripts/tight-css.ts'

/**
 * Builds `<skm-result>` beside the survey (`vite.config.ts`): a file of its own, for pages that show a result and ask
 * nothing. The folder must not be emptied, for the survey's file is already in it.
 */
export default defineConfig({
  publicDir: false,
  plugins: [tightStyles()],
  build: {
    outDir: 'dist/widget',
    emptyOutDir: false,
    target: 'es2020',
    modulePreload: false,
    rolldownOptions: {
      input: 'widget/result/define-result.ts',
      output: { format: 'iife', entryFileNames: 'skm-result.js', minify: { compress: true, mangle: true } },
    },
  },
})

/** The sheet becomes one text while building, without white space; minifiers leave texts alone, as they must. */
function tightStyles(): Plugin {
  return {
    name: 'skm-tight-result-styles',
    transform: {
      filter: { id: /\/widget\/result\/result-styles\.ts$/ },
      handler: async (_code, id) => {
        const { resultStyles } = (await import(id)) as { resultStyles: string }
        return `export const resultStyles = ${JSON.stringify(tightCss(resultStyles))}`
      },
    },
  }
}
