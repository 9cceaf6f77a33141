import { expect, it } from 'vitest'
import { anEmbedding, type Embed, type Visit } from './support/embedding.ts'

const embedding = anEmbedding()

/** Text above and below, as on an agency's page; `style` is the host's own. */
const page =
  (style: string) =>
  ({ script, unit }: Embed): string =>
    `<head><style>${style}</style></head><body><h1>Layanan</h1><skm-survey unit="${unit}"></skm-survey>
    ${'<p>Jam layanan, alamat, dan persyaratan.</p>'.repeat(30)}
    <script>
      // As from a slow network: the script arrives when the page has been painted, however fast this machine is.
      const arrive = (list, painted) => {
        painted.disconnect()
        document.head.append(Object.assign(document.createElement('script'), { src: '${script}' }))
      }
      new PerformanceObserver(arrive).observe({ type: 'paint', buffered: true })
      window.shift = 0
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value)))
        .observe({ type: 'layout-shift', buffered: true })
    </script></body>`

async function shiftOf({ page }: Visit): Promise<number> {
  await page.getByRole('button', { name: 'Kirim penilaian' }).waitFor()
  // Shifts are told after the frame in which they happened.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
  return page.evaluate(() => (window as unknown as { shift: number }).shift)
}

it('moves nothing on a page that keeps the place as the documentation says', async () => {
  expect(await shiftOf(await embedding.visit(page('skm-survey { display: block; min-height: 100vh }')))).toBe(0)
})

it('moves what is below it where no place is kept', async () => {
  expect(await shiftOf(await embedding.visit(page('')))).toBeGreaterThan(0.05)
})
