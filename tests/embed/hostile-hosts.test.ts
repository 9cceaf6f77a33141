import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillIn, giveRating, THE_ANSWERS } from './support/citizen.ts'
import { anEmbedding, expectRating, expectUntouched, type Embed, type Visit } from './support/embedding.ts'

const embedding = anEmbedding()

const tag = ({ script, unit }: Embed): string => `<script src="${script}" data-unit="${unit}"></script>`

/** Scripts of old libraries and of watching ones; each is known from real pages. */
const PATCHES: readonly (readonly [string, string])[] = [
  [
    'Array.prototype got enumerable members and another find and toJSON, as by Prototype.js',
    `Array.prototype.contains = function (what) { return this.indexOf(what) >= 0 }
     Array.prototype.toJSON = function () { return '[' + this.map((each) => JSON.stringify(each)).join(', ') + ']' }
     Array.prototype.find = function (test) { for (let at = 0; at < this.length; at++) if (test(this[at], at)) return this[at] }
     Array.prototype.first = function () { return this[0] }`,
  ],
  [
    'Promise was replaced by a library',
    `const Native = Promise
     window.Promise = class Zone extends Native { then(...handlers) { return super.then(...handlers) } }`,
  ],
  [
    'JSON.stringify is watched',
    `const stringify = JSON.stringify
     JSON.stringify = function () { return stringify.apply(this, arguments) }`,
  ],
  [
    'Element.prototype.remove, String.prototype.trim and Date.now were replaced',
    `Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this) }
     String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, '') }
     const now = Date.now
     Date.now = () => now()`,
  ],
  ['Object.prototype got an enumerable member', `Object.prototype.extend = function () { return this }`],
]

describe('X7: a rating is given as it was clicked, and kept, where before the script', () => {
  it.each(PATCHES)('%s', async (_what, patch) => {
    const visit = await embedding.visit((embed) => `<body><script>{${patch}}</script>${tag(embed)}</body>`)
    await expectRating(visit)
  })
})

describe('X7 and D19: a page that patches fetch once the script has run', () => {
  const WATCHING = `window.seen = []
    window.fetch = (address, options) => {
      seen.push(String(address) + ' ' + String(options && options.body))
      return Promise.reject(new TypeError('the watcher threw'))
    }`

  it('sees no rating and cannot stop one', async () => {
    const visit = await embedding.visit((embed) => `<body>${tag(embed)}<script>${WATCHING}</script></body>`)
    await giveRating(visit.page)
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
    expect(await visit.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
    await expectUntouched(visit, ['seen'])
  })

  it('that patched it before and breaks it gets a calm notice and no error', async () => {
    const visit = await embedding.visit((embed) => `<body><script>${WATCHING}</script>${tag(embed)}</body>`)
    await visit.page.getByRole('heading', { name: 'Survei belum dapat dimuat' }).waitFor()
    await expectUntouched(visit, ['seen'])
  })
})

describe("the host's stylesheet", () => {
  it('that unsets everything leaves a survey that can be seen and answered', async () => {
    const style = `<style>
      * { all: unset !important; font-size: 60px !important; pointer-events: auto }
      input, fieldset, legend, label, button { display: none !important }
    </style>`
    const visit = await embedding.visit((embed) => `${style}<body>${tag(embed)}</body>`)
    const button = visit.page.getByRole('button', { name: 'Kirim penilaian' })
    await button.waitFor()
    const seen = await button.evaluate((element) => {
      const { fontSize, display, backgroundColor } = getComputedStyle(element)
      return { fontSize: Number.parseFloat(fontSize), display, isPainted: backgroundColor !== 'rgba(0, 0, 0, 0)' }
    })
    // Twice the survey's own size: what a citizen who enlarges text may ask for, and no more.
    expect(seen.fontSize).toBeLessThanOrEqual(34)
    expect(seen.isPainted).toBe(true)
    await expectRating(visit)
  })
})

/** What Lit leaves on `window`; ours leaves nothing. */
const LIT_GLOBALS = [
  'litElementVersions',
  'litHtmlVersions',
  'litIssuedWarnings',
  'litPropertyMetadata',
  'reactiveElementVersions',
]

describe('X6 and W16: a page with a copy of Lit of its own', () => {
  let lit = ''
  beforeAll(async () => {
    const entry = 'tests/embed/support/lit-greeting.ts'
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
    })
    const [result] = [built].flat()
    if (!result || !('output' in result)) throw new Error('Vite gave no output')
    lit = result.output[0].code
  })

  const beside = (order: (parts: { host: string; ours: string }) => string) => (embed: Embed) =>
    `<body><lit-greeting></lit-greeting>${order({ host: '<script src="lit.js"></script>', ours: tag(embed) })}</body>`
  const trusted = ({ collector, host }: Embed): string =>
    `default-src 'none'; script-src ${collector} ${host}; connect-src ${collector}; ` +
    "require-trusted-types-for 'script'; trusted-types lit-html"

  it.each([
    ['before ours', ({ host, ours }: { host: string; ours: string }) => host + ours],
    ['after ours', ({ host, ours }: { host: string; ours: string }) => ours + host],
  ])('%s shows both, though Trusted Types allow one Lit policy only', async (_where, order) => {
    const visit = await embedding.visit(beside(order), { csp: trusted, files: { 'lit.js': () => lit } })
    await visit.page.getByText('Selamat datang dari Lit').waitFor()
    await giveRating(visit.page)
    await expectRatingBesideLit(visit)
  })

  async function expectRatingBesideLit(visit: Visit): Promise<void> {
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
    await expectUntouched(visit, LIT_GLOBALS)
  }
})

