import { stringify } from 'csv-stringify/sync'
import { SCORES } from '../../shared/domain/score.ts'
import type { AreaReport } from '../../shared/schema/area-report.ts'
import type { AgencyReport, Breakdown, PublishedCategory, PublishedReport, Report } from '../../shared/schema/report.ts'

const HEADERS = [
  'unit',
  'period',
  'state',
  'service',
  'field',
  'category',
  'element',
  'code',
  'obs_status',
  'respondents',
  'answered',
  ...SCORES.map((score) => `scores_${score}`),
  'unfavourable',
  'favourable',
  'average',
  'index',
  'grade',
  'margin',
  'means_sum',
  'means_squares',
] as const

type Line = Readonly<Partial<Record<string, string | number | null>>>
type Group = Pick<
  PublishedReport,
  'respondents' | 'index' | 'grade' | 'elements' | 'status' | 'margin' | 'means' | 'breakdowns'
>

/**
 * Laporan sebagai CSV (RFC 4180, UTF-8): a row for the unit and one for each of its elements, its breakdowns, then the
 * same for each service. Blank `service` is the whole unit, blank `field` all of its respondents, blank `element` the
 * index over all elements. Texts that a spreadsheet would run as a formula get a leading apostrophe.
 */
export function reportCsv(report: Report): string {
  const head: Line = { unit: report.unit, period: report.period, state: report.state }
  return csvOf(report.state === 'withheld' ? [withheld(head)] : publishedLines(report, head))
}

/** The same of a whole agency, whose id stands in the first column. */
export function agencyCsv(report: AgencyReport): string {
  const head: Line = { unit: report.agency, period: report.period, state: report.state }
  return csvOf(report.state === 'withheld' ? [withheld(head)] : groupLines(report, head))
}

/** The same of a region or the nation. */
export function areaCsv(report: AreaReport): string {
  const head: Line = { unit: report.area, period: report.period, state: report.state }
  return csvOf(report.state === 'withheld' ? [withheld(head)] : groupLines(report, head))
}

function csvOf(lines: readonly Line[]): string {
  return stringify(
    lines.map((line) => HEADERS.map((header) => line[header] ?? '')),
    { header: true, columns: [...HEADERS], record_delimiter: 'windows', escape_formulas: true },
  )
}

function publishedLines(report: PublishedReport, head: Line): Line[] {
  const services = report.services.flatMap((service) => {
    const own = { ...head, service: service.id }
    return 'state' in service ? [withheld({ ...own, state: service.state })] : groupLines(service, own)
  })
  return [...groupLines(report, head), ...services]
}

function groupLines(group: Group, head: Line): Line[] {
  const { respondents, index, grade, status, margin, means } = group
  const whole = { ...head, obs_status: status ?? '', respondents, index, grade, margin: margin ?? null }
  const elements = group.elements.map(({ id, scores, ...element }) => ({
    ...head,
    obs_status: status ?? '',
    element: id,
    ...element,
    ...scoreCells(scores),
  }))
  const spread = means ? { means_sum: means.sum, means_squares: means.squares } : {}
  return [{ ...whole, ...spread }, ...elements, ...(group.breakdowns ?? []).flatMap((one) => breakdownLines(one, head))]
}

function breakdownLines(breakdown: Breakdown, head: Line): Line[] {
  if (!('cells' in breakdown)) return [{ ...head, field: breakdown.field, state: breakdown.state, obs_status: 'n' }]
  return breakdown.cells.flatMap((cell) => {
    const own = { ...head, field: breakdown.field, category: cell.category }
    return 'state' in cell ? [withheld({ ...own, state: cell.state })] : categoryLines(cell, own)
  })
}

function categoryLines({ status, respondents, index, elements }: PublishedCategory, head: Line): Line[] {
  const own = elements.map(({ id, code, average, scores, favourable }) => ({
    ...head,
    obs_status: status ?? '',
    element: id,
    code,
    average,
    ...(scores ? scoreCells(scores) : {}),
    ...(favourable ? { unfavourable: favourable[0], favourable: favourable[1] } : {}),
  }))
  return [{ ...head, obs_status: status ?? '', respondents, index }, ...own]
}

function withheld(head: Line): Line {
  return { ...head, obs_status: 'c' }
}

function scoreCells(scores: readonly number[]): Line {
  return Object.fromEntries(SCORES.map((score, position) => [`scores_${score}`, scores[position] ?? 0]))
}
