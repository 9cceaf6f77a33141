import { categoriesOf } from '../../shared/domain/respondent.ts'
import type { AreaReport } from '../../shared/schema/area-report.ts'
import type {
  AgencyReport,
  BrokenDownElement,
  CategoryResult,
  ElementResult,
  PublishedCategory,
  PublishedReport,
  PublishedServiceResult,
  Report,
} from '../../shared/schema/report.ts'
import { NOT_APPLICABLE, TOTAL, type ObsStatus } from './columns.ts'
import type { OpenDataSource } from './open-data-source.ts'

/** Satu baris data terbuka, by column name; a column that is absent has no figure. */
export type Observation = Readonly<Record<string, string | number>>
type Draft = Readonly<Record<string, string | number | null | undefined>>
type Group = Pick<PublishedServiceResult, 'respondents' | 'index' | 'grade' | 'elements'> &
  Partial<PublishedServiceResult>

const LOW_BASE = 30

/** Semua baris of a source: areas first, then agencies, then units, each in the order of their reports. */
export function observationsOf({ areaReports, agencyReports, units }: OpenDataSource): readonly Observation[] {
  const ofUnits = units.flatMap(({ reports }) => reports.flatMap(reportRows))
  return [...areaReports.flatMap(areaRows), ...agencyReports.flatMap(agencyRows), ...ofUnits].map(withoutGaps)
}

function areaRows(report: AreaReport): Draft[] {
  const { area, period, state, revision } = report
  const head = { ...TOTALS, area, agency: TOTAL, unit: TOTAL, period, state, revision }
  return report.state === 'withheld' ? [withheld(head)] : groupRows(report, head)
}

function agencyRows(report: AgencyReport): Draft[] {
  const head = {
    ...TOTALS,
    agency: report.agency,
    unit: TOTAL,
    period: report.period,
    state: report.state,
    revision: report.revision,
  }
  return report.state === 'withheld' ? [withheld(head)] : groupRows(report, head)
}

function reportRows(report: Report): Draft[] {
  const { agency, unit, period, state, revision } = report
  const head = { ...TOTALS, agency, unit, period, state, revision }
  if (report.state === 'withheld') return [withheld(head)]
  const sample = { population: report.population, required_sample: report.requiredSample }
  return [...groupRows(report, head, sample), ...report.services.flatMap((service) => serviceRows(service, head))]
}

/** Every dimension starts as the total; only rows of areas have an area. */
const TOTALS = {
  ...{ service: TOTAL, field: TOTAL, category: TOTAL, element: TOTAL, code: TOTAL },
  area: NOT_APPLICABLE,
} as const

function serviceRows(service: PublishedReport['services'][number], head: Draft): Draft[] {
  const own = { ...head, service: service.id }
  return 'state' in service ? [withheld(own)] : groupRows(service, own)
}

function groupRows(group: Group, head: Draft, more: Draft = {}): Draft[] {
  const obs_status = group.status ?? statusOf(group.respondents)
  const { respondents, index, grade, margin, roundedWeights, means } = group
  const whole = {
    ...head,
    ...more,
    ...{ obs_status, respondents, index, grade, margin },
    index_weight_2dec: roundedWeights?.twoDecimals,
    index_weight_3dec: roundedWeights?.threeDecimals,
    mean_sum: means?.sum,
    mean_squares: means?.squares,
  }
  const elements = group.elements.map((element) => ({ ...head, obs_status, ...elementCells(element) }))
  return [whole, ...elements, ...breakdownRows(group, head)]
}

function elementCells({ id, code, answered, scores, average, index, grade }: ElementResult): Draft {
  return { element: id, code, answered, ...scoreCells(scores), average, index, grade }
}

function breakdownRows({ breakdowns = [] }: Group, head: Draft): Draft[] {
  return breakdowns.flatMap((breakdown) => {
    const own = { ...head, field: breakdown.field }
    if ('cells' in breakdown) return breakdown.cells.flatMap((cell) => categoryRows(cell, own))
    return categoriesOf(breakdown.field).map((category) => ({ ...own, category, obs_status: 'n' satisfies ObsStatus }))
  })
}

function categoryRows(cell: CategoryResult, head: Draft): Draft[] {
  const own = { ...head, category: cell.category }
  return 'state' in cell ? [withheld(own)] : publishedCategoryRows(cell, own)
}

function publishedCategoryRows(cell: PublishedCategory, own: Draft): Draft[] {
  const obs_status = cell.status ?? statusOf(cell.respondents)
  return [
    { ...own, obs_status, respondents: cell.respondents, index: cell.index },
    ...cell.elements.map((element) => ({ ...own, obs_status, ...brokenDownCells(element) })),
  ]
}

function brokenDownCells({ id, code, average, scores, favourable }: BrokenDownElement): Draft {
  const answered = scores ?? favourable
  return {
    element: id,
    code,
    average,
    answered: answered?.reduce((sum, count) => sum + count, 0),
    ...(scores ? scoreCells(scores) : {}),
    unfavourable: favourable?.[0],
    favourable: favourable?.[1],
  }
}

function scoreCells(scores: readonly number[]): Draft {
  return Object.fromEntries(scores.map((count, position) => [`scores_${position + 1}`, count]))
}

/** One marker for every reason to withhold, without a count (R7). */
function withheld(head: Draft): Draft {
  return { ...head, obs_status: 'c' satisfies ObsStatus }
}

function statusOf(respondents: number): ObsStatus {
  return respondents < LOW_BASE ? 'L' : 'A'
}

function withoutGaps(draft: Draft): Observation {
  const cells = Object.entries(draft).filter(([, value]) => value !== null && value !== undefined)
  // What is left has no null or undefined.
  return Object.fromEntries(cells) as Observation
}
