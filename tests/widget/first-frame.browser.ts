import { setViewport } from '@web/test-runner-commands'
import { expectEqual, expectTrue } from './support/expect.ts'
import { mountSurvey } from './support/mounted.ts'

afterEach(() => document.body.replaceChildren())

/** Mounts a survey and does `look` in the very task that draws its form, before anything is painted. */
async function mountAndLook(attributes: Readonly<Record<string, string>>, look: () => void): Promise<unknown> {
  const mounting = mountSurvey({ attributes })
  const root = document.body.lastElementChild?.shadowRoot as ShadowRoot
  await new Promise<void>((drawn) => {
    const observer = new MutationObserver(() => {
      if (!root.querySelector('form')) return
      observer.disconnect()
      look()
      drawn()
    })
    observer.observe(root, { childList: true, subtree: true })
  })
  return mounting
}

const inside = (): ParentNode => document.body.lastElementChild?.shadowRoot as ShadowRoot
const shows = (part: Element): boolean => part.getClientRects().length > 0
const shown = (selector: string): number => [...inside().querySelectorAll(selector)].filter(shows).length

describe('the first frame', () => {
  it('has two questions only, so that an old phone shows them sooner; all the rest follows by itself', async () => {
    const first: unknown[] = []
    await mountAndLook({}, () => first.push(shown('legend'), shown('.foot'), shown('textarea')))
    expectEqual([first, shown('legend'), shown('.foot'), shown('textarea')], [[2, 0, 0], 9, 1, 1])
  })

  it('is as high as the window, so that nothing below is seen to move', async () => {
    await setViewport({ width: 1280, height: 1100 })
    const heights: number[] = []
    await mountAndLook({}, () => heights.push(document.body.lastElementChild?.getBoundingClientRect().height ?? 0))
    expectTrue((heights[0] ?? 0) >= innerHeight, `${heights.join()} of ${innerHeight} px`)
  })

  it('is whole where one question is shown at a time anyway', async () => {
    const first: unknown[] = []
    await mountAndLook({ layout: 'steps' }, () => first.push(shown('legend'), shown('.foot')))
    expectEqual(first, [1, 1])
  })

  it('keeps an answer given in it, and is over at once, where the survey is drawn anew in another language', async () => {
    const after: unknown[] = []
    await mountAndLook({}, () => {
      inside().querySelector<HTMLElement>('[name=cost][value="3"]')?.click()
      document.body.lastElementChild?.setAttribute('language', 'en')
      after.push(shown('legend'), inside().querySelector('[name=cost]:checked')?.getAttribute('value'))
    })
    expectEqual(after, [9, '3'])
  })
})
