import { K_DETAIL } from '../../shared/domain/disclosure/limits.ts'
import { isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import { gradeOf } from '../../shared/domain/grade.ts'
import { marginOfError } from '../../shared/domain/margin-of-error.ts'
import { codeOf, type Questionnaire } from '../../shared/domain/questionnaire.ts'
import {
  elementAverage,
  elementIndex,
  indexUnderRoundedWeight,
  satisfactionIndex,
} from '../../shared/domain/satisfaction-index.ts'
import { answered, type Tally } from '../../shared/domain/tally.ts'
import type { Fault } from '../../shared/schema/parse.ts'
import type { ElementResult, PublishedReport } from '../../shared/schema/report.ts'
import { checkBreakdown } from './check-breakdown.ts'
import { tallyOf } from './tally-of.ts'

/** Angka satu kelompok: what a whole unit and one of its services publish alike. */
export type GroupFigures = Pick<
  PublishedReport,
  'respondents' | 'index' | 'grade' | 'elements' | 'status' | 'means' | 'margin' | 'roundedWeights' | 'breakdowns'
>

/**
 * Recomputes every figure of one group from its published counts.
 *
 * @param at path of the group within the report, such as `services[2]`; empty for the whole unit
 * @returns one fault for each figure that differs, none when all are right
 */
export function checkGroup(
  group: GroupFigures,
  questionnaire: Questionnaire,
  at = '',
  population: number | null = null,
): Fault[] {
  const under = (field: string): string => (at === '' ? field : `${at}.${field}`)
  const tally: Tally = { ...tallyOf(group.respondents, group.elements), means: group.means }
  const index = satisfactionIndex(tally)
  return [
    ...tooSmall(group, under('respondents')),
    ...differs(under('index'), group.index, index),
    ...differs(under('grade'), group.grade, gradeOrNull(index)),
    ...newerFigures(group, tally, population, under),
    ...repeatedElements(group, under('elements')),
    ...(group.breakdowns ?? []).flatMap((one, position) =>
      checkBreakdown(one, group.respondents, questionnaire, under(`breakdowns[${position}]`)),
    ),
    ...group.elements.flatMap((element, position) =>
      checkElement(element, group.respondents, questionnaire, under(`elements[${position}]`)),
    ),
  ]
}

/** Those that reports written before they existed do not have. */
function newerFigures(
  { status, margin, roundedWeights }: GroupFigures,
  tally: Tally,
  population: number | null,
  under: (field: string) => string,
): Fault[] {
  const two = indexUnderRoundedWeight(tally, 2)
  const three = indexUnderRoundedWeight(tally, 3)
  return [
    ...(status ? differs(under('status'), status, tally.respondents < K_DETAIL ? 'L' : 'A') : []),
    ...(margin === undefined ? [] : differs(under('margin'), margin, marginOfError(tally, population))),
    ...(roundedWeights === undefined
      ? []
      : [
          ...differs(under('roundedWeights.twoDecimals'), roundedWeights?.twoDecimals ?? null, two),
          ...differs(under('roundedWeights.threeDecimals'), roundedWeights?.threeDecimals ?? null, three),
        ]),
  ]
}

function checkElement(element: ElementResult, respondents: number, questionnaire: Questionnaire, at: string): Fault[] {
  if (!questionnaire.elements.includes(element.id)) {
    return [{ at: `${at}.id`, message: `${element.id} is not asked by questionnaire ${questionnaire.id}` }]
  }
  const count = answered(element.scores)
  const index = count > 0 ? elementIndex(element.scores) : null
  return [
    ...differs(`${at}.code`, element.code, codeOf(questionnaire, element.id)),
    ...differs(`${at}.answered`, element.answered, count),
    ...moreThanRespondents(count, respondents, `${at}.answered`),
    ...differs(`${at}.average`, element.average, count > 0 ? elementAverage(element.scores) : null),
    ...differs(`${at}.index`, element.index, index),
    ...differs(`${at}.grade`, element.grade, gradeOrNull(index)),
  ]
}

function tooSmall(group: GroupFigures, at: string): Fault[] {
  if (!isTooSmall(group.respondents)) return []
  return [{ at, message: `a group of ${group.respondents} may not be published; it must be withheld` }]
}

function repeatedElements({ elements }: GroupFigures, at: string): Fault[] {
  const ids = elements.map(({ id }) => id)
  return ids.flatMap((id, position) =>
    ids.indexOf(id) < position ? [{ at: `${at}[${position}].id`, message: `repeats the element ${id}` }] : [],
  )
}

function moreThanRespondents(count: number, respondents: number, at: string): Fault[] {
  return count <= respondents ? [] : [{ at, message: `${count} answers from ${respondents} respondents` }]
}

type Figure = string | number | null

/** A published figure that is not what the counts give. */
export function differs(at: string, published: Figure, computed: Figure): Fault[] {
  return published === computed ? [] : [{ at, message: `is ${published}, but the published counts give ${computed}` }]
}

function gradeOrNull(index: number | null): string | null {
  return index === null ? null : gradeOf(index)
}