describe('W16: two versions of the script on one page', () => {
  it('the first defines the element, the second only places its survey, and both ratings arrive', async () => {
    embedding.serve('skm-survey-0.0.9.js', { body: embedding.builtWidget() })
    const older = ({ collector, unit }: Embed): string =>
      `<script src="${collector}/widget/skm-survey-0.0.9.js" data-unit="${unit}"></script>`
    const visit = await embedding.visit((embed) => `<body>${older(embed)}${tag(embed)}</body>`)
    const surveys = visit.page.locator('skm-survey')
    expect(await surveys.count()).toBe(2)
    for (const survey of await surveys.all()) await giveRating(survey)
    expect(await visit.kept(visit.unit)).toBe(2)
    expect(visit.lines.filter((line) => line.includes('SKM'))).toEqual([])
    await expectUntouched(visit)
  })
})

describe('X8: a page where something else took the name of the element', () => {
  it('is left alone, without an error; the webmaster reads why no survey comes', async () => {
    const taken = "<script>customElements.define('skm-survey', class extends HTMLElement {})</script>"
    const visit = await embedding.visit((embed) => `<body>${taken}${tag(embed)}</body>`)
    expect(visit.lines.filter((line) => line.includes('SKM'))).toHaveLength(1)
    await expectUntouched(visit)
  })
})

describe('the page that listens to the survey', () => {
  it('hears that a rating is saved and delivered, and never a score', async () => {
    const listening = `<script>
      window.heard = []
      for (const name of ['skm-answer', 'skm-saved', 'skm-delivered', 'skm-refused'])
        document.addEventListener(name, (event) => heard.push([name, event.detail]))
    </script>`
    const visit = await embedding.visit((embed) => `<body>${listening}${tag(embed)}</body>`)
    await fillIn(visit.page)
    await visit.page.getByText('Terima kasih, penilaian Anda terkirim').waitFor()
    const heard = await visit.page.evaluate(() => (window as unknown as { heard: [string, object][] }).heard)
    expect(heard.map(([name]) => name)).toEqual([...Array<string>(9).fill('skm-answer'), 'skm-saved', 'skm-delivered'])
    const details = new Set(heard.flatMap(([, detail]) => Object.keys(detail)))
    expect([...details].sort()).toEqual(['answered', 'element', 'id', 'questions', 'status'])
  })
})
