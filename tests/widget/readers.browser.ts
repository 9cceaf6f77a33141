import { emulateMedia, setViewport } from '@web/test-runner-commands'
import { expectEqual, expectTrue } from './support/expect.ts'
import { mountSurvey, type Mounted } from './support/mounted.ts'

const LAYOUTS = ['list', 'steps', 'dialog', 'kiosk'] as const

async function laidOut(layout: string): Promise<Mounted> {
  const mounting = mountSurvey({ attributes: { layout, 'exit-code': '2468' } })
  if (layout === 'dialog') document.querySelector('skm-survey')?.shadowRoot?.querySelector('button')?.click()
  return mounting
}

/** What sticks out of the window to either side. */
function sticksOut(survey: Mounted): readonly string[] {
  return survey
    .all('*')
    .filter((element) => element.getClientRects().length > 0 && !element.closest('.hidden'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > innerWidth + 0.5
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80))
}

/** The runner's types know fewer media than the browser driver does. */
const emulate = (media: object): Promise<void> => emulateMedia(media)

beforeEach(() => setViewport({ width: 800, height: 800 }))
afterEach(async () => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('dir')
  document.documentElement.removeAttribute('style')
  await emulate({ forcedColors: 'none', reducedMotion: 'no-preference', colorScheme: 'light' })
})

describe('in forced colours', () => {
  it('a chosen answer, and the one in focus, stand out by more than colour', async () => {
    await emulate({ forcedColors: 'active' })
    expectTrue(matchMedia('(forced-colors: active)').matches, 'the browser forces colours')
    const survey = await laidOut('list')
    await survey.answer(1)
    const [chosen, other] = survey.all('.choice').map((choice) => getComputedStyle(choice).outlineStyle)
    expectEqual([chosen, other], ['solid', 'none'])
  })

  it('every button and field keeps an edge', async () => {
    await emulate({ forcedColors: 'active' })
    const survey = await laidOut('list')
    const edgeless = survey
      .all('button, textarea, select, .choice')
      .filter((target) => Number.parseFloat(getComputedStyle(target).borderTopWidth) < 1)
    expectEqual(edgeless.length, 0)
  })
})

describe('with reduced motion', () => {
  for (const layout of LAYOUTS) {
    it(`nothing moves by itself: ${layout}`, async () => {
      await emulate({ reducedMotion: 'reduce' })
      const survey = await laidOut(layout)
      const moving = survey.all('*').filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
      })
      expectEqual(
        moving.map(({ outerHTML }) => outerHTML.slice(0, 80)),
        [],
      )
    })
  }
})

describe('with text at 200 %', () => {
  for (const [layout, width] of LAYOUTS.flatMap((layout) => [640, 320].map((width) => [layout, width] as const))) {
    it(`${layout} grows and fits ${width} px`, async () => {
      await setViewport({ width, height: 800 })
      document.documentElement.style.fontSize = '32px'
      const survey = await laidOut(layout)
      const [card] = survey.all('.card')
      expectTrue(Number.parseFloat(getComputedStyle(card as Element).fontSize) >= 34, 'the text is twice as large')
      expectEqual([sticksOut(survey), document.documentElement.scrollWidth], [[], width])
    })
  }
})

describe('on a page that is written from right to left', () => {
  for (const [layout, width] of LAYOUTS.flatMap((layout) => [800, 320].map((width) => [layout, width] as const))) {
    it(`${layout} stays left to right and in the window of ${width} px`, async () => {
      document.documentElement.dir = 'rtl'
      await setViewport({ width, height: 800 })
      const survey = await laidOut(layout)
      const [card] = survey.all('.card')
      expectEqual(
        [getComputedStyle(card as Element).direction, sticksOut(survey), document.documentElement.scrollWidth],
        ['ltr', [], width],
      )
    })
  }
})

describe('on a kiosk, everything to touch is 44 px wide and high', () => {
  const small = (survey: Mounted): readonly string[] =>
    survey
      .all('button, input:not([type=radio]):not([type=checkbox]), .choice, select, textarea, summary, a')
      .filter((target) => target.getClientRects().length > 0)
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect()
        return width < 44 || height < 44
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100))

  it('at every step, with the profile open, for staff and at the end', async () => {
    const survey = await laidOut('kiosk')
    await survey.answer()
    const found = [...small(survey)]
    for (let step = 0; step < 9; step++) {
      await survey.send()
      found.push(...small(survey))
    }
    survey.all('summary')[0]?.click()
    survey.all('.notice button')[0]?.click()
    found.push(...small(survey))
    await survey.send()
    await survey.sees('Terima kasih')
    expectEqual([...found, ...small(survey)], [])
  })
})
