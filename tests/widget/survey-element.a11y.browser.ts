import { emulateMedia, setViewport } from '@web/test-runner-commands'
import 'axe-core/axe.min.js'
import { openStore } from '../../widget/outbox.ts'
import { surroundings } from '../../widget/surroundings.ts'
import { THREE_SERVICES, aUnit } from './support/a-unit.ts'
import { expectEqual } from './support/expect.ts'
import { FakeCollector } from './support/fake-collector.ts'
import { freshDatabase, mountSurvey, Mounted } from './support/mounted.ts'
import { SurveyElement } from '../../widget/survey-element.ts'

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}
declare const axe: { run(context: Element, options: object): Promise<AxeResults> }

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** Every state a citizen may meet, by what leads to it. The network is a fake `fetch`. */
const STATES: Readonly<Record<string, () => Promise<Mounted>>> = {
  loading: async () => {
    const collector = new FakeCollector()
    const element = new SurveyElement()
    element.surroundings = {
      ...surroundings(collector.fetch, openStore(freshDatabase())),
      loadUnit: () => new Promise(() => {}),
    }
    element.setAttribute('unit', 'dukcapil-contoh')
    document.body.append(element)
    await Promise.resolve()
    return new Mounted(element, collector)
  },
  'unit unknown': () => withUnit('unknown'),
  'collector unreachable': () => withUnit('offline'),
  ready: () => mountSurvey({}),
  'service choice': () => withUnit(aUnit({ services: THREE_SERVICES })),
  'half answered': async () => {
    const survey = await mountSurvey({})
    await survey.answer(4)
    return survey
  },
  'missing answers': async () => {
    const survey = await withUnit(aUnit({ services: THREE_SERVICES }))
    await survey.answer(4)
    await survey.send()
    return survey
  },
  'identity hint and open profile': async () => {
    const survey = await mountSurvey({})
    await survey.write('Telepon saya 081234567890')
    survey.all('summary')[0]?.click()
    return survey
  },
  'step by step': () => laidOut('steps'),
  'step by step, missing': async () => {
    const survey = await laidOut('steps')
    await survey.send()
    return survey
  },
  'the last step': async () => {
    const survey = await laidOut('steps')
    await survey.answer()
    for (let step = 0; step < 9; step++) await survey.send()
    return survey
  },
  'the open dialog': async () => {
    const survey = await laidOut('dialog')
    survey.all<HTMLDialogElement>('dialog')[0]?.showModal()
    return survey
  },
  'the kiosk': () => laidOut('kiosk'),
  'the kiosk, staff': async () => {
    const survey = await laidOut('kiosk')
    survey.all('.notice button')[0]?.click()
    return survey
  },
  'the kiosk, warning': async () => {
    const survey = await laidOut('kiosk')
    const [idle] = survey.all('.idle')
    if (idle) idle.hidden = false
    idle?.append('Layar akan dibersihkan dalam 20 detik. Lanjutkan?')
    return survey
  },
  'the kiosk, sent': async () => {
    const survey = await laidOut('kiosk')
    await survey.answer()
    for (let step = 0; step < 10; step++) await survey.send()
    await survey.sees('Terima kasih')
    return survey
  },
  sending: async () => {
    const survey = await mountSurvey({ surroundings: neverKeeping() })
    await survey.answer()
    await survey.send()
    return survey
  },
  sent: () => sentWith('stored', 'Terima kasih, penilaian Anda terkirim'),
  'kept on the device': () => sentWith('offline', 'Terima kasih, penilaian Anda tersimpan'),
  'kept in memory only': () => sentWith('offline', 'Penilaian belum terkirim', forbiddenStorage),
  refused: () => sentWith('invalid', 'Penilaian tidak dapat diterima'),
}

async function laidOut(layout: string): Promise<Mounted> {
  const collector = new FakeCollector()
  const survey = mountSurvey({ collector, attributes: { layout, 'exit-code': '2468' } })
  if (layout === 'dialog') document.querySelector('skm-survey')?.shadowRoot?.querySelector('button')?.click()
  return survey
}

const forbiddenStorage = (): never => {
  throw new DOMException('no storage here', 'SecurityError')
}

function neverKeeping() {
  const real = surroundings(new FakeCollector().fetch, openStore(freshDatabase()))
  return { ...real, delivery: { ...real.delivery, submit: () => new Promise<never>(() => {}) } }
}

async function withUnit(unit: FakeCollector['unit']): Promise<Mounted> {
  const collector = new FakeCollector()
  collector.unit = unit
  return mountSurvey({ collector })
}

async function sentWith(reply: string, heading: string, factory?: () => IDBFactory): Promise<Mounted> {
  const collector = new FakeCollector()
  collector.reply = reply
  const survey = await mountSurvey({
    collector,
    surroundings: surroundings(collector.fetch, openStore(freshDatabase(), factory)),
  })
  await survey.answer()
  await survey.send()
  await survey.sees(heading)
  return survey
}

async function faultsOf(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, RULES)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`axe finds nothing, ${colorScheme}`, () => {
    beforeEach(async () => {
      document.documentElement.lang = 'id'
      document.title = 'Survei'
      document.body.style.background = colorScheme === 'dark' ? '#000' : '#fff'
      await emulateMedia({ colorScheme })
    })
    afterEach(() => document.body.replaceChildren())

    for (const [state, reach] of Object.entries(STATES)) {
      it(state, async () => expectEqual(await faultsOf((await reach()).element), []))
    }
  })
}

describe('on a screen 320 px wide', () => {
  afterEach(() => document.body.replaceChildren())

  for (const [state, reach] of Object.entries(STATES)) {
    it(`${state} fits without scrolling sideways, and buttons are large enough`, async () => {
      await setViewport({ width: 320, height: 640 })
      const survey = await reach()
      const targets = survey.all('.choice, button, select, textarea, summary')
      const small = targets
        .filter((target) => target.offsetParent && target.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML)
      expectEqual([document.documentElement.scrollWidth, small], [320, []])
    })
  }
})
