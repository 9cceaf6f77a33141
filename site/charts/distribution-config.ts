import type { ChartConfiguration, TooltipItem } from 'chart.js'
import type { AnswerDistribution } from './answer-distribution.ts'

/** Colours and letters of the page at the moment of drawing. */
export interface ChartTheme {
  /** For 1, 2, 3 and 4. */
  readonly scores: readonly [string, string, string, string]
  readonly ink: string
  readonly line: string
  readonly paper: string
  readonly font: string
  /** Too narrow for names beside the bars; their codes stand there instead. */
  readonly narrow: boolean
}

export type DistributionConfig = ChartConfiguration<'bar', number[], string | string[]>

/** Characters in a line of an element's name beside its bar. */
const NAME_LINE_LENGTH = 26

const FONT_PX = 14

/** Konfigurasi grafik: one stacked bar of 100 percent for each element. */
export function distributionConfig(distribution: AnswerDistribution, theme: ChartTheme): DistributionConfig {
  return {
    type: 'bar',
    data: { labels: labelsOf(distribution, theme), datasets: datasetsOf(distribution, theme) },
    options: {
      indexAxis: 'y',
      // Nothing is explained by bars that grow.
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: distribution.locale,
      scales: { x: percentAxis(distribution.locale, theme), y: nameAxis(theme) },
      plugins: { tooltip: tooltipOf(distribution) },
    },
  }
}

function labelsOf({ rows }: AnswerDistribution, { narrow }: ChartTheme): (string | string[])[] {
  return rows.map(({ code, name }) => (narrow ? code : linesOf(name)))
}

function datasetsOf({ rows, scores }: AnswerDistribution, theme: ChartTheme) {
  return scores.map((label, position) => ({
    label,
    data: rows.map(({ percents }) => percents[position] ?? 0),
    backgroundColor: theme.scores[position] ?? theme.ink,
    // A gap in the colour of the page keeps neighbours apart for people who see no difference in hue.
    borderColor: theme.paper,
    borderWidth: { left: 0, right: 2, top: 0, bottom: 0 },
    borderSkipped: false as const,
    barPercentage: 0.8,
    categoryPercentage: 0.9,
    maxBarThickness: 44,
  }))
}

function percentAxis(locale: string, { ink, line, font }: ChartTheme) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  return {
    stacked: true,
    min: 0,
    max: 100,
    border: { display: false },
    grid: { color: line },
    ticks: {
      color: ink,
      font: { family: font, size: FONT_PX },
      stepSize: 25,
      callback: (value: number | string) => percent.format(Number(value) / 100),
    },
  }
}

function nameAxis({ ink, line, font }: ChartTheme) {
  return {
    stacked: true,
    border: { color: line },
    grid: { display: false },
    ticks: { color: ink, font: { family: font, size: FONT_PX }, autoSkip: false, crossAlign: 'far' as const },
  }
}

function tooltipOf({ locale, rows }: AnswerDistribution) {
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return {
    callbacks: {
      title: (items: TooltipItem<'bar'>[]) => nameAt(rows, items[0]?.dataIndex),
      label: ({ dataset, parsed }: TooltipItem<'bar'>) => `${dataset.label}: ${percent.format((parsed.x ?? 0) / 100)}`,
    },
  }
}

function nameAt(rows: AnswerDistribution['rows'], position: number | undefined): string {
  const row = rows[position ?? -1]
  return row ? `${row.code} ${row.name}` : ''
}

function linesOf(name: string): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= NAME_LINE_LENGTH) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}
