import { sendKeys, setViewport } from '@web/test-runner-commands'
import type { Rating } from '../../shared/domain/rating.ts'
import { createOutbox, openStore } from '../../widget/outbox.ts'
import { surroundings } from '../../widget/surroundings.ts'
import { THREE_SERVICES, aUnit } from './support/a-unit.ts'
import { eventually, expectEqual, expectTrue, pause } from './support/expect.ts'
import { FakeCollector, answerWith } from './support/fake-collector.ts'
import { freshDatabase, mountSurvey } from './support/mounted.ts'

const SENT = 'Terima kasih, penilaian Anda terkirim'
const KEPT = 'Terima kasih, penilaian Anda tersimpan'

/** Anything that reaches the page as an error: the survey must never be its cause. */
const pageErrors: string[] = []
window.addEventListener('error', (event) => pageErrors.push(event.message))
window.addEventListener('unhandledrejection', (event) => pageErrors.push(String(event.reason)))

/** Console lines for the webmaster, without showing them. */
async function webmasterReads(run: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = []
  const own = console.warn
  console.warn = (line: string) => lines.push(line)
  try {
    await run()
  } finally {
    console.warn = own
  }
  return lines
}

function collectorWith(over: Partial<Pick<FakeCollector, 'unit' | 'reply'>>): FakeCollector {
  return Object.assign(new FakeCollector(), over)
}

const ratingIn = (collector: FakeCollector): Rating => collector.sent[0]?.body.ratings[0] as unknown as Rating

afterEach(() => {
  document.body.replaceChildren()
  expectEqual(pageErrors, [])
})

