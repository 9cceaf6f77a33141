import { defineConfig } from 'vitest/config'

/** Tests that run in Node; those of the widget run in a browser, see web-test-runner.config.mjs. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests build the site or start a browser on two noisy cores; none asserts a time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})
