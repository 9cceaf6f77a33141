import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that goes with the test, also when the test fails. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skm-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
