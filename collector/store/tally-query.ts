import type { Period } from '../../shared/domain/period.ts'
import type { QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import { BREAKDOWN_FIELDS, NOT_STATED, type BreakdownField } from '../../shared/domain/respondent.ts'
import { SCORES } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../shared/domain/service-element.ts'
import { MEAN_SCALE, type Histogram, type Tally } from '../../shared/domain/tally.ts'
import type { GroupTally, ProfileTally } from './store.ts'
import type { Row } from './rating-row.ts'

const counts = SERVICE_ELEMENTS.flatMap((element) =>
  SCORES.map((score) => `count(*) filter (where "${element}" = ${score}) as "${column(element, score)}"`),
)

const given = SERVICE_ELEMENTS.map((element) => `coalesce("${element}", 0)`).join(' + ')
const asked = SERVICE_ELEMENTS.map((element) => `case when "${element}" is null then 0 else 1 end`).join(' + ')
/** A respondent's own mean, a whole number; see MEAN_SCALE. */
const mean = `cast((${given}) * ${MEAN_SCALE} / nullif(${asked}, 0) as bigint)`
const FIGURES = `count(*) as respondents, sum(late) as late, sum(${mean}) as means, sum(${mean} * ${mean}) as squares, ${counts.join(', ')}`

const GROUPS = `select unit, period, questionnaire, service, ${FIGURES} from ratings`
const ORDER = 'group by unit, period, questionnaire, service order by unit, period, questionnaire, service'

/** Columns of what a group's ratings add up to, as the queries here and SQLite's table `tallies` name them. */
export const FIGURE_COLUMNS = [
  ...['respondents', 'late', 'means', 'squares'],
  ...SERVICE_ELEMENTS.flatMap((element) => SCORES.map((score) => column(element, score))),
] as const

/** One row for each group of all units, for PostgreSQL; SQLite keeps them counted. */
export const SELECT_ALL_TALLIES = `${GROUPS} ${ORDER}`

/** One row for each group of the unit `$1`. */
export const SELECT_UNIT_TALLIES = `${GROUPS} where unit = $1 ${ORDER}`

const byField = (field: BreakdownField): string =>
  `select period, service, '${field}' as field, coalesce(${field}, '${NOT_STATED}') as category, ${FIGURES}
  from ratings where unit = $1 and period like $2 group by period, service, category`

/** One row for each service, respondent field and category of the unit `$1` in the periods like `$2`. */
export const SELECT_PROFILE_TALLIES = BREAKDOWN_FIELDS.map(byField).join(' union all ')

/** What {@link SELECT_PROFILE_TALLIES} compares periods with to find all of a year. */
export function periodsOfYear(year: number): string {
  return `${year}%`
}

export function profileOf(row: Row): ProfileTally {
  return {
    period: row['period'] as Period,
    service: row['service'] === null ? null : String(row['service']),
    field: row['field'] as BreakdownField,
    category: String(row['category']),
    tally: tallyFrom(row),
  }
}

export function groupOf(row: Row): GroupTally {
  return {
    unit: String(row['unit']),
    // Both were checked by the schema of whatever wrote them, and by nothing looser since.
    period: row['period'] as Period,
    questionnaire: row['questionnaire'] as QuestionnaireId,
    service: row['service'] === null ? null : String(row['service']),
    tally: tallyFrom(row),
    late: Number(row['late']),
  }
}

function tallyFrom(row: Row): Tally {
  const means = { sum: Number(row['means'] ?? 0), squares: Number(row['squares'] ?? 0) }
  return { respondents: Number(row['respondents']), scores: scoresOf(row), means }
}

function scoresOf(row: Row): Tally['scores'] {
  const scores: Partial<Record<ServiceElement, Histogram>> = {}
  for (const element of SERVICE_ELEMENTS) {
    const histogram = SCORES.map((score) => Number(row[column(element, score)])) as unknown as Histogram
    if (histogram.some((count) => count > 0)) scores[element] = histogram
  }
  return scores
}

function column(element: ServiceElement, score: number): string {
  return `${element}_${score}`
}
