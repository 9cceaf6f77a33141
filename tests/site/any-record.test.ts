import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { chromium, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { stringify } from 'yaml'
import { forumFile, writeForum } from '../../shared/content/forums.ts'
import { COMMITMENT_STATES } from '../../shared/domain/commitment.ts'
import { dayAt } from '../../shared/domain/period.ts'
import { FORUM_STATES, FORUM_SUBJECTS, PARTICIPANT_CATEGORIES } from '../../shared/domain/forum.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import { followUpSchema, type FollowUp } from '../../shared/schema/follow-up.ts'
import { forumSchema, type Forum } from '../../shared/schema/forum.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildSite } from './support/build-site.ts'
import { serveSite } from './support/site-server.ts'

const UNIT = 'dukcapil-contoh'
const RECORDS = 24
/** Another one each time; a failure names it, and SKM_SEED brings it back. */
const SEED = Number(process.env['SKM_SEED'] ?? Date.now() % 2 ** 31)

const HOSTILE = [
  '<img src=x onerror="window.broken=1">',
  '</script><script>window.broken=1</script>',
  '"><svg/onload=window.broken=1>',
  '{{ 7 * 7 }} ${7 * 7} <!-- ]]>',
  'مرحبا بالعالم',
  'Pelayanan'.repeat(22),
  '- [x] *tebal* `kode` | tabel',
  "it's: a #yaml & 'trap' !",
] as const
const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }))
const dayUntil = (last: string) =>
  fc
    .date({ min: new Date('2020-01-01'), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const elements = fc.uniqueArray(fc.constantFrom(...SERVICE_ELEMENTS), { maxLength: 3 })

const update = fc.record({
  // What was done has passed.
  date: dayUntil('2025-12-31'),
  text: words,
  evidence: fc.array(fc.record({ name: words, link: fc.webUrl({ validSchemes: ['https'] }) }), { maxLength: 2 }),
})

const commitment = fc
  .record({
    text: words,
    owner: words,
    due: dayUntil('2030-12-31'),
    elements,
    state: fc.constantFrom(...COMMITMENT_STATES),
    reason: words,
    updates: fc.array(update, { minLength: 1, maxLength: 2 }),
  })
  .map(({ reason, ...fields }) => (fields.state === 'dropped' ? { ...fields, reason } : fields))

const record = fc
  .record(
    {
      theme: words,
      organiser: words,
      place: words,
      state: fc.constantFrom(...FORUM_STATES),
      subject: fc.constantFrom(...FORUM_SUBJECTS),
      reason: words,
      join: words,
      elements,
      agenda: fc.array(words, { maxLength: 3 }),
      participants: fc.array(
        fc.record({ category: fc.constantFrom(...PARTICIPANT_CATEGORIES), count: fc.integer({ min: 1, max: 900 }) }),
        { maxLength: 3 },
      ),
      inputs: fc.array(
        fc.record(
          { category: fc.constantFrom(...PARTICIPANT_CATEGORIES), text: words, answer: words },
          { requiredKeys: ['category', 'text'] },
        ),
        { maxLength: 3 },
      ),
      commitments: fc.array(commitment, { maxLength: 3 }),
      notes: words,
    },
    { requiredKeys: ['theme', 'organiser', 'place', 'state'] },
  )
  .map((fields) => forumSchema.safeParse({ ...fields, unit: UNIT, date: '2026-01-01' }))
  .filter(({ success }) => success)
  .map(({ data }) => data as Forum)

const followUp = fc.record({
  plan: fc.array(
    fc.record({
      element: fc.constantFrom(...SERVICE_ELEMENTS),
      activity: words,
      quarters: fc.constant(['2026-Q1']),
      owner: words,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  realisation: fc.array(
    fc
      .tuple(words, words, fc.boolean())
      .map(([activity, said, done]) => ({ activity, done, [done ? 'description' : 'obstacle']: said })),
    { maxLength: 3 },
  ),
})
/** Apart: what is realised must be in the plan of the period before, where there is one. */
const FOLLOW_UP_PERIODS = ['2021-S1', '2022-S1', '2023-S1', '2024-S1', '2025-S1'] as const

it('X1: whatever a record holds, its page shows it as text, and runs nothing of it', async () => {
  const forums = fc.sample(record, { numRuns: RECORDS, seed: SEED }).map((forum, place) => {
    return { ...forum, date: dayAt(Date.UTC(2026, 0, 1 + place), 0) }
  })
  const followUps = fc.sample(followUp, { numRuns: FOLLOW_UP_PERIODS.length, seed: SEED }).flatMap((fields, place) => {
    const { success, data } = followUpSchema.safeParse({ ...fields, unit: UNIT, period: FOLLOW_UP_PERIODS[place] })
    return success ? [data] : []
  })
  expect(followUps.length).toBeGreaterThan(2)
  const { address, out } = await published(forums, followUps)
  const page = await aPage()
  for (const forum of forums) await expectShown(page, `${address}/forum/${UNIT}/${forum.date}/`, textsOf(forum))
  const written = followUps.flatMap(({ plan, realisation }) =>
    [...plan, ...realisation].map(({ activity }) => activity),
  )
  await expectShown(page, `${address}/unit/${UNIT}/perubahan/`, written)
  expect(readdirSync(join(out, 'forum', UNIT)).filter((name) => name.startsWith('2026-01-'))).not.toHaveLength(0)
  expect(readFileSync(join(out, 'forum/atom.xml'), 'utf8')).not.toMatch(/<(?:img|script|svg)\b/)
})

async function expectShown(page: Page, address: string, texts: readonly string[]): Promise<void> {
  await page.goto(address)
  const shown = plain(await page.locator('main').evaluate((main) => main.textContent))
  for (const text of texts) expect(shown, `SKM_SEED=${SEED} ${address}`).toContain(plain(text))
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  expect(await page.locator('main script, main img, main svg[onload]').count()).toBe(0)
}

function textsOf({ theme, organiser, place, inputs, commitments }: Forum): readonly string[] {
  return [theme, organiser, place ?? '', ...inputs.map(({ text }) => text), ...commitments.map(({ text }) => text)]
}

/** White space is the browser's to lay out. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

async function published(
  forums: readonly Forum[],
  followUps: readonly FollowUp[],
): Promise<{ address: string; out: string }> {
  const [content, out] = [temporaryFolder(), temporaryFolder()]
  for (const name of ['agencies', 'units']) cpSync(join('site/content', name), join(content, name), { recursive: true })
  for (const forum of forums) {
    mkdirSync(dirname(forumFile(content, forum)), { recursive: true })
    writeFileSync(forumFile(content, forum), writeForum(forum))
  }
  mkdirSync(join(content, 'follow-ups', UNIT), { recursive: true })
  for (const one of followUps) writeFileSync(join(content, 'follow-ups', UNIT, `${one.period}.yaml`), stringify(one))
  const { code, output } = await buildSite(content, out)
  expect(code, `SKM_SEED=${SEED}\n${output}`).toBe(0)
  const server = await serveSite(out)
  onTestFinished(() => server.close())
  return { address: server.origin, out }
}

async function aPage(): Promise<Page> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
  onTestFinished(() => browser.close())
  return browser.newPage()
}
