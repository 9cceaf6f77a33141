import { setViewport } from '@web/test-runner-commands'
import { placeSurvey, surveyPlaces } from '../../widget/embed.ts'
import { openStore, createOutbox } from '../../widget/outbox.ts'
import { surroundings } from '../../widget/surroundings.ts'
import { anEntry } from './support/an-entry.ts'
import { aUnit } from './support/a-unit.ts'
import { expectEqual, expectTrue, pause } from './support/expect.ts'
import { FakeCollector } from './support/fake-collector.ts'
import { freshDatabase, mountSurvey } from './support/mounted.ts'

const SENT = 'Terima kasih, penilaian Anda terkirim'
const KEPT = 'Terima kasih, penilaian Anda tersimpan'
const HOSTILE = `* { all: unset !important; font-size: 60px !important; direction: rtl !important; color: red !important;
    letter-spacing: 9px !important; text-transform: uppercase !important; visibility: hidden !important }
  html { font-size: 40px } input, button { display: none !important }`

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('dir')
})

describe('a page', () => {
  it('that lets no unknown element through gets the survey in a div, once', () => {
    const place = document.createElement('div')
    Object.assign(place.dataset, { skmSurvey: '', unit: 'dukcapil', layout: 'steps', exitCode: '1' })
    place.append('Nilai layanan kami')
    document.body.append(place)
    expectTrue(surveyPlaces(document).includes(place), 'the place is found')
    placeSurvey(place, 'https://skm.example')
    placeSurvey(place, 'https://skm.example')
    const attributes = [...(place.firstElementChild?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`)
    const wanted = ['endpoint=https://skm.example', 'exit-code=1', 'layout=steps', 'unit=dukcapil']
    expectEqual([attributes.filter((text) => wanted.includes(text)).sort(), place.childNodes.length], [wanted, 1])
  })

  it('without custom elements gets a link to the survey', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'customElements')
    const place = document.createElement('div')
    place.dataset['unit'] = 'dukcapil'
    document.body.append(place)
    if (!own) throw new Error('customElements is no own property')
    Reflect.deleteProperty(window, 'customElements')
    try {
      placeSurvey(place, 'https://skm.example')
      expectEqual(place.querySelector('a')?.href, 'https://skm.example/nilai/dukcapil/')
    } finally {
      Object.defineProperty(window, 'customElements', own)
    }
  })

  it('cannot break the survey with its style', async () => {
    await setViewport({ width: 800, height: 800 })
    document.documentElement.dir = 'rtl'
    const style = document.createElement('style')
    style.textContent = HOSTILE
    document.head.append(style)
    try {
      const survey = await mountSurvey({})
      survey.element.style.setProperty('width', '736px', 'important')
      const [card, send] = [survey.all('.card')[0], survey.all('.foot button:not([type])')[0]]
      const { direction, color, fontSize, letterSpacing, textTransform, visibility } = getComputedStyle(card as Element)
      expectEqual(
        [direction, color, fontSize, letterSpacing, textTransform, visibility],
        ['ltr', 'rgb(22, 32, 42)', '34px', 'normal', 'none', 'visible'],
      )
      expectEqual(getComputedStyle(survey.element).display, 'block')
      expectTrue(send?.offsetParent, 'the button shows')
      expectEqual(card?.scrollWidth, card?.clientWidth)
    } finally {
      style.remove()
    }
  })

  it('with session replay is told not to record the survey', async () => {
    const { element } = await mountSurvey({})
    const marks = ['ph-no-capture', 'rr-block', 'fs-exclude'].map((name) => element.classList.contains(name))
    expectEqual(
      [marks, element.hasAttribute('data-hj-suppress'), element.hasAttribute('data-sentry-block')],
      [[true, true, true], true, true],
    )
  })

  it('sees nothing move when the questions come', async () => {
    await setViewport({ width: 800, height: 800 })
    const shifts: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    })
    observer.observe({ type: 'layout-shift', buffered: false })
    const after = document.createElement('p')
    after.textContent = 'Kaki halaman'
    const collector = new FakeCollector()
    const late = surroundings(collector.fetch, openStore(freshDatabase()))
    const mounting = mountSurvey({
      surroundings: { ...late, loadUnit: (endpoint, unit) => pause(400).then(() => late.loadUnit(endpoint, unit)) },
    })
    document.body.append(after)
    await mounting
    await pause(300)
    observer.disconnect()
    expectEqual(shifts, [])
  })
})

describe('a thanks', () => {
  it('turns to "sent" when another tab delivers, and not when storage was merely cleared', async () => {
    const database = freshDatabase()
    const away = Object.assign(new FakeCollector(), { reply: 'offline' })
    const first = await mountSurvey({ collector: away, database })
    await first.answer()
    await first.send()
    await first.sees(KEPT)
    const store = openStore(database)
    const { waiting } = await createOutbox(store).read()
    await createOutbox(store).letGo(away.delivered[0] ?? '')
    window.dispatchEvent(new Event('online'))
    await pause(300)
    expectEqual(first.heading, KEPT)
    for (const entry of waiting) await createOutbox(store).keep(entry)
    const there = surroundings(new FakeCollector().fetch, openStore(database))
    await there.delivery.attempt(true)
    await first.sees(SENT)
  })

  it('leads to the complaint service more plainly when scores are low', async () => {
    const strong = async (score: number): Promise<number> => {
      const survey = await mountSurvey({
        collector: Object.assign(new FakeCollector(), { unit: aUnit({ elements: ['cost', 'procedures'] }) }),
      })
      survey.all<HTMLInputElement>('[name=cost]')[score - 1]?.click()
      survey.all<HTMLInputElement>('[name=procedures]')[score === 1 ? 3 : score - 1]?.click()
      await survey.send()
      await survey.sees(SENT)
      return survey.all('.strong').length
    }
    expectEqual([await strong(1), await strong(2), await strong(3)], [1, 1, 0])
  })
})

/** One rating, given and told as sent. */
async function giveOne(): Promise<void> {
  const survey = await mountSurvey({})
  await survey.answer()
  await survey.send()
  await survey.sees(SENT)
}

describe('the device', () => {
  it('W10: a clock that jumps to 2031 and back throws nothing away', async () => {
    const own = Date.now
    const collector = Object.assign(new FakeCollector(), { reply: 'offline' })
    const database = freshDatabase()
    const survey = await mountSurvey({ collector, database })
    await survey.answer()
    await survey.send()
    await survey.sees(KEPT)
    try {
      Date.now = () => Date.UTC(2031, 0)
      window.dispatchEvent(new Event('online'))
      await pause(200)
    } finally {
      Date.now = own
    }
    expectEqual((await createOutbox(openStore(database)).read()).waiting.length, 1)
    collector.reply = 'stored'
    window.dispatchEvent(new Event('online'))
    await survey.sees(SENT)
  })

  it('D3: without locks between tabs a rating is sent all the same', async () => {
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')
    try {
      Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, value: undefined })
      await giveOne()
    } finally {
      if (own) Object.defineProperty(Navigator.prototype, 'locks', own)
    }
  })

  it('D20: that says it is offline while it is not, is no reason to wait', async () => {
    try {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
      await giveOne()
    } finally {
      Reflect.deleteProperty(navigator, 'onLine')
    }
  })

  it('W5: a full device keeps what waits and says of the new rating that it is not kept', async () => {
    const database = freshDatabase()
    const old = anEntry()
    await createOutbox(openStore(database)).keep(old)
    const own = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    try {
      const outbox = createOutbox(openStore(database))
      expectEqual(await outbox.keep(anEntry()), 'memory')
      expectEqual((await outbox.read()).waiting.map(({ id }) => id).includes(old.id), true)
    } finally {
      IDBObjectStore.prototype.put = own
    }
    expectEqual((await createOutbox(openStore(database)).read()).waiting, [old])
  })

  it('W11: storage that was cleared is no delivery: nothing is told', async () => {
    const database = freshDatabase()
    const told: string[] = []
    const page = surroundings(Object.assign(new FakeCollector(), { reply: 'offline' }).fetch, openStore(database))
    page.delivery.listen(({ kind }) => told.push(kind))
    const entry = anEntry()
    await page.delivery.submit(entry)
    await page.delivery.attempt(true)
    await createOutbox(openStore(database)).letGo(entry.id)
    await page.delivery.attempt(true)
    expectEqual([told, (await page.delivery.cargo()).count], [[], 0])
  })
})
