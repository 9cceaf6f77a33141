import { openStore } from '../../../widget/outbox.ts'
import { surroundings, type Surroundings } from '../../../widget/surroundings.ts'
import { SurveyElement } from '../../../widget/survey-element.ts'
import { eventually } from './expect.ts'
import { FakeCollector } from './fake-collector.ts'

if (!customElements.get('skm-survey')) customElements.define('skm-survey', SurveyElement)

// A draft of one test must not be shown in the next.
beforeEach(() => sessionStorage.clear())

let databases = 0

/** A database of its own, so that what one test leaves behind is not sent in the next. */
export function freshDatabase(): string {
  return `skm-test-${Date.now()}-${++databases}`
}

/** A survey on the page, with real storage and clock and a fake network. */
export async function mountSurvey(options: {
  readonly collector?: FakeCollector
  readonly attributes?: Readonly<Record<string, string>>
  readonly surroundings?: Surroundings
  readonly database?: string
}): Promise<Mounted> {
  const collector = options.collector ?? new FakeCollector()
  const element = new SurveyElement()
  const attributes = { unit: 'dukcapil-contoh', endpoint: 'https://skm.example', ...options.attributes }
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value))
  element.surroundings =
    options.surroundings ?? surroundings(collector.fetch, openStore(options.database ?? freshDatabase()))
  document.body.append(element)
  const mounted = new Mounted(element, collector)
  await eventually(() => mounted.root.querySelector('h2'), 'the survey is loaded')
  await eventually(() => !mounted.root.querySelector('.early'), 'all of it shows')
  return mounted
}

/** What a citizen sees and does. */
export class Mounted {
  readonly element: SurveyElement
  readonly collector: FakeCollector

  constructor(element: SurveyElement, collector: FakeCollector) {
    this.element = element
    this.collector = collector
  }

  get root(): ShadowRoot {
    const root = this.element.shadowRoot
    if (!root) throw new Error('the survey has no shadow root')
    return root
  }

  get heading(): string {
    return this.text('h2')
  }

  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null
  }

  text(selector: string): string {
    return (this.root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim()
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelectorAll itself
  all<E extends HTMLElement = HTMLElement>(selector: string): readonly E[] {
    return [...this.root.querySelectorAll<E>(selector)]
  }

  /** Answers the first `count` questions, or all. */
  async answer(count = 99): Promise<void> {
    const groups = this.all('fieldset[part=question]:not(:has([name=service]))').slice(0, count)
    groups.forEach((group, index) => group.querySelectorAll('input')[index % 4]?.click())
    await Promise.resolve()
  }

  async write(suggestion: string): Promise<void> {
    const [area] = this.all<HTMLTextAreaElement>('textarea')
    if (!area) throw new Error('the survey has no field for a suggestion')
    area.value = suggestion
    area.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
  }

  async send(): Promise<void> {
    this.root.querySelector<HTMLElement>('.foot button:not([type])')?.click()
    await Promise.resolve()
  }

  /** Waits for a heading that begins with `words`. */
  async sees(words: string): Promise<void> {
    await eventually(() => this.heading.startsWith(words), `heading ${words}`)
  }
}
