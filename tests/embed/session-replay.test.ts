import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { SKM_2017_ID } from '../../shared/wording/skm-2017.id.ts'
import { giveRating } from './support/citizen.ts'
import { anEmbedding, type Embed, type Visit } from './support/embedding.ts'

const embedding = anEmbedding()

/** Words that only the citizen of this test writes. */
const SECRET = 'kenari-rahasia-7'
const OTHER = 'isian-lain-di-halaman'

/** The file of rrweb for pages, as PostHog, Sentry and others build upon. */
function recorder(): string | undefined {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('rrweb'))
    const file = join(folder, 'rrweb.umd.min.cjs')
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

it('X10: a session-replay tool on the page records neither what was chosen nor what was written', async ({ skip }) => {
  const rrweb = recorder()
  if (rrweb === undefined) {
    console.log('SKIPPED: rrweb is not installed')
    skip('rrweb is not installed')
    return
  }
  const visit = await embedding.visit(pageWithRecorder, { files: { 'rrweb.js': () => rrweb } })
  await visit.page.getByLabel('Nama panggilan').fill(OTHER)
  await visit.page.getByRole('textbox', { name: 'Saran Anda' }).fill(SECRET)
  await giveRating(visit.page)

  const recorded = await recordedBy(visit)
  expect(recorded, 'the recorder works').toContain(OTHER)
  expect(recorded).not.toContain(SECRET)
  for (const label of Object.values(SKM_2017_ID).flatMap(({ labels }) => labels)) {
    expect(recorded).not.toContain(`"${label}"`)
  }
  expect(recorded).not.toContain('"isChecked":true')
})

function pageWithRecorder({ script, unit }: Embed): string {
  return `<body><label>Nama panggilan <input></label><script src="rrweb.js"></script><script>
    window.recorded = []
    rrweb.record({ emit: (event) => recorded.push(event), maskAllInputs: false, recordCanvas: false })
  </script><script src="${script}" data-unit="${unit}"></script></body>`
}

/** All events as one text. */
function recordedBy({ page }: Visit): Promise<string> {
  return page.evaluate(() => JSON.stringify((window as unknown as { recorded: unknown[] }).recorded))
}
