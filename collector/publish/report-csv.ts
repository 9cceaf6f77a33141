import { stringify } from 'csv-stringify/sync'
import { SCORES } from '../../shared/domain/score.ts'
import type { PublishedReport, Report } from '../../shared/schema/report.ts'

const HEADERS = [
  'unit',
  'period',
  'state',
  'service',
  'element',
  'code',
  'respondents',
  'answered',
  ...SCORES.map((score) => `scores_${score}`),
  'average',
  'index',
  'grade',
] as const

type Line = Readonly<Partial<Record<string, string | number | null>>>
type Group = Pick<PublishedReport, 'respondents' | 'index' | 'grade' | 'elements'>

/**
 * Laporan sebagai CSV (RFC 4180, UTF-8): a row for the unit and one for each of its elements, then the same for each
 * service. Blank `service` is the whole unit, blank `element` the index over all of them. Texts that a spreadsheet
 * would run as a formula get a leading apostrophe.
 */
export function reportCsv(report: Report): string {
  const head: Line = { unit: report.unit, period: report.period, state: report.state }
  const lines: readonly Line[] = report.state === 'withheld' ? [head] : publishedLines(report, head)
  return stringify(
    lines.map((line) => HEADERS.map((header) => line[header] ?? '')),
    { header: true, columns: [...HEADERS], record_delimiter: 'windows', escape_formulas: true },
  )
}

function publishedLines(report: PublishedReport, head: Line): Line[] {
  const services = report.services.flatMap((service) => {
    const own = { ...head, service: service.id }
    return 'state' in service ? [{ ...own, state: service.state }] : groupLines(service, own)
  })
  return [...groupLines(report, head), ...services]
}

function groupLines(group: Group, head: Line): Line[] {
  const { respondents, index, grade } = group
  const elements = group.elements.map(({ id, scores, ...element }) => ({
    ...head,
    element: id,
    ...element,
    ...scoreCells(scores),
  }))
  return [{ ...head, respondents, index, grade }, ...elements]
}

function scoreCells(scores: readonly number[]): Line {
  return Object.fromEntries(SCORES.map((score, position) => [`scores_${score}`, scores[position] ?? 0]))
}
