import { describe, expect, it } from 'vitest'
import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { SKM_2017_ID } from '../../shared/wording/skm-2017.id.ts'
import { accessibilityTree, type AccessibilityTree } from './support/accessibility-tree.ts'
import { anEmbedding, type Embed, type Visit } from './support/embedding.ts'

const embedding = anEmbedding()

/** In the order of the official form. */
const { elements: ASKED } = QUESTIONNAIRES['skm-2017']
const QUESTIONS = ASKED.map((element, place) => `${place + 1}. ${SKM_2017_ID[element].question}`)
const LABELS = ASKED.map((element) => SKM_2017_ID[element].labels)

async function open(
  layout: string,
): Promise<{ visit: Visit; tree: AccessibilityTree; press: (key: string) => Promise<void> }> {
  const html = ({ script, unit }: Embed): string =>
    `<body><h1>Layanan</h1><script src="${script}" data-unit="${unit}" data-layout="${layout}"></script></body>`
  const visit = await embedding.visit(html)
  await visit.page.getByRole('radio').first().waitFor({ state: 'attached' })
  const tree = await accessibilityTree(visit.page)
  return { visit, tree, press: (key) => visit.page.keyboard.press(key) }
}

const radio = (question: number, score: number, checked: boolean): object => ({
  role: 'radio',
  name: LABELS[question]?.[score - 1],
  checked: String(checked),
})

/** Groups of the questions that a screen reader can reach now, with what is said of each besides. */
async function groups(tree: AccessibilityTree): Promise<readonly (readonly [string, string])[]> {
  const found = (await tree.all()).filter(({ role, name }) => role === 'group' && /^\d/.test(name))
  return found.map(({ name, description }) => [name, description] as const)
}

async function tabTo(tree: AccessibilityTree, press: (key: string) => Promise<void>, name: string): Promise<void> {
  for (let tries = 0; tries < 12; tries++) {
    if ((await tree.focused())?.name === name) return
    await press('Tab')
  }
  throw new Error(`no way to ${name} with the Tab key; the focus is on ${JSON.stringify(await tree.focused())}`)
}

/** Every answer is the second one: an arrow key moves inside the question. */
async function answerByKeys(
  tree: AccessibilityTree,
  press: (key: string) => Promise<void>,
  question: number,
): Promise<void> {
  expect(await tree.focused()).toMatchObject(radio(question, 1, false))
  await press('ArrowDown')
  expect(await tree.focused()).toMatchObject(radio(question, 2, true))
}

async function expectThanks(visit: Visit, tree: AccessibilityTree): Promise<void> {
  await visit.page.getByRole('heading', { name: 'Terima kasih, penilaian Anda terkirim' }).waitFor()
  expect(await tree.focused()).toMatchObject({ role: 'heading', name: 'Terima kasih, penilaian Anda terkirim' })
  expect((await tree.all()).filter(({ role }) => role === 'radio')).toEqual([])
  expect(await visit.kept(visit.unit)).toEqual(Object.fromEntries(ASKED.map((element) => [element, 2])))
}

describe('with the keyboard alone, and as a screen reader is told,', () => {
  it('a list is answered and sent', async () => {
    const { visit, tree, press } = await open('list')
    expect(await groups(tree)).toEqual(QUESTIONS.map((question) => [question, '']))
    await tabTo(tree, press, 'English')
    await press('Tab')
    for (const [question] of QUESTIONS.entries()) {
      await answerByKeys(tree, press, question)
      if (question < QUESTIONS.length - 1) await press('Tab')
    }
    expect((await tree.all()).some(({ name }) => name === '9 dari 9')).toBe(true)
    await tabTo(tree, press, 'Kirim penilaian')
    expect(await tree.focused()).toMatchObject({ role: 'button' })
    await press('Enter')
    await expectThanks(visit, tree)
  })

  it('a list says what is missing where it is missing, and leads there', async () => {
    const { tree, press } = await open('list')
    await tabTo(tree, press, 'English')
    await press('Tab')
    await answerByKeys(tree, press, 0)
    await press('Enter')
    expect(await tree.focused()).toMatchObject(radio(1, 1, false))
    const [first, ...others] = await groups(tree)
    expect(first).toEqual([QUESTIONS[0], ''])
    expect(others).toEqual(QUESTIONS.slice(1).map((question) => [question, 'Pertanyaan ini belum dijawab.']))
    const status = (await tree.all()).filter(({ role }) => role === 'status')
    expect(status).toHaveLength(1)
    expect((await tree.all()).some(({ name }) => name === 'Masih ada 8 pertanyaan yang belum dijawab.')).toBe(true)
  })

  it('steps are answered one by one and sent', async () => {
    const { visit, tree, press } = await open('steps')
    await tabTo(tree, press, 'English')
    await press('Tab')
    for (const [question, words] of QUESTIONS.entries()) {
      expect(await groups(tree)).toEqual([[words, '']])
      await answerByKeys(tree, press, question)
      expect((await tree.all()).some(({ name }) => name === `${question + 1} dari 9`)).toBe(true)
      await press('Enter')
    }
    expect(await groups(tree)).toEqual([])
    await tabTo(tree, press, 'Saran Anda (boleh dikosongkan)')
    expect(await tree.focused()).toMatchObject({ role: 'textbox' })
    await tabTo(tree, press, 'Kembali')
    await press('Enter')
    expect(await tree.focused()).toMatchObject({ role: 'radio' })
    expect(await groups(tree)).toEqual([[QUESTIONS[8], '']])
    await tabTo(tree, press, 'Lanjut')
    await press('Enter')
    await tabTo(tree, press, 'Kirim penilaian')
    await press('Enter')
    await expectThanks(visit, tree)
  })
})
