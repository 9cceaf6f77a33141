import { describe, expect, it } from 'vitest'
import { answerQuestion, giveRating, THE_ANSWERS } from './support/citizen.ts'
import { anEmbedding, expectUntouched, type Embed, type Visit } from './support/embedding.ts'
import { builtPage } from './support/built-page.ts'

const embedding = anEmbedding()

/** What Vue's development build leaves on `window`; ours leaves nothing. */
const VUE_GLOBALS = [
  '__VUE__',
  '__VUE_SSR_SETTERS__',
  '__VUE_INSTANCE_SETTERS__',
  '__VUE_HMR_RUNTIME__',
  '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__',
  '__VUE_DEVTOOLS_HOOK_REPLAY__',
  'devtoolsFormatters',
]

const FRAMEWORKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['React in strict mode', 'tests/embed/support/react-page.js', []],
  ['Vue', 'tests/embed/support/vue-page.js', VUE_GLOBALS],
]

/** The framework runs first or the survey does: pages have it either way. */
const page =
  (isOursFirst: boolean) =>
  ({ script, unit }: Embed): string => {
    const [ours, theirs] = [`<script src="${script}"></script>`, '<script src="page.js"></script>']
    return `<body><div id="root" data-unit="${unit}"></div><div id="elsewhere"></div>
      ${isOursFirst ? ours + theirs : theirs + ours}</body>`
  }

describe.each(FRAMEWORKS)('a page made with %s', (name, entry, ownGlobals) => {
  const open = async (isOursFirst: boolean): Promise<Visit> => {
    const code = await builtPage(entry)
    return embedding.visit(page(isOursFirst), { files: { 'page.js': () => code } })
  }

  it('keeps the answers through a new render and through unmounting, and hears what happens', async () => {
    const visit = await open(true)
    const { page } = visit
    await answerQuestion(page, 'requirements')
    await page.getByRole('button', { name: 'Malam' }).click()
    expect(await page.locator('skm-survey').getAttribute('theme')).toBe('dark')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1)
    await page.getByRole('button', { name: 'Tampil' }).click()
    expect(await page.locator('skm-survey').count()).toBe(0)
    await page.getByRole('button', { name: 'Tampil' }).click()
    await page.getByRole('radio', { checked: true }).waitFor({ state: 'attached' })
    await giveRating(page)
    await page.getByText('Terkirim 1').waitFor()
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
    await expectUntouched(visit, ownGlobals)
  })

  it('may run before the code of the survey comes', async () => {
    const visit = await open(false)
    await giveRating(visit.page)
    await visit.page.getByText('Terkirim 1').waitFor()
    if (name === 'Vue') await visit.page.getByRole('button', { name: 'Pindah' }).click()
    await visit.page.getByRole('heading', { name: 'Terima kasih, penilaian Anda terkirim' }).waitFor()
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
    await expectUntouched(visit, ownGlobals)
  })
})
