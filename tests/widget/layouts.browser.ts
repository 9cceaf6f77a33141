import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import type { Rating } from '../../shared/domain/rating.ts'
import { surroundings } from '../../widget/surroundings.ts'
import { openStore } from '../../widget/outbox.ts'
import { aUnit } from './support/a-unit.ts'
import { eventually, expectEqual, expectTrue, pause } from './support/expect.ts'
import { FakeCollector } from './support/fake-collector.ts'
import { freshDatabase, mountSurvey, Mounted } from './support/mounted.ts'
import { SurveyElement } from '../../widget/survey-element.ts'

const SENT = 'Terima kasih, penilaian Anda terkirim'
const shown = (survey: Mounted): readonly string[] =>
  survey
    .all('legend')
    .filter(({ offsetParent }) => offsetParent)
    .map(({ textContent }) => textContent.slice(0, 2))
const buttonNamed = (survey: Mounted, name: string): HTMLElement | undefined =>
  survey.all('button').find((button) => button.textContent === name && button.offsetParent !== null)

/** A press of a finger or a mouse, at the place where the answer is. */
async function press(target: Element | undefined): Promise<void> {
  target?.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect()
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
}

async function pressScore(survey: Mounted, name: string, score: number): Promise<void> {
  await press(survey.all(`[name=${name}]`)[score - 1])
}

/** Every `setInterval` of the survey by hand: a minute must not last a minute. */
function heldClock(): { readonly seconds: (count: number) => void; readonly release: () => void } {
  const own = window.setInterval
  const ticks: (() => void)[] = []
  window.setInterval = ((tick: () => void) => ticks.push(tick)) as unknown as typeof window.setInterval
  return {
    seconds: (count) => Array.from({ length: count }).forEach(() => ticks.forEach((tick) => tick())),
    release: () => (window.setInterval = own),
  }
}

beforeEach(() => setViewport({ width: 800, height: 800 }))
afterEach(() => document.body.replaceChildren())

describe('step by step', () => {
  const steps = (): Promise<Mounted> => mountSurvey({ attributes: { layout: 'steps' } })

  it('a choice by pointer leads on, and the way back is in sight', async () => {
    const survey = await steps()
    expectEqual([shown(survey), buttonNamed(survey, 'Kembali')], [['1.'], undefined])
    await pressScore(survey, 'requirements', 3)
    await eventually(() => shown(survey)[0] === '2.', 'the second question')
    expectEqual(survey.focused?.getAttribute('name'), 'procedures')
    await press(buttonNamed(survey, 'Kembali'))
    expectEqual([shown(survey), survey.all<HTMLInputElement>('[name=requirements]')[2]?.checked], [['1.'], true])
  })

  it('three quick choices answer one question and skip none', async () => {
    const survey = await steps()
    for (const radio of survey.all('[name=requirements]').slice(1)) {
      radio.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }))
      await pause(30)
    }
    await pause(700)
    expectEqual([shown(survey), survey.text('.progress')], [['2.'], '1 dari 9'])
  })

  it('arrow keys choose and stay; Enter leads on', async () => {
    const survey = await steps()
    survey.all('[name=requirements]')[0]?.focus()
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'ArrowRight' })
    await pause(400)
    expectEqual([shown(survey), survey.text('.progress')], [['1.'], '1 dari 9'])
    await sendKeys({ press: 'Enter' })
    expectEqual(shown(survey), ['2.'])
  })

  it('nobody passes a question without an answer', async () => {
    const survey = await steps()
    buttonNamed(survey, 'Lanjut')?.click()
    expectEqual([shown(survey), survey.text('.error')], [['1.'], 'Pertanyaan ini belum dijawab.'])
    expectEqual(survey.text('[role=status]'), 'Masih ada 1 pertanyaan yang belum dijawab.')
  })

  it('the whole survey can be given with the keyboard alone', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector, attributes: { layout: 'steps' } })
    survey.all('[name=requirements]')[0]?.focus()
    for (let question = 0; question < 9; question++) {
      await sendKeys({ press: 'Space' })
      await sendKeys({ press: 'Enter' })
    }
    expectEqual([shown(survey), survey.all('textarea')[0]?.offsetParent !== null], [[], true])
    await sendKeys({ press: 'Tab' })
    await sendKeys({ type: 'Baik' })
    for (const _ of ['profile', 'shared', 'back', 'send']) await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await survey.sees(SENT)
    const { answers, suggestion } = collector.sent[0]?.body.ratings[0] as unknown as Rating
    expectEqual([Object.values(answers), suggestion], [[1, 1, 1, 1, 1, 1, 1, 1, 1], 'Baik'])
  })
})

