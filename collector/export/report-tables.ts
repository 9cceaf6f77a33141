import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { NOT_STATED, RESPONDENT_FIELDS, type BreakdownField } from '../../shared/domain/respondent.ts'
import type { PublishedReport, Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'
import { periodNameId } from '../../shared/wording/period-names.ts'
import { RESPONDENT_WORDS_ID } from '../../shared/wording/respondent-words.ts'
import { SKM_2017_ID } from '../../shared/wording/skm-2017.id.ts'
import { MINISTRY_TEXT as TEXT } from './text/ministry-report.id.ts'

/** Tabel laporan: a header and rows of figures; `null` is a cell without a figure or one to fill in. */
export interface ReportTable {
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
}
type TableRow = readonly (string | number | null)[]

/** Unsur terurut: those with answers, the lowest first; ties in the questionnaire's order. */
export function rankedElements({ elements }: PublishedReport): PublishedReport['elements'] {
  return elements
    .filter(({ average }) => average !== null)
    .sort((left, right) => (left.index ?? 0) - (right.index ?? 0))
}

export function elementTable({ elements }: Pick<PublishedReport, 'elements'>): ReportTable {
  const rows = elements.map(({ id, code, average, index, grade }) => [
    ...[code, ELEMENT_NAMES_ID[id].name, average, index, grade],
  ])
  return { headers: TEXT.columns.element, rows }
}

export function tallyTable({ elements }: PublishedReport): ReportTable {
  const rows = elements.map(({ id, code, scores, answered, average }) => [
    ...[code, ELEMENT_NAMES_ID[id].name, ...scores, answered, average],
  ])
  return { headers: TEXT.columns.tally, rows }
}

export function serviceTable(unit: Unit, { services }: PublishedReport): ReportTable {
  const rows = services.map((service) => {
    const name = unit.services.find(({ id }) => id === service.id)?.name ?? service.id
    if ('state' in service) return [name, TEXT.withheld, TEXT.withheld, TEXT.withheld]
    return [name, service.respondents, service.index, service.grade]
  })
  return { headers: TEXT.columns.service, rows }
}

/** Profil: only the published breakdowns of this very period (R13). */
export function profileTable({ breakdowns = [] }: PublishedReport): ReportTable {
  const rows = breakdowns.flatMap((breakdown): TableRow[] => {
    const { title } = RESPONDENT_WORDS_ID[breakdown.field]
    if (!('cells' in breakdown)) return [[title, null, TEXT.unpublished]]
    return breakdown.cells.map((cell) => [
      title,
      categoryName(breakdown.field, cell.category),
      'state' in cell ? TEXT.withheld : cell.respondents,
    ])
  })
  return { headers: TEXT.columns.profile, rows }
}

function categoryName(field: BreakdownField, category: string): string {
  if (category === NOT_STATED) return TEXT.notStated
  const words: Readonly<Record<string, string>> = RESPONDENT_WORDS_ID[field].values
  return (RESPONDENT_FIELDS[field] as readonly string[]).includes(category) ? (words[category] ?? category) : category
}

export function trendTable(reports: readonly Report[]): ReportTable {
  const rows = reports.map((report) => {
    const name = periodNameId(report.period)
    if (report.state === 'withheld') return [name, TEXT.withheld, TEXT.withheld, TEXT.withheld]
    return [name, report.respondents, report.index, report.grade]
  })
  return { headers: TEXT.columns.trend, rows }
}

/** Rencana tindak lanjut, to fill in: the elements in order of priority, the lowest first. */
export function planTable(report: PublishedReport): ReportTable {
  const rows = rankedElements(report).map(({ id }, place) => [
    ...[place + 1, ELEMENT_NAMES_ID[id].name],
    ...TEXT.columns.plan.slice(2).map(() => null),
  ])
  return { headers: TEXT.columns.plan, rows }
}

const FOLLOW_UP_ROWS = 5

/** Tindak lanjut periode sebelumnya, to fill in. */
export function followUpTable(): ReportTable {
  const rows = Array.from({ length: FOLLOW_UP_ROWS }, (_, place) => [
    place + 1,
    ...TEXT.columns.followUp.slice(1).map(() => null),
  ])
  return { headers: TEXT.columns.followUp, rows }
}

export function questionnaireTable({ elements }: PublishedReport): ReportTable {
  const asked = new Map(elements.map(({ id, code }) => [id, code]))
  const rows = QUESTIONNAIRES['skm-2017'].elements
    .filter((id) => asked.has(id))
    .map((id) => [asked.get(id) ?? '', SKM_2017_ID[id].question, ...SKM_2017_ID[id].labels])
  return { headers: TEXT.columns.questionnaire, rows }
}
