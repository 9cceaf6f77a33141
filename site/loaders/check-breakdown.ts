import { K, K_DETAIL } from '../../shared/domain/disclosure/limits.ts'
import { isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import { codeOf, type Questionnaire } from '../../shared/domain/questionnaire.ts'
import { categoriesOf } from '../../shared/domain/respondent.ts'
import { elementAverage, satisfactionIndex } from '../../shared/domain/satisfaction-index.ts'
import { answered, type Tally } from '../../shared/domain/tally.ts'
import type { Fault } from '../../shared/schema/parse.ts'
import type { Breakdown, BrokenDownElement, PublishedCategory } from '../../shared/schema/report.ts'

/**
 * Recomputes what a breakdown's own histograms give, and checks that it withholds enough.
 *
 * @param respondents of the group that is broken down
 * @param at path of the breakdown within the report
 */
export function checkBreakdown(
  breakdown: Breakdown,
  respondents: number,
  questionnaire: Questionnaire,
  at: string,
): Fault[] {
  if (!('cells' in breakdown)) return []
  const { cells, field } = breakdown
  const expected = categoriesOf(field).join()
  const found = cells.map(({ category }) => category).join()
  const shown = cells.filter((cell): cell is PublishedCategory => !('state' in cell))
  return [
    ...fault(found !== expected, `${at}.cells`, `are ${found}, but ${field} has ${expected}`),
    ...fault(respondents < K_DETAIL, at, `breaks down ${respondents} respondents; fewer than ${K_DETAIL} may not be`),
    ...hiddenFaults(respondents, shown, cells.length - shown.length, at),
    ...cells.flatMap((cell, place) => ('state' in cell ? [] : checkCell(cell, questionnaire, `${at}.cells[${place}]`))),
  ]
}

/** What is withheld is what the rest of the group is: none, or at least two cells with K people. */
function hiddenFaults(respondents: number, shown: readonly PublishedCategory[], withheld: number, at: string): Fault[] {
  const rest = respondents - shown.reduce((sum, cell) => sum + cell.respondents, 0)
  if (withheld === 0) return fault(rest !== 0, at, `holds ${respondents - rest} of ${respondents} respondents`)
  return [
    ...fault(withheld === 1, at, 'withholds one cell alone, which subtraction lays open'),
    ...fault(rest < K, at, `leaves a group of ${rest} by subtraction`),
  ]
}

function checkCell(cell: PublishedCategory, questionnaire: Questionnaire, at: string): Fault[] {
  const { respondents, elements, index } = cell
  const exact = elements.length > 0 && elements.every(({ scores }) => scores !== undefined)
  const computed = exact ? satisfactionIndex(tallyOf(respondents, elements)) : index
  const detailed = elements.some(({ scores, favourable }) => scores || favourable)
  return [
    ...fault(isTooSmall(respondents), `${at}.respondents`, `a group of ${respondents} may not be published`),
    ...fault(detailed && respondents < K_DETAIL, at, `has histograms of ${respondents} respondents`),
    ...fault(index !== computed, `${at}.index`, `is ${index}, but the published counts give ${computed}`),
    ...fault(!exact && !hasOneDecimal(index), `${at}.index`, `is ${index}, but without histograms it has one decimal`),
    ...fault((respondents === 0) !== (index === null), `${at}.index`, `is ${index} of ${respondents} respondents`),
    ...elements.flatMap((element, place) => checkElement(element, cell, questionnaire, `${at}.elements[${place}]`)),
  ]
}

function checkElement(
  { id, code, average, scores, favourable }: BrokenDownElement,
  { respondents }: PublishedCategory,
  questionnaire: Questionnaire,
  at: string,
): Fault[] {
  if (!questionnaire.elements.includes(id)) return fault(true, `${at}.id`, `${id} is not asked`)
  const computed = scores && answered(scores) > 0 ? elementAverage(scores) : undefined
  const count = scores ? answered(scores) : favourable ? favourable[0] + favourable[1] : 0
  return [
    ...fault(code !== codeOf(questionnaire, id), `${at}.code`, `is ${code}`),
    ...fault(count > respondents, at, `counts ${count} answers from ${respondents} respondents`),
    ...(scores
      ? fault(average !== computed, `${at}.average`, `is ${average}, but the published counts give ${computed}`)
      : fault(!hasOneDecimal(average), `${at}.average`, `is ${average}, but without a histogram it has one decimal`)),
  ]
}

function tallyOf(respondents: number, elements: readonly BrokenDownElement[]): Tally {
  return { respondents, scores: Object.fromEntries(elements.map(({ id, scores = [0, 0, 0, 0] }) => [id, scores])) }
}

function hasOneDecimal(value: number | null): boolean {
  return value === null || Math.round(value * 10) / 10 === value
}

function fault(wrong: boolean, at: string, message: string): Fault[] {
  return wrong ? [{ at, message }] : []
}
