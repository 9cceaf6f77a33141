import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { ReportTable } from './report-tables.ts'

const INTEGER = new Intl.NumberFormat('id-ID')
const DECIMALS = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 3 })

export type Part = Paragraph | Table

/** Bab: a chapter of the outline. */
export function chapter(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1, spacing: { before: 400, after: 200 } })
}

export function section(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 120 } })
}

export function sentences(...texts: readonly string[]): Paragraph[] {
  return texts.map((text) => new Paragraph({ text, spacing: { after: 120 } }))
}

/** Butir isian: what only the unit knows, marked so that it is not overlooked. */
export function toFill(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, highlight: 'yellow' })], spacing: { after: 120 } })
}

/** Tabel with a header row that repeats on every page. */
export function tableOf({ headers, rows }: ReportTable): Table {
  const head = new TableRow({ tableHeader: true, children: headers.map((text) => cell(text, 'header')) })
  const body = rows.map((row) => new TableRow({ children: row.map((value) => cell(shown(value), 'body')) }))
  return new Table({ rows: [head, ...body], width: { size: 100, type: WidthType.PERCENTAGE } })
}

function cell(text: string, part: 'header' | 'body'): TableCell {
  const run = new TextRun(part === 'header' ? { text, style: 'Strong' } : { text })
  return new TableCell({ children: [new Paragraph({ children: [run] })] })
}

/** Figures as Indonesian texts print them. */
export function shown(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return Number.isInteger(value) ? INTEGER.format(value) : DECIMALS.format(value)
}

export function indexShown(value: number): string {
  return value.toLocaleString('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
