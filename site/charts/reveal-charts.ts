// Runs in the browser: fetches the code that draws when a chart comes near, and nothing before.
import type { AnswerDistribution } from './answer-distribution.ts'

/** Pixels ahead of the screen at which a chart starts to load. */
const AHEAD_PX = 200

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLCanvasElement)) continue
      observer.unobserve(target)
      void reveal(target)
    }
  },
  { rootMargin: `${AHEAD_PX}px` },
)

for (const canvas of document.querySelectorAll('canvas[data-distribution]')) observer.observe(canvas)

async function reveal(canvas: HTMLCanvasElement): Promise<void> {
  // The attribute was written by our own build from a checked report.
  const distribution = JSON.parse(canvas.dataset['distribution'] ?? '') as AnswerDistribution
  try {
    const { drawDistribution } = await import('./draw-distribution.ts')
    drawDistribution(canvas, distribution)
    canvas.dataset['drawn'] = ''
  } catch {
    // Offline, or a browser too old for Chart.js: the table below holds every number, so the empty box goes.
    canvas.closest('[data-chart]')?.remove()
  }
}
