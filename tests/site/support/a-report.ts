import { readFileSync } from 'node:fs'
import { gradeOf } from '../../../shared/domain/grade.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { codeOf, QUESTIONNAIRES } from '../../../shared/domain/questionnaire.ts'
import { requiredSample } from '../../../shared/domain/sample-size.ts'
import { elementAverage, elementIndex, satisfactionIndex } from '../../../shared/domain/satisfaction-index.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../../shared/domain/service-element.ts'
import { answered, EMPTY_TALLY, mergeTallies, type Histogram, type Tally } from '../../../shared/domain/tally.ts'
import { categoriesOf, type BreakdownField } from '../../../shared/domain/respondent.ts'
import type {
  Breakdown,
  CategoryResult,
  ElementResult,
  PublishedReport,
  Report,
  ServiceResult,
} from '../../../shared/schema/report.ts'

const QUESTIONNAIRE = QUESTIONNAIRES['skm-2017']
const NOBODY: Histogram = [0, 0, 0, 0]

/** What a test wants to differ; every figure follows from the tallies. */
export interface ReportWish {
  readonly agency?: string
  readonly unit?: string
  readonly period?: Period
  readonly state?: 'final' | 'provisional'
  readonly population?: number | null
  readonly elements?: readonly ServiceElement[]
  /** Tally of each service; without any, the unit has only `tally`. */
  readonly services?: Readonly<Record<string, Tally | 'withheld'>>
  /** Tally of the unit; the sum of its published services when absent. */
  readonly tally?: Tally
}

/** A tally in which everybody answers alike: `scores` for each element, and others where named. */
export function aTally(scores: Histogram, others: Partial<Record<ServiceElement, Histogram>> = {}): Tally {
  return {
    respondents: answered(scores),
    scores: Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element, others[element] ?? scores])),
  }
}

/** A right report: 60 respondents of the unit `dukcapil`, all satisfied, least so with the time it takes. */
export function aReport(wish: ReportWish = {}): PublishedReport {
  const inForce = QUESTIONNAIRE.elements.filter((element) => wish.elements?.includes(element) ?? true)
  const services = Object.entries(wish.services ?? {})
  const tallies = services.flatMap(([, tally]) => (tally === 'withheld' ? [] : [tally]))
  const sum = tallies.length > 0 ? tallies.reduce(mergeTallies, EMPTY_TALLY) : undefined
  const tally = wish.tally ?? sum ?? aTally([2, 8, 30, 20], { completionTime: [6, 14, 30, 10] })
  return {
    ...headOf(wish),
    state: wish.state ?? 'final',
    ...figuresOf(tally, inForce),
    services: services.map(([id, one]) => serviceOf(id, one, inForce)),
  }
}

export function aWithheldReport(wish: ReportWish = {}): Report {
  return { ...headOf(wish), state: 'withheld' }
}

/**
 * Rincian by one field: histograms for every category with a tally, nobody in the others, and `withheld` where said.
 */
export function aBreakdown(field: BreakdownField, tallies: Readonly<Record<string, Tally | 'withheld'>>): Breakdown {
  return { field, cells: categoriesOf(field).map((category) => cellOf(category, tallies[category] ?? EMPTY_TALLY)) }
}

function cellOf(category: string, tally: Tally | 'withheld'): CategoryResult {
  if (tally === 'withheld') return { category, state: 'withheld' }
  const { respondents, index, elements } = figuresOf(tally, QUESTIONNAIRE.elements)
  const told = elements.flatMap(({ id, code, average, scores }) =>
    average === null ? [] : { id, code, average, scores },
  )
  return { category, status: respondents < 30 ? 'L' : 'A', respondents, index, elements: told }
}

/** The real extract: 49 rows that Kabupaten Sekadau published of its survey in 2019. */
export function sekadauReport(): PublishedReport {
  const rows = readFileSync('site/content/sample-ratings/ekstrak-sekadau/2019-S1.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const answers = rows.map((row) => row.split(',').slice(1).map(Number))
  const histogram = (position: number): Histogram =>
    [1, 2, 3, 4].map((score) => answers.filter((row) => row[position] === score).length) as unknown as Histogram
  const scores = Object.fromEntries(QUESTIONNAIRE.elements.map((element, position) => [element, histogram(position)]))
  return aReport({
    agency: 'kabupaten-sekadau',
    unit: 'ekstrak-sekadau',
    period: '2019-S1',
    population: null,
    tally: { respondents: rows.length, scores },
  })
}

function headOf({ agency, unit, period, population = 4384 }: ReportWish) {
  return {
    format: 'skm-report/1' as const,
    agency: agency ?? 'kabupaten-uji',
    unit: unit ?? 'dukcapil',
    period: period ?? '2026-S1',
    questionnaire: QUESTIONNAIRE.id,
    population,
    requiredSample: population === null ? null : requiredSample(population),
  }
}

function serviceOf(id: string, tally: Tally | 'withheld', inForce: readonly ServiceElement[]): ServiceResult {
  return tally === 'withheld' ? { id, state: 'withheld' } : { id, ...figuresOf(tally, inForce) }
}

function figuresOf(tally: Tally, inForce: readonly ServiceElement[]) {
  const scores = Object.fromEntries(inForce.map((element) => [element, tally.scores[element] ?? NOBODY]))
  const index = satisfactionIndex({ ...tally, scores })
  return {
    respondents: tally.respondents,
    index,
    grade: index === null ? null : gradeOf(index),
    elements: inForce.map((element) => elementOf(element, tally.scores[element] ?? NOBODY)),
  }
}

function elementOf(id: ServiceElement, scores: Histogram): ElementResult {
  const count = answered(scores)
  const index = count > 0 ? elementIndex(scores) : null
  return {
    id,
    code: codeOf(QUESTIONNAIRE, id),
    answered: count,
    scores: [...scores],
    average: count > 0 ? elementAverage(scores) : null,
    index,
    grade: index === null ? null : gradeOf(index),
  }
}
