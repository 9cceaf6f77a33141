import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core'

/** Writes `{ passed, failed }` of a browser test run to `file`, for the gate's closing line. */
export function countReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const results = sessions.flatMap(resultsOf)
      const passed = results.filter((result) => result).length
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ passed, failed: results.length - passed }))
    },
  }
}

/** One for each test; a file that could not even be loaded counts as a failed test. */
function resultsOf({ testResults, errors }: TestSession): boolean[] {
  const fromSuite = (suite: TestSuiteResult): boolean[] => [
    ...suite.tests.filter(({ skipped }) => !skipped).map(({ passed }) => passed),
    ...suite.suites.flatMap(fromSuite),
  ]
  return [...(testResults ? fromSuite(testResults) : []), ...errors.map(() => false)]
}
