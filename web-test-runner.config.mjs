import { esbuildPlugin } from '@web/dev-server-esbuild'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { defaultReporter } from '@web/test-runner'
import { countReporter } from './tests/support/count-reporter.ts'
import { chromiumPath, CHROMIUM_ARGS } from './tests/support/chromium.ts'

/** Tests of the widget, in a real browser. `wtr --files …` runs some of them. */
export default {
  files: 'tests/widget/**/*.browser.ts',
  nodeResolve: { exportConditions: ['production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2020', tsconfig: './widget/tsconfig.json' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] },
    }),
  ],
  // Two noisy cores: one page at a time, and nothing asserts how long something took.
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 300_000,
  // Console lines for webmasters are asserted where they matter; here they would hide the results.
  reporters: [defaultReporter(), ...(process.env.SKM_RESULTS ? [countReporter(process.env.SKM_RESULTS)] : [])],
  filterBrowserLogs: ({ type }) => type === 'error',
}
