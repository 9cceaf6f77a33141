import { WIDGET_VERSION } from '../../widget/deliver.ts'
import { SurveyElement } from '../../widget/survey-element.ts'
import { TEXT_EN } from '../../widget/text/en.ts'
import { TEXT_ID } from '../../widget/text/id.ts'
import { offerText } from '../../widget/text/offer-text.ts'
import type { Text } from '../../widget/text/text.ts'
import { eventually, expectEqual } from './support/expect.ts'
import { FakeCollector } from './support/fake-collector.ts'
import { mountSurvey, Mounted } from './support/mounted.ts'

/** A made-up language: one table, and the compiler asks for every sentence of it. */
const TEXT_XX: Text = { ...TEXT_ID, tag: 'xx', sendLabel: 'Xxx xxx' }

// @ts-expect-error -- a language that misses a sentence does not compile
const _INCOMPLETE: Text = (({ sendLabel: _, ...rest }) => rest)(TEXT_ID)

const languageScripts = (): readonly HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('script[src*="skm-survey."]'),
]
const choose = (survey: Mounted, name: string): void =>
  survey
    .all('.switch')
    .find(({ textContent }) => textContent === name)
    ?.click()

describe('a language', () => {
  afterEach(() => {
    document.body.replaceChildren()
    document.documentElement.removeAttribute('lang')
  })

  it('that nobody wants is not loaded', async () => {
    await mountSurvey({})
    expectEqual(languageScripts().length, 0)
  })

  it('is loaded once, from beside the script, and the survey is Indonesian until it comes', async () => {
    document.documentElement.lang = 'en-GB'
    // In one turn: once the browser has found out that nobody serves the file, it may be asked for again.
    const [first] = await Promise.all([mountSurvey({}), mountSurvey({})])
    expectEqual(
      languageScripts().map(({ src }) => src),
      ['https://skm.example/widget/skm-survey.en.js'],
    )
    expectEqual(first.text('.foot button:not([type])'), 'Kirim penilaian')
  })

  it('of another version of the widget is left alone', async () => {
    SurveyElement.addText({ ...TEXT_EN, tag: 'yy' }, '0.0.1')
    const survey = await mountSurvey({ attributes: { language: 'yy' } })
    expectEqual(survey.text('.foot button:not([type])'), 'Kirim penilaian')
  })

  it('keeps the answers when it is chosen, and is sent with the rating', async () => {
    const collector = new FakeCollector()
    const survey = await mountSurvey({ collector })
    await survey.answer(9)
    await survey.write('Loket cepat')
    choose(survey, 'English')
    offerText(TEXT_EN)
    await survey.sees('How was our KTP-el service?')
    const [area] = survey.all<HTMLTextAreaElement>('textarea')
    expectEqual([survey.text('.progress'), area?.value, survey.all('.card')[0]?.lang], ['9 of 9', 'Loket cepat', 'en'])
    await survey.send()
    await survey.sees('Thank you, your rating was sent')
    expectEqual((collector.sent[0]?.body.ratings[0] as unknown as { language: string }).language, 'en')
  })

  it('is that of the closest lang, outside the shadow tree too, and the attribute overrides it', async () => {
    SurveyElement.addText(TEXT_EN, WIDGET_VERSION)
    document.documentElement.lang = 'id'
    const outer = document.createElement('div')
    outer.lang = 'en'
    document.body.append(outer)
    const survey = await mountSurvey({})
    outer.attachShadow({ mode: 'open' }).append(survey.element)
    await survey.sees('How was our')
    survey.element.setAttribute('language', 'id')
    await survey.sees('Bagaimana layanan')
  })

  it('made up by a test is shown', async () => {
    SurveyElement.addText(TEXT_XX, WIDGET_VERSION)
    const survey = await mountSurvey({ attributes: { language: 'xx' } })
    expectEqual(survey.text('.foot button:not([type])'), 'Xxx xxx')
  })

  it('keeps the step and the focus on the switch', async () => {
    SurveyElement.addText(TEXT_EN, WIDGET_VERSION)
    const survey = await mountSurvey({ attributes: { layout: 'steps' } })
    await survey.answer(2)
    await survey.send()
    choose(survey, 'English')
    await eventually(() => survey.focused?.textContent === 'Bahasa Indonesia', 'focus on the switch')
    const shown = survey.all('legend').filter(({ offsetParent }) => offsetParent)
    expectEqual(
      shown.map(({ textContent }) => textContent.slice(0, 2)),
      ['2.'],
    )
  })
})