describe('a survey asks', () => {
  it('every question of the unit, in its order, with its own four labels', async () => {
    const survey = await mountSurvey({
      collector: collectorWith({ unit: aUnit({ elements: ['cost', 'procedures'] }) }),
    })
    expectEqual(
      survey.all('legend').map(({ textContent }) => textContent.trim()),
      [
        '1. Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
        '2. Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      ],
    )
    const labels = survey
      .all('fieldset[part=question]:first-of-type .option')
      .map(({ textContent }) => textContent.trim())
    expectEqual(labels.slice(0, 4), ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'])
  })

  it('which service it is, when the unit has several and the page does not say', async () => {
    const collector = collectorWith({ unit: aUnit({ services: THREE_SERVICES }) })
    const survey = await mountSurvey({ collector })
    expectEqual(survey.heading, 'Bagaimana layanan kami?')
    survey.all<HTMLInputElement>('[name=service]')[1]?.click()
    await Promise.resolve()
    expectEqual(survey.heading, 'Bagaimana layanan Kartu Keluarga kami?')
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    expectEqual(ratingIn(collector).service, 'kartu-keluarga')
  })

  it('which service it is, found by its words where the unit has many', async () => {
    const services = Array.from({ length: 9 }, (_, place) => ({ id: `izin-${place}`, name: `Izin usaha ${place}` }))
    const many = [...services, { id: 'paspor', name: 'Paspor biasa' }]
    const survey = await mountSurvey({ collector: collectorWith({ unit: aUnit({ services: many }) }) })
    const shown = (): readonly (string | null)[] =>
      survey.all('.services .option').flatMap(({ offsetParent, textContent }) => (offsetParent ? [textContent] : []))
    const [search] = survey.all<HTMLInputElement>('[type=search]')
    if (!search) throw new Error('there is no search')
    expectEqual([search.placeholder, shown().length], ['Cari layanan', 10])
    for (const [words, found] of [
      ['PASPOR', ['Paspor biasa']],
      ['usaha 7', ['Izin usaha 7']],
      ['sim', []],
    ] as const) {
      search.value = words
      search.dispatchEvent(new Event('input', { bubbles: true }))
      expectEqual(shown(), found)
    }
  })

  it('which service it is, without a search where the unit has few', async () => {
    const survey = await mountSurvey({ collector: collectorWith({ unit: aUnit({ services: THREE_SERVICES }) }) })
    expectEqual(survey.all('[type=search]').length, 0)
  })

  it('not for the service that the page names', async () => {
    const collector = collectorWith({ unit: aUnit({ services: THREE_SERVICES }) })
    const survey = await mountSurvey({ collector, attributes: { service: 'ktp-el' } })
    expectEqual([survey.all('[name=service]').length, survey.heading], [0, 'Bagaimana layanan KTP-el kami?'])
  })

  it('for the service when the page names one the unit has not, and tells the webmaster', async () => {
    const collector = collectorWith({ unit: aUnit({ services: THREE_SERVICES }) })
    const lines = await webmasterReads(async () => {
      const survey = await mountSurvey({ collector, attributes: { service: 'sim' } })
      expectEqual(survey.all('[name=service]').length, 3)
    })
    expectTrue(lines.length === 1 && lines[0]?.includes('"sim"'), `one line names the service: ${lines.join()}`)
  })
})

describe('a citizen', () => {
  it('sees how many questions are answered', async () => {
    const survey = await mountSurvey({})
    await survey.answer(3)
    expectEqual(survey.text('.progress'), '3 dari 9')
  })

  it('answers with the arrow keys', async () => {
    const survey = await mountSurvey({})
    survey.all<HTMLInputElement>('[name=cost]')[0]?.focus()
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'ArrowRight' })
    await Promise.resolve()
    const checked = survey.all<HTMLInputElement>('[name=cost]:checked').map(({ value }) => value)
    expectEqual([checked, survey.focused?.getAttribute('value'), survey.text('.progress')], [['3'], '3', '1 dari 9'])
  })

  it('is led to the first question without an answer', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector })
    await survey.answer(4)
    await survey.send()
    await eventually(() => survey.focused, 'the focus has moved')
    const group = survey.focused?.closest('fieldset')
    const error = survey.root.getElementById(group?.getAttribute('aria-describedby') ?? '')
    expectEqual(group?.querySelector('input')?.name, 'productSpecification')
    expectEqual(error?.textContent, 'Pertanyaan ini belum dijawab.')
    expectEqual(survey.text('.summary p'), 'Masih ada 5 pertanyaan yang belum dijawab.')
    expectEqual(survey.text('[role=status]'), 'Masih ada 5 pertanyaan yang belum dijawab.')
    expectEqual(collector.sent.length, 0)
  })

  it('is led to the choice of the service first', async () => {
    const survey = await mountSurvey({ collector: collectorWith({ unit: aUnit({ services: THREE_SERVICES }) }) })
    await survey.answer()
    await survey.send()
    await eventually(() => survey.focused, 'the focus has moved')
    expectEqual(survey.focused?.getAttribute('name'), 'service')
  })

  it('goes to a missing question from the list', async () => {
    const survey = await mountSurvey({})
    await survey.answer(7)
    await survey.send()
    survey.all('.summary button')[1]?.click()
    await eventually(() => survey.focused?.getAttribute('name') === 'facilities', 'the second question is focused')
  })

  it('is told that a suggestion gives something away, and may send it all the same', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector })
    await survey.write('Telepon saya 0812-3456-7890')
    const hint = 'Tampaknya ada nomor telepon. Survei ini tanpa nama, sebaiknya dihapus.'
    expectEqual([survey.text('.hint'), survey.text('[role=status]')], [hint, hint])
    const described = survey.root.getElementById(survey.all('textarea')[0]?.getAttribute('aria-describedby') ?? '')
    expectTrue(described?.textContent.includes(hint), 'it is tied to the field')
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    expectEqual(ratingIn(collector).suggestion, 'Telepon saya 0812-3456-7890')
  })

  it('sees how long the suggestion is', async () => {
    const survey = await mountSurvey({})
    await survey.write('🙂'.repeat(3))
    expectEqual(survey.text('.count'), '3 dari 1.000 karakter')
  })

  it('states something about themselves, and takes it back', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector })
    const choose = (name: string, value: string): void => {
      const [select] = survey.all<HTMLSelectElement>(`select[name=${name}]`)
      if (!select) throw new Error(`no select ${name}`)
      select.value = value
      select.dispatchEvent(new Event('change'))
    }
    choose('sex', 'female')
    choose('age', '25-34')
    choose('age', '')
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    expectEqual(ratingIn(collector).respondent, { sex: 'female' })
  })
})

