import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Takes a third of the time of all: begun last, it would run on alone while the other core rests. */
const LONGEST = 'tests/site/pages.test.ts'

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): number => Number(moduleId.endsWith(LONGEST))
    return (await super.sort(files)).sort((left, right) => isLongest(right) - isLongest(left))
  }
}

/** Tests that run in Node; those of the widget run in a browser, see web-test-runner.config.mjs. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests build the site or start a browser on two noisy cores; none asserts a time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One more than cores: many tests wait for a browser or a time-out.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
})
