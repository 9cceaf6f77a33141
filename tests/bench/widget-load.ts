import type { Browser, CDPSession } from 'playwright-core'

/** A slow phone on a slow network: 1.6 Mbit/s down, 150 ms, a processor four times slower than this one. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const CPU_SLOWDOWN = 4
/** How long the page is watched for work and shifts once its question is there, or its load is over. */
const WATCH_MS = 1_500

/** Satu pemuatan dingin. */
export interface Load {
  /** From the start of the navigation to the frame that shows a question; `undefined` where there is none. */
  readonly questionMs: number | undefined
  /** Sum of the layout shifts of the host page. */
  readonly shift: number
  /** All that the main thread did. */
  readonly mainThreadMs: number
  /** Script alone. */
  readonly scriptMs: number
  /** The longest piece of work in one go. */
  readonly longestTaskMs: number
  /** What of each piece is beyond 50 ms, summed: how long a tap may find nobody at home (Total Blocking Time). */
  readonly blockingMs: number
}

export async function coldLoad(browser: Browser, address: string, hasQuestion: boolean): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await slowDown(devtools)
    await page.addInitScript(watch)
    await page.goto(address)
    if (hasQuestion) await page.waitForFunction(() => (window as unknown as Seen).seen.questionMs !== undefined)
    await page.waitForTimeout(WATCH_MS)
    return { ...(await page.evaluate(() => (window as unknown as Seen).seen)), ...(await work(devtools)) }
  } finally {
    await context.close()
  }
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Performance.enable')
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

async function work(devtools: CDPSession): Promise<{ mainThreadMs: number; scriptMs: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const ms = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000
  return { mainThreadMs: ms('TaskDuration'), scriptMs: ms('ScriptDuration') }
}

interface Seen {
  seen: { questionMs: number | undefined; shift: number; longestTaskMs: number; blockingMs: number }
}

/** Runs in the page before its own scripts. A question is seen in the frame in which its legend has a place. */
function watch(): void {
  const seen: Seen['seen'] = { questionMs: undefined, shift: 0, longestTaskMs: 0, blockingMs: 0 }
  Object.assign(window, { seen })
  const observe = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('layout-shift', ({ value = 0 }) => (seen.shift += value))
  observe('longtask', ({ duration }) => {
    seen.longestTaskMs = Math.max(seen.longestTaskMs, duration)
    seen.blockingMs += Math.max(0, duration - 50)
  })
  const look = (): void => {
    const legend = document.querySelector('skm-survey, bare-survey')?.shadowRoot?.querySelector('legend')
    if (legend && legend.getBoundingClientRect().height > 0) seen.questionMs = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
