import { withheldCells, isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import { gradeOf } from '../../shared/domain/grade.ts'
import { isClosed, type Day, type Period } from '../../shared/domain/period.ts'
import { codeOf, elementsInForce, QUESTIONNAIRES, type Questionnaire } from '../../shared/domain/questionnaire.ts'
import { requiredSample } from '../../shared/domain/sample-size.ts'
import { elementAverage, elementIndex, satisfactionIndex } from '../../shared/domain/satisfaction-index.ts'
import { answered, EMPTY_TALLY, mergeTallies, type Tally } from '../../shared/domain/tally.ts'
import type { ElementResult, PublishedReport, Report, ServiceResult } from '../../shared/schema/report.ts'
import { REPORT_FORMAT } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { GroupTally } from '../store/store.ts'

/** Bahan laporan: everything one report is made from. */
export interface ReportSource {
  readonly unitId: string
  readonly unit: Unit
  readonly period: Period
  /** The groups of this unit and period, one for each service. */
  readonly groups: readonly GroupTally[]
  /** The day the report is made, in the unit's time zone. */
  readonly today: Day
}

/** Menyusun laporan: the figures of one unit and period, without the groups that are too small to show. */
export function buildReport({ unitId, unit, period, groups, today }: ReportSource): Report {
  const total = groups.map((group) => group.tally).reduce(mergeTallies, EMPTY_TALLY)
  const head = reportHead(unitId, unit, period)
  if (isTooSmall(total.respondents)) return { ...head, state: 'withheld' }
  const state = isClosed(period, today) ? 'final' : 'provisional'
  return { ...head, state, ...figuresOf(total, unit), services: servicesOf(groups, unit) }
}

function reportHead(unitId: string, unit: Unit, period: Period) {
  const population = unit.population[period] ?? null
  return {
    format: REPORT_FORMAT,
    agency: unit.agency,
    unit: unitId,
    period,
    questionnaire: unit.questionnaire,
    population,
    requiredSample: population === null ? null : requiredSample(population),
  } as const
}

type Figures = Pick<PublishedReport, 'respondents' | 'index' | 'grade' | 'elements'>

function figuresOf(tally: Tally, unit: Unit): Figures {
  const questionnaire = QUESTIONNAIRES[unit.questionnaire]
  const index = satisfactionIndex(tally)
  return {
    respondents: tally.respondents,
    index,
    grade: index === null ? null : gradeOf(index),
    elements: tally.respondents === 0 ? [] : elementsOf(tally, questionnaire, unit),
  }
}

/** Elements in force, and those no longer asked that still have answers. */
function elementsOf(tally: Tally, questionnaire: Questionnaire, unit: Unit): ElementResult[] {
  const inForce = elementsInForce(questionnaire, unit.elements)
  return questionnaire.elements
    .filter((element) => inForce.includes(element) || tally.scores[element] !== undefined)
    .map((id) => {
      const scores = tally.scores[id] ?? ([0, 0, 0, 0] as const)
      const head = {
        id,
        code: codeOf(questionnaire, id),
        answered: answered(scores),
        scores: [...scores] as ElementResult['scores'],
      }
      if (head.answered === 0) return { ...head, average: null, index: null, grade: null }
      const index = elementIndex(scores)
      return { ...head, average: elementAverage(scores), index, grade: gradeOf(index) }
    })
}

function servicesOf(groups: readonly GroupTally[], unit: Unit): ServiceResult[] {
  const tallies = new Map(groups.map((group) => [group.service, group.tally]))
  const cells = unit.services.map(({ id }) => ({ id, respondents: tallies.get(id)?.respondents ?? 0 }))
  const listed = new Set<string | null>(cells.map(({ id }) => id))
  // Ratings without a service, or of one the unit no longer lists, are in the total and in no row of their own.
  const hidden = groups.filter(({ service }) => !listed.has(service)).reduce((n, { tally }) => n + tally.respondents, 0)
  const withheld = withheldCells(cells, hidden)
  return cells.map(({ id }) =>
    withheld.has(id) ? { id, state: 'withheld' } : { id, ...figuresOf(tallies.get(id) ?? EMPTY_TALLY, unit) },
  )
}
