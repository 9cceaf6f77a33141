import type { Report } from '../../shared/schema/report.ts'

/** Kata perbandingan, as the page hands them to its script. */
export interface CompareWords {
  readonly locale: string
  /** Address of the units' pages in the language of the page. */
  readonly path: string
  readonly language: string
  readonly caption: string
  readonly figure: string
  readonly nothing: string
  readonly remove: string
  readonly full: string
  readonly failed: string
  readonly grade: string
  readonly index: string
  readonly respondents: string
  readonly margin: string
  readonly withheld: string
  readonly missing: string
  readonly notAsked: string
  readonly empty: string
  readonly provisional: string
  readonly sample: string
  readonly grades: Readonly<Record<string, string>>
  readonly elements: Readonly<Record<string, string>>
}

export interface CompareRow {
  readonly title: string
  /** One for each report. */
  readonly cells: readonly string[]
}

/**
 * Tabel perbandingan: reports side by side; a figure that is withheld, absent or of nobody says so and is never zero.
 */
export function compareRows(reports: readonly Report[], words: CompareWords): readonly CompareRow[] {
  const two = new Intl.NumberFormat(words.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const whole = new Intl.NumberFormat(words.locale)
  const each = (title: string, cell: (report: Exclude<Report, { state: 'withheld' }>) => string): CompareRow => ({
    title,
    cells: reports.map((report) => (report.state === 'withheld' ? words.withheld : cell(report))),
  })
  const head = [
    each(words.grade, ({ grade }) => (grade === null ? words.empty : `${grade} ${words.grades[grade] ?? ''}`)),
    each(words.index, ({ index }) => (index === null ? words.empty : two.format(index))),
    each(words.margin, ({ margin }) => (typeof margin === 'number' ? `± ${two.format(margin)}` : words.missing)),
    each(words.respondents, ({ respondents }) => whole.format(respondents)),
  ]
  const elements = Object.entries(words.elements).map(([id, name]) =>
    each(name, (report) => {
      const element = report.elements.find((one) => one.id === id)
      if (!element) return words.notAsked
      return element.index === null ? words.missing : two.format(element.index)
    }),
  )
  return [...head, ...elements.filter(({ cells }) => cells.some((cell) => cell !== words.notAsked))]
}
