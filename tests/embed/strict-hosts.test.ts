import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fillIn } from './support/citizen.ts'
import { anEmbedding, expectRating, expectUntouched, type Embed } from './support/embedding.ts'

const embedding = anEmbedding()

const page = ({ script, unit }: Embed): string =>
  `<body><h1>Layanan</h1><script src="${script}" data-unit="${unit}"></script></body>`

const strictest = ({ collector }: Embed): string =>
  `default-src 'none'; script-src ${collector}; connect-src ${collector}`

const POLICIES: readonly (readonly [string, (embed: Embed) => string])[] = [
  ['allows the script and the collector and nothing else, not even styles', strictest],
  ["says style-src 'none' and base-uri 'none' besides", (e) => `${strictest(e)}; style-src 'none'; base-uri 'none'`],
  [
    'requires Trusted Types and allows no policy at all',
    (e) => `${strictest(e)}; require-trusted-types-for 'script'; trusted-types 'none'`,
  ],
  [
    'requires Trusted Types and names only policies of others',
    (e) => `${strictest(e)}; require-trusted-types-for 'script'; trusted-types dompurify goog#html`,
  ],
  [
    'pins the script by its hash in the policy',
    (e) =>
      `default-src 'none'; script-src '${sha256()}'; connect-src ${e.collector}; require-trusted-types-for 'script'`,
  ],
  [
    'forbids forms and frames',
    (e) => `${strictest(e)}; form-action 'none'; frame-ancestors 'none'; sandbox allow-scripts allow-same-origin`,
  ],
]

function sha256(): string {
  return `sha256-${createHash('sha256').update(embedding.builtWidget()).digest('base64')}`
}

function sha384(content: string | Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`
}

describe('X5 and X6: a rating is given and kept where the page', () => {
  it.each(POLICIES)('%s', async (_what, csp) => {
    const html = (embed: Embed): string =>
      page(embed).replace('data-unit', `integrity="${sha256()}" crossorigin data-unit`)
    const visit = await embedding.visit(html, { csp })
    await expectRating(visit)
  })
})

describe('a page that pins the script by an integrity hash', () => {
  const pinned = (hash: string) => (embed: Embed) =>
    page(embed).replace('data-unit', `integrity="${hash}" crossorigin="anonymous" data-unit`)

  it('runs the script that has the hash', async () => {
    const visit = await embedding.visit((embed) => pinned(sha384(embedding.builtWidget()))(embed))
    await expectRating(visit)
  })

  it('X9: refuses one that was tampered with, and stays calm', async () => {
    const visit = await embedding.visit(pinned(sha384('something else')))
    await visit.page.waitForLoadState('load')
    expect(await visit.page.evaluate(() => customElements.get('skm-survey') === undefined)).toBe(true)
    expect(await visit.page.locator('skm-survey').count()).toBe(0)
    expect(visit.lines.join('\n')).toContain('integrity')
    await expectUntouched(visit)
  })
})

describe('a page whose policy', () => {
  it('X5: forgets connect-src shows a calm notice; our console line names the directive', async () => {
    const visit = await embedding.visit(page, { csp: ({ collector }) => `default-src 'none'; script-src ${collector}` })
    await visit.page.getByRole('heading', { name: 'Survei belum dapat dimuat' }).waitFor()
    const line = `SKM: ${visit.collector} tidak terjangkau. Periksa connect-src pada CSP, atau jaringan.`
    expect(visit.lines.filter((one) => one.includes(line))).toHaveLength(1)
    expect(visit.errors).toEqual([])
  })

  it('forbids the script shows nothing, and breaks nothing', async () => {
    const visit = await embedding.visit(page, { csp: ({ host }) => `default-src 'none'; script-src ${host}` })
    await visit.page.waitForLoadState('load')
    expect(await visit.page.locator('skm-survey').count()).toBe(0)
    expect(visit.errors).toEqual([])
  })
})

describe('W1: a sandboxed frame without an origin of its own', () => {
  it('says the truth: nothing was sent, and nothing could be kept', async () => {
    const frame = (): string => '<body><iframe sandbox="allow-scripts" src="bingkai.html" height="900"></iframe></body>'
    const visit = await embedding.visit(frame, { files: { 'bingkai.html': page } })
    const inside = visit.page.frameLocator('iframe')
    await fillIn(inside)
    await inside.getByRole('heading', { name: 'Penilaian belum terkirim dan tidak dapat disimpan' }).waitFor()
    expect(await visit.kept(visit.unit)).toBe(0)
    expect(visit.lines.join('\n')).toContain('SKM:')
    expect(visit.errors).toEqual([])
  })
})