describe('the dialog', () => {
  async function corner(collector = new FakeCollector()): Promise<Mounted> {
    const element = new SurveyElement()
    element.surroundings = surroundings(collector.fetch, openStore(freshDatabase()))
    for (const [name, value] of Object.entries({ unit: 'u', endpoint: 'https://skm.example', layout: 'dialog' })) {
      element.setAttribute(name, value)
    }
    document.body.append(element)
    await Promise.resolve()
    return new Mounted(element, collector)
  }

  it('opens from the corner, loads only then, and closes with Escape', async () => {
    const survey = await corner()
    expectEqual([survey.heading, survey.all('.opener').length], ['', 1])
    survey.all('.opener')[0]?.focus()
    survey.all('.opener')[0]?.click()
    await survey.sees('Bagaimana layanan KTP-el kami?')
    const [dialog] = survey.all<HTMLDialogElement>('dialog')
    expectTrue(dialog?.open && dialog.matches(':modal'), 'it is a modal dialog')
    await sendKeys({ press: 'Escape' })
    expectEqual([dialog?.open, survey.focused?.textContent], [false, 'Nilai layanan kami'])
  })

  it('opens in its place where there is no native dialog', async () => {
    const { showModal, close } = HTMLDialogElement.prototype
    Object.assign(HTMLDialogElement.prototype, { showModal: undefined, close: undefined })
    try {
      const survey = await corner()
      survey.all('.opener')[0]?.click()
      await survey.sees('Bagaimana layanan KTP-el kami?')
      expectTrue(survey.all('h2')[0]?.offsetParent, 'it shows')
      buttonNamed(survey, 'Tutup')?.click()
      expectTrue(!survey.all('h2')[0]?.offsetParent, 'it is closed')
    } finally {
      Object.assign(HTMLDialogElement.prototype, { showModal, close })
    }
  })
})

describe('the kiosk', () => {
  const kiosk = (collector = new FakeCollector(), attributes = {}): Promise<Mounted> =>
    mountSurvey({ collector, attributes: { layout: 'kiosk', ...attributes } })

  async function rate(survey: Mounted): Promise<void> {
    await survey.answer()
    for (let step = 0; step < 10; step++) await survey.send()
  }

  it('fills the screen, with targets of 44 px at least', async () => {
    const survey = await kiosk()
    const { width, height } = survey.all('.card')[0]?.getBoundingClientRect() ?? new DOMRect()
    const small = survey
      .all('.choice, button')
      .filter(({ offsetParent, offsetHeight }) => offsetParent && offsetHeight < 44)
    expectEqual([width, height, small.length], [innerWidth, innerHeight, 0])
  })

  it('sends with its own channel and clears itself 20 s after the end', async () => {
    const clock = heldClock()
    try {
      const collector = new FakeCollector()
      const survey = await kiosk(collector)
      await rate(survey)
      await survey.sees(SENT)
      expectEqual((collector.sent[0]?.body.ratings[0] as unknown as Rating).channel, 'kiosk')
      expectEqual(survey.all('a').length, 0)
      clock.seconds(19)
      expectEqual(survey.heading, SENT)
      clock.seconds(2)
      expectEqual([survey.heading, survey.text('.progress')], ['Bagaimana layanan KTP-el kami?', '0 dari 9'])
    } finally {
      clock.release()
    }
  })

  it('warns, then clears what somebody left behind, profile too', async () => {
    const clock = heldClock()
    try {
      const survey = await kiosk(Object.assign(new FakeCollector(), { unit: aUnit({ elements: ['cost'] }) }))
      clock.seconds(200)
      expectEqual(survey.text('.idle'), '')
      await pressScore(survey, 'cost', 1)
      await eventually(() => survey.all('textarea')[0]?.offsetParent, 'the last step')
      await survey.write('Rahasia')
      const [sex] = survey.all<HTMLSelectElement>('[name=sex]')
      if (sex) sex.value = 'male'
      clock.seconds(40)
      expectEqual(survey.text('.idle'), 'Layar akan dibersihkan dalam 20 detik. Lanjutkan?')
      await sendKeys({ press: 'Shift' })
      await press(survey.all('h2')[0])
      expectTrue(!survey.all('.idle')[0]?.offsetParent, 'a touch goes on')
      clock.seconds(60)
      const left = [
        survey.text('.progress'),
        survey.all<HTMLTextAreaElement>('textarea')[0]?.value,
        survey.all<HTMLSelectElement>('[name=sex]')[0]?.value,
      ]
      expectEqual(left, ['0 dari 1', '', ''])
    } finally {
      clock.release()
    }
  })

  it('shows staff, after the code, what is unsent, gives the file of it, and the way out', async () => {
    const collector = Object.assign(new FakeCollector(), { reply: 'offline' })
    const survey = await kiosk(collector, { 'exit-code': '2468' })
    await rate(survey)
    await survey.sees('Terima kasih, penilaian Anda tersimpan')
    buttonNamed(survey, 'Kode petugas')?.click()
    await sendKeys({ type: '1357' })
    expectEqual(survey.all('a').length, 0)
    const [field] = survey.all<HTMLInputElement>('[type=password]')
    if (field) field.value = ''
    await sendKeys({ type: '2468' })
    const link = await eventually(() => survey.all<HTMLAnchorElement>('a[download]')[0], 'the file')
    expectTrue(survey.root.textContent.includes('1 penilaian belum terkirim'), 'the count')
    const file = JSON.parse(await (await fetch(link.href)).text()) as { version: number; ratings: { id: string }[] }
    expectEqual([file.version, file.ratings.map(({ id }) => id)], [1, [collector.delivered[0]]])
    buttonNamed(survey, 'Keluar dari kios')?.click()
    await survey.sees('Bagaimana layanan')
    expectEqual(survey.all('.kiosk').length, 0)
  })

  it('has no way out without an exit code', async () => {
    expectEqual(buttonNamed(await kiosk(), 'Kode petugas'), undefined)
  })
})