describe('a rating', () => {
  it('is kept before the citizen is thanked, and sent', async () => {
    const database = freshDatabase()
    const seen: unknown[] = []
    const collector = collectorWith({})
    collector.reply = async () => {
      seen.push((await createOutbox(openStore(database)).read()).waiting.length)
      return answerWith(collector.delivered.map((id) => ({ id, status: 'stored' })))
    }
    const survey = await mountSurvey({ collector, database })
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    expectEqual([seen, (await createOutbox(openStore(database)).read()).waiting.length], [[1], 0])
  })

  it('has the answers that were chosen', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector, attributes: { language: 'id-ID' } })
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    const { answers, channel, language, service, ...rest } = ratingIn(collector)
    expectEqual(Object.values(answers), [1, 2, 3, 4, 1, 2, 3, 4, 1])
    expectEqual(
      [channel, language, service, 'suggestion' in rest, 'respondent' in rest],
      ['web', 'id', 'ktp-el', false, false],
    )
  })

  it('is thanked for while the collector is away, and the thanks turn when it is back', async () => {
    const collector = collectorWith({ reply: 'offline' })
    const survey = await mountSurvey({ collector })
    await survey.answer()
    await survey.send()
    await survey.sees(KEPT)
    collector.reply = 'stored'
    window.dispatchEvent(new Event('online'))
    await survey.sees(SENT)
    expectEqual(survey.text('[role=status]'), SENT)
    expectEqual(new Set(collector.delivered).size, 1)
  })

  it('is sent as soon as the connection is back, however long the pause had grown', async () => {
    const chance = Math.random
    Math.random = () => 0.999
    try {
      const collector = collectorWith({ reply: 'offline' })
      const survey = await mountSurvey({ collector })
      await survey.answer()
      await survey.send()
      await survey.sees(KEPT)
      for (let attempts = 0; attempts < 5; attempts++) {
        const before = collector.sent.length
        window.dispatchEvent(new Event('online'))
        await eventually(() => collector.sent.length > before, 'another attempt')
        await pause(50)
      }
      collector.reply = 'stored'
      window.dispatchEvent(new Event('online'))
      await survey.sees(SENT)
    } finally {
      Math.random = chance
    }
  })

  it('is sent on the next page when this one was closed', async () => {
    const database = freshDatabase()
    const away = collectorWith({ reply: 'offline' })
    const before = await mountSurvey({ collector: away, database })
    await before.answer()
    await before.send()
    await before.sees(KEPT)
    before.element.remove()
    const collector = new FakeCollector()
    await mountSurvey({ collector, database })
    await eventually(() => collector.sent.length > 0, 'the rating is sent')
    expectEqual(collector.delivered, [away.delivered[0]])
  })

  for (const [what, body] of [
    ['HTML with 200', '<h1>Wi-Fi gratis</h1>'],
    [
      'an answer that names another rating',
      '{"version":1,"now":1,"results":[{"id":"aaaaaaaaaaaaaaaaaaaaaa","status":"stored"}]}',
    ],
  ] as const) {
    it(`stays on the device after ${what}`, async () => {
      const database = freshDatabase()
      const collector = collectorWith({ reply: () => new Response(body) })
      const survey = await mountSurvey({ collector, database })
      await survey.answer()
      await survey.send()
      await survey.sees(KEPT)
      expectEqual((await createOutbox(openStore(database)).read()).waiting.length, 1)
    })
  }

  it('that cannot be kept is not thanked for until the collector has it', async () => {
    const collector = collectorWith({ reply: 'offline' })
    const forbidden = (): never => {
      throw new DOMException('no storage here', 'SecurityError')
    }
    const survey = await mountSurvey({
      collector,
      surroundings: surroundings(collector.fetch, openStore(freshDatabase(), forbidden)),
    })
    await survey.answer()
    await survey.send()
    await survey.sees('Penilaian belum terkirim dan tidak dapat disimpan di perangkat ini')
    expectEqual(survey.text('.notice p'), 'Biarkan halaman ini terbuka sampai tersambung.')
    collector.reply = 'stored'
    survey.all('.notice button')[0]?.click()
    await survey.sees(SENT)
  })

  it('that is refused is not thanked for', async () => {
    const survey = await mountSurvey({ collector: collectorWith({ reply: 'invalid' }) })
    await survey.answer()
    await survey.send()
    await survey.sees('Penilaian tidak dapat diterima')
  })

  it('is sent once, however often the button is pressed', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector })
    await survey.answer()
    await Promise.all([survey.send(), survey.send(), survey.send()])
    await survey.sees(SENT)
    await pause(300)
    expectEqual(collector.delivered.length, 1)
  })

  it('moves the focus to the thanks, which lead to the results and to the complaint service', async () => {
    const survey = await mountSurvey({})
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    await eventually(() => survey.focused?.localName === 'h2', 'the heading is focused')
    expectEqual(
      survey.all<HTMLAnchorElement>('a').map(({ href }) => href),
      ['https://skm.example/unit/dukcapil-contoh/', 'https://www.lapor.go.id/'],
    )
  })
})

