import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fillIn, giveRating, THE_ANSWERS } from './support/citizen.ts'
import { anEmbedding, expectUntouched, type Embed, type Visit } from './support/embedding.ts'

const embedding = anEmbedding()

const tag = ({ script, unit }: Embed): string => `<script src="${script}" data-unit="${unit}"></script>`
const plain = (embed: Embed): string => `<body>${tag(embed)}</body>`
const PATIENCE = { timeout: 30_000 }

const MEMORY_ONLY = 'Penilaian belum terkirim dan tidak dapat disimpan'
const KEPT = 'Terima kasih, penilaian Anda tersimpan'

function sees(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { name }).waitFor()
}

describe('W1: a page whose storage throws', () => {
  const broken = (embed: Embed): string => `<body><script>
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })
  </script>${tag(embed)}</body>`

  it('sends at once from memory', async () => {
    const visit = await embedding.visit(broken)
    await giveRating(visit.page)
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
    await expectUntouched(visit)
  })

  it('does not thank before the collector has it', async () => {
    const visit = await embedding.visit(broken)
    await visit.page.getByRole('button', { name: 'Kirim penilaian' }).waitFor()
    await visit.page.context().setOffline(true)
    await fillIn(visit.page)
    await sees(visit.page, MEMORY_ONLY)
    await visit.page.context().setOffline(false)
    await sees(visit.page, 'Terima kasih, penilaian Anda terkirim')
    expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
  })
})

it('W2: a database that never opens, since its deletion is pending, holds up nobody', async () => {
  const visit = await embedding.visit(
    (embed) => `<body><script>
      // A connection that does not close for a deletion keeps every later opening waiting.
      window.blocked = new Promise((resolve) => {
        const first = indexedDB.open('skm')
        first.onsuccess = () => {
          indexedDB.deleteDatabase('skm').onblocked = () => {
            const tag = document.createElement('script')
            tag.src = '${embed.script}'
            tag.dataset.unit = '${embed.unit}'
            document.body.append(tag)
            resolve(first.result)
          }
        }
      })
    </script></body>`,
  )
  await giveRating(visit.page)
  expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
})

it('W4 and W11: site data cleared between two ratings does not keep the second from being kept', async () => {
  const visit = await embedding.visit((embed) => `<body>${tag(embed)}${tag(embed)}</body>`)
  const [first, second] = [visit.page.locator('skm-survey').first(), visit.page.locator('skm-survey').last()]
  await giveRating(first)
  await second.getByRole('button', { name: 'Kirim penilaian' }).waitFor()
  const session = await visit.page.context().newCDPSession(visit.page)
  await session.send('Storage.clearDataForOrigin', { origin: visit.host, storageTypes: 'all' })
  await visit.page.context().setOffline(true)
  await fillIn(second)
  await sees(visit.page, KEPT)
  await visit.page.context().setOffline(false)
  await expect.poll(() => visit.kept(visit.unit), PATIENCE).toBe(2)
})

it('W6: a second tab deletes the database and is not blocked', async () => {
  const visit = await embedding.visit(plain, { files: { 'kosong.html': () => '<title>Kosong</title>' } })
  await giveRating(visit.page)
  const tab = await visit.page.context().newPage()
  await tab.goto(`${visit.page.url()}kosong.html`)
  const said = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('skm')
        request.onblocked = () => resolve('blocked')
        request.onsuccess = () => resolve('deleted')
      }),
  )
  expect(said).toBe('deleted')
  await again(visit)
  await giveRating(visit.page)
  expect(await visit.kept(visit.unit)).toBe(2)
})

it('W15: a private window that is closed right after the thanks has delivered', async () => {
  const visit = await embedding.visit(plain)
  await giveRating(visit.page)
  await visit.page.context().close()
  expect(await visit.kept(visit.unit)).toEqual(THE_ANSWERS)
})

it('W16: two tags show two surveys, with one delivery for both, where no Trusted Types policy is allowed', async () => {
  const csp = ({ collector }: Embed): string =>
    `default-src 'none'; script-src ${collector}; connect-src ${collector}; require-trusted-types-for 'script'; trusted-types 'none'`
  const visit = await embedding.visit((embed) => `<body>${tag(embed)}${tag(embed)}</body>`, { csp })
  let requests = 0
  visit.page.on('request', (request) => (requests += Number(request.method() === 'POST')))
  const surveys = visit.page.locator('skm-survey')
  expect(await surveys.count()).toBe(2)
  for (const survey of await surveys.all()) await giveRating(survey)
  expect(await visit.kept(visit.unit)).toBe(2)
  expect(requests).toBe(2)
  await expectUntouched(visit)
})

/** The same page once more, as a citizen who comes back. */
async function again({ page }: Visit): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: 'Kirim penilaian' }).waitFor()
}
