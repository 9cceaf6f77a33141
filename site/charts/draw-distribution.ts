// Runs in the browser, in its own chunk: the only file that loads Chart.js, and only the parts that a bar chart needs.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import type { AnswerDistribution } from './answer-distribution.ts'
import { distributionConfig, type ChartTheme } from './distribution-config.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** Pixels below which names no longer fit beside the bars. */
const NARROW_PX = 560

/** Menggambar sebaran jawaban on `canvas`, again whenever the colour scheme changes or the names begin to fit. */
export function drawDistribution(canvas: HTMLCanvasElement, distribution: AnswerDistribution): void {
  let chart = new Chart(canvas, distributionConfig(distribution, themeOf(canvas)))
  const redraw = (): void => {
    chart.destroy()
    chart = new Chart(canvas, distributionConfig(distribution, themeOf(canvas)))
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
  matchMedia(`(min-width: ${NARROW_PX}px)`).addEventListener('change', redraw)
}

function themeOf(canvas: HTMLCanvasElement): ChartTheme {
  const style = getComputedStyle(canvas)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  return {
    scores: [token('--score-1'), token('--score-2'), token('--score-3'), token('--score-4')],
    ink: token('--ink'),
    line: token('--line'),
    paper: token('--paper'),
    font: style.fontFamily,
    narrow: innerWidth < NARROW_PX,
  }
}
