import type { AgencyReport, Report } from '../../../shared/schema/report.ts'
import type { SiteText } from '../../text/text-for.ts'

const COLOURS = { A: '#0b6e4f', B: '#1d5fa8', C: '#9a5200', D: '#9c1c4d' } as const
/** Characters of the name that fit a line at this size; longer names go on, and end after two lines. */
const LINE = 34
const LINES = 2

/** Whose figures they are. */
interface Whose {
  readonly name: string
  /** Above the name. */
  readonly over: string
  readonly sample: boolean
}

/** Gambar bagikan as SVG, 1200 by 630: grade, word, index and n; a withheld report shows no figure. */
export function shareImage(
  { name: whose, over, sample: made }: Whose,
  report: Report | AgencyReport,
  text: SiteText,
): string {
  const name = linesOf(whose).map((line, place) => words(60, 190 + place * 66, 54, line, 'bold', '#16202a'))
  const agencyLine = words(60, 120, 32, cut(over, 58), 'regular', '#4a5763')
  const period = words(60, 190 + LINES * 66 - 8, 34, text.periodName(report.period), 'regular', '#4a5763')
  const sample = made ? words(60, 606, 26, text.frame.sampleMark, 'bold', '#6b5500') : ''
  const site = words(1140, 606, 26, text.frame.siteName, 'bold', '#0a4f5c', 'end')
  const content = [agencyLine, ...name, period, ...figures(report, text), sample, site].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#fff"/><rect width="1200" height="16" fill="#0a4f5c"/>${content}</svg>`
}

function figures(report: Report | AgencyReport, { format, gradeWords, results, sharing }: SiteText): readonly string[] {
  if (report.state === 'withheld') return [words(60, 460, 44, results.withheld, 'bold', '#4a5763')]
  if (report.grade === null || report.index === null) return [words(60, 460, 44, results.empty, 'bold', '#4a5763')]
  const mark = report.state === 'provisional' ? ` · ${results.provisionalMark}` : ''
  return [
    `<rect x="60" y="366" width="190" height="190" rx="16" fill="${COLOURS[report.grade]}"/>`,
    words(155, 512, 140, report.grade, 'bold', '#fff', 'middle'),
    words(290, 432, 44, gradeWords[report.grade] + mark, 'bold', COLOURS[report.grade]),
    words(290, 506, 64, `${format.index(report.index)} ${results.indexScale}`, 'bold', '#16202a'),
    words(290, 552, 32, sharing.respondents(format.count(report.respondents)), 'regular', '#4a5763'),
  ]
}

function linesOf(name: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines.slice(0, LINES).map((line) => cut(line, LINE + 2))
  return lines.length > LINES ? [...shown.slice(0, -1), `${(shown.at(-1) ?? '').slice(0, LINE)}…`] : shown
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

function words(
  ...[x, y, size, text, weight, colour, anchor = 'start']: [
    ...[x: number, y: number, size: number, text: string],
    ...[weight: 'regular' | 'bold', colour: string, anchor?: 'start' | 'middle' | 'end'],
  ]
): string {
  const bold = weight === 'bold' ? ' font-weight="700"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="Public Sans"${bold} fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`
}

/** Names come from content that anyone may have typed; XML has no place for most control characters either. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
