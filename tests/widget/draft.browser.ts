import type { Rating } from '../../shared/domain/rating.ts'
import { aUnit, THREE_SERVICES } from './support/a-unit.ts'
import { expectEqual, expectTrue } from './support/expect.ts'
import { FakeCollector } from './support/fake-collector.ts'
import { mountSurvey, type Mounted } from './support/mounted.ts'

const SENT = 'Terima kasih, penilaian Anda terkirim'
const stored = (): string => JSON.stringify(Object.fromEntries(Object.entries(sessionStorage)))
const chosenIn = (survey: Mounted): readonly string[] =>
  survey.all<HTMLInputElement>('[type=radio]:checked').map(({ name, value }) => `${name}=${value}`)

function threeServices(): FakeCollector {
  return Object.assign(new FakeCollector(), { unit: aUnit({ services: THREE_SERVICES }) })
}

async function filled(attributes = {}): Promise<Mounted> {
  const survey = await mountSurvey({ collector: threeServices(), attributes })
  survey.all<HTMLInputElement>('[name=service]')[2]?.click()
  await survey.answer(5)
  await survey.write('Loket cepat')
  const [sex] = survey.all<HTMLSelectElement>('[name=sex]')
  if (sex) sex.value = 'female'
  sex?.dispatchEvent(new Event('change', { bubbles: true }))
  return survey
}

function shareComputer(survey: Mounted): void {
  survey.all<HTMLInputElement>('[type=checkbox]')[0]?.click()
}

afterEach(() => document.body.replaceChildren())

describe('a draft', () => {
  it('survives a reload, and shows and sends exactly what was chosen', async () => {
    const before = await filled()
    const chosen = chosenIn(before)
    before.element.remove()
    const collector = threeServices()
    const survey = await mountSurvey({ collector })
    expectEqual(chosenIn(survey), chosen)
    expectEqual(
      [survey.text('.progress'), survey.all<HTMLSelectElement>('[name=sex]')[0]?.value],
      ['5 dari 9', 'female'],
    )
    const open = survey.all<HTMLInputElement>('[type=radio][value="4"]').slice(5)
    open.forEach((radio) => radio.click())
    const shown = chosenIn(survey)
    await survey.send()
    await survey.sees(SENT)
    const { answers, service, suggestion, respondent } = collector.sent[0]?.body.ratings[0] as unknown as Rating
    const sent = Object.entries({ service, ...answers }).map(([name, value]) => `${name}=${value ?? ''}`)
    expectEqual(sent, shown)
    expectEqual([suggestion, respondent], ['Loket cepat', { sex: 'female' }])
  })

  it('is gone once the rating is submitted', async () => {
    const survey = await mountSurvey({})
    await survey.answer()
    expectTrue(stored().includes('requirements'), 'there was a draft')
    await survey.send()
    await survey.sees(SENT)
    expectTrue(!stored().includes('requirements'), `nothing is left: ${stored()}`)
    survey.element.remove()
    expectEqual((await mountSurvey({})).text('.progress'), '0 dari 9')
  })

  it('is not kept on a shared computer, and the wish is remembered', async () => {
    const survey = await filled()
    shareComputer(survey)
    expectTrue(!/requirements|Loket|female/.test(stored()), `nothing is kept: ${stored()}`)
    await survey.write('Masih ada')
    expectTrue(!stored().includes('Masih'), 'nor what is written later')
    survey.element.remove()
    const next = await mountSurvey({})
    expectEqual([chosenIn(next), next.all<HTMLInputElement>('[type=checkbox]')[0]?.checked], [[], true])
  })

  it('is never kept on a kiosk, nor shown there', async () => {
    const kiosk = await filled({ layout: 'kiosk' })
    expectEqual([stored(), kiosk.all('[type=checkbox]').length], ['{}', 0])
    kiosk.element.remove()
    const list = await filled()
    list.element.remove()
    expectEqual(chosenIn(await mountSurvey({ attributes: { layout: 'kiosk' } })), [])
  })

  it('belongs to one unit', async () => {
    const survey = await filled()
    survey.element.remove()
    const other = await mountSurvey({ attributes: { unit: 'puskesmas' } })
    expectEqual(chosenIn(other), [])
  })

  for (const rubbish of [
    '{"answers":{"cost":9,"weather":2},"service":"sim"}',
    '7',
    '"x"',
    '{',
    '{"answers":7,"suggestion":null}',
  ]) {
    it(`that somebody else wrote chooses nothing: ${rubbish}`, async () => {
      const before = await mountSurvey({ collector: threeServices() })
      await before.answer(1)
      before.element.remove()
      Object.keys(sessionStorage).forEach((key) => sessionStorage.setItem(key, rubbish))
      const survey = await mountSurvey({ collector: threeServices() })
      expectEqual(
        [chosenIn(survey), survey.text('.progress'), survey.heading],
        [[], '0 dari 9', 'Bagaimana layanan kami?'],
      )
    })
  }

  it('is done without where storage is forbidden', async () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')
    Storage.prototype.getItem = () => {
      throw new DOMException('no storage here', 'SecurityError')
    }
    try {
      const survey = await mountSurvey({})
      await survey.answer(2)
      expectEqual(
        [survey.text('.progress'), survey.all<HTMLInputElement>('[type=checkbox]')[0]?.checked],
        ['2 dari 9', false],
      )
    } finally {
      if (own) Object.defineProperty(Storage.prototype, 'getItem', own)
    }
  })
})
