import { collectorOf, placeSurvey, surveyScripts } from '../../widget/embed.ts'
import { expectEqual, expectTrue } from './support/expect.ts'

function aScript(
  data: Readonly<Record<string, string>>,
  src = 'https://skm.example/widget/skm-survey.js',
): HTMLScriptElement {
  const script = document.createElement('script')
  // Not a JavaScript type: the tag is only looked at, not run.
  script.type = 'text/plain'
  script.src = src
  Object.assign(script.dataset, data)
  return script
}

describe('the collector of a script', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['https://skm.example/widget/skm-survey.js', 'https://skm.example'],
    ['https://skm.example:8787/a/b/widget/0.1.0/skm-survey.js?v=1', 'https://skm.example:8787/a/b'],
    ['https://cdn.example/skm-survey.js', 'https://cdn.example'],
  ]
  CASES.forEach(([src, collector]) => it(`${src} is ${collector}`, () => expectEqual(collectorOf(src), collector)))
})

describe('a script tag', () => {
  it('places a survey right behind it, with what it says', () => {
    const paragraph = document.createElement('p')
    const script = aScript({ unit: 'dukcapil', service: 'ktp-el', language: 'id', theme: 'dark', other: 'x' })
    paragraph.append(script, 'after')
    document.body.append(paragraph)
    placeSurvey(script)
    const survey = script.nextElementSibling
    const attributes = [...(survey?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`).sort()
    expectEqual(survey?.localName, 'skm-survey')
    expectEqual(attributes, [
      'endpoint=https://skm.example',
      'language=id',
      'service=ktp-el',
      'theme=dark',
      'unit=dukcapil',
    ])
  })

  it('places it once, though two copies of the file run', () => {
    const script = aScript({ unit: 'dukcapil' })
    document.body.append(script)
    placeSurvey(script)
    placeSurvey(script)
    expectTrue(script.nextElementSibling?.nextElementSibling?.localName !== 'skm-survey', 'there is one survey')
  })

  it('without a unit places nothing', () => {
    const script = aScript({})
    document.body.append(script)
    placeSurvey(script)
    expectTrue(script.nextElementSibling?.localName !== 'skm-survey', 'there is no survey')
  })

  it('may name another collector', () => {
    const script = aScript({ unit: 'dukcapil', endpoint: 'https://other.example/skm' })
    document.body.append(script)
    placeSurvey(script)
    expectEqual(script.nextElementSibling?.getAttribute('endpoint'), 'https://other.example/skm')
  })

  it('in the head puts its survey at the end of the page', () => {
    const script = aScript({ unit: 'from-head' })
    document.head.append(script)
    placeSurvey(script)
    expectEqual(document.body.lastElementChild?.getAttribute('unit'), 'from-head')
  })

  it('is found by its name, with a version in it too, and others are not', () => {
    const own = aScript({}, 'https://skm.example/widget/skm-survey.0.1.0.js')
    const foreign = aScript({}, 'https://skm.example/other.js')
    document.body.append(own, foreign)
    const found = surveyScripts(document)
    expectEqual([found.includes(own), found.includes(foreign)], [true, false])
  })

  it('without an address is no script of ours, also while it runs: it has no collector', () => {
    const found: boolean[] = []
    const pasted = document.createElement('script')
    const probe = (): number => found.push(surveyScripts(document).includes(pasted))
    Object.assign(window, { probe })
    pasted.textContent = 'probe()'
    document.body.append(pasted)
    expectEqual(found, [false])
  })
})