describe('the page', () => {
  it('hears what happens, but no answer', async () => {
    const heard: [string, unknown][] = []
    const names = ['skm-answer', 'skm-saved', 'skm-delivered', 'skm-refused'] as const
    names.forEach((name) =>
      document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail])),
    )
    const survey = await mountSurvey({ collector: collectorWith({ unit: aUnit({ elements: ['cost'] }) }) })
    await survey.answer()
    await survey.send()
    await survey.sees(SENT)
    const [answer, saved, delivered] = heard
    expectEqual(answer, ['skm-answer', { element: 'cost', answered: 1, questions: 1 }])
    expectEqual([saved?.[0], delivered?.[0], heard.length], ['skm-saved', 'skm-delivered', 3])
  })

  it('shows two surveys that do not disturb each other', async () => {
    const collector = collectorWith({ reply: 'offline' })
    const shared = surroundings(collector.fetch, openStore(freshDatabase()))
    const [first, second] = [
      await mountSurvey({ collector, surroundings: shared }),
      await mountSurvey({ collector, surroundings: shared }),
    ]
    await first.answer()
    await second.answer(2)
    await first.send()
    await first.sees(KEPT)
    expectEqual(second.text('.progress'), '2 dari 9')
    await second.answer()
    await second.send()
    await second.sees(KEPT)
    collector.reply = 'stored'
    window.dispatchEvent(new Event('online'))
    await first.sees(SENT)
    await second.sees(SENT)
    expectEqual(new Set(collector.delivered).size, 2)
  })

  it('is calm when the unit is unknown, and the webmaster reads why', async () => {
    const lines = await webmasterReads(async () => {
      const survey = await mountSurvey({ collector: collectorWith({ unit: 'unknown' }) })
      expectEqual(survey.heading, 'Survei belum tersedia')
    })
    expectEqual(lines.length, 1)
    expectTrue(
      lines[0]?.includes('dukcapil-contoh') && lines[0].includes('https://skm.example'),
      `it says which: ${lines.join()}`,
    )
  })

  it('is told when the unit is not named at all', async () => {
    const lines = await webmasterReads(() => mountSurvey({ attributes: { unit: '' } }))
    expectTrue(lines[0]?.includes('data-unit'), `it says the fix: ${lines.join()}`)
  })

  it('offers another try when the collector is away, and tries by itself when the connection is back', async () => {
    const collector = collectorWith({ unit: 'offline' })
    const survey = await mountSurvey({ collector })
    expectEqual(survey.heading, 'Survei belum dapat dimuat')
    survey.all('button')[0]?.click()
    await pause(50)
    expectEqual(survey.heading, 'Survei belum dapat dimuat')
    collector.unit = aUnit()
    window.dispatchEvent(new Event('online'))
    await survey.sees('Bagaimana layanan KTP-el kami?')
  })

  it('may move the survey without losing an answer', async () => {
    const survey = await mountSurvey({})
    await survey.answer(4)
    document.body.append(document.createElement('hr'), survey.element)
    await Promise.resolve()
    expectEqual(survey.text('.progress'), '4 dari 9')
  })

  it('keeps its own fonts and colours, and the survey its own', async () => {
    const style = document.createElement('style')
    style.textContent = 'html{font-size:62.5%} h2,fieldset,label{display:none!important;color:red!important}'
    document.head.append(style)
    const survey = await mountSurvey({})
    const heading = survey.all('h2')[0]
    expectTrue(heading && heading.getBoundingClientRect().height > 20, 'the heading shows')
    expectTrue(parseFloat(getComputedStyle(survey.all('.card')[0] as Element).fontSize) >= 17, 'text stays readable')
    style.remove()
  })

  it('gives four answers a row where the survey is wide, whatever the page is', async () => {
    await setViewport({ width: 1280, height: 800 })
    const columns = async (width: string): Promise<number> => {
      const survey = await mountSurvey({})
      survey.element.style.width = width
      const [options] = survey.all('.options')
      return options ? getComputedStyle(options).gridTemplateColumns.split(' ').length : 0
    }
    expectEqual([await columns('30rem'), await columns('20rem')], [4, 1])
  })
})
