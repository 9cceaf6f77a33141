import type { Answers } from '../shared/domain/answers.ts'
import { firstUnanswered } from '../shared/domain/answers.ts'
import type { Respondent } from '../shared/domain/respondent.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import type { UnitAnswer } from '../shared/schema/unit-answer.ts'

/** Survei yang sedang diisi: all a layout needs to draw, and all a rating is made of. Never changed in place. */
export interface Survey {
  readonly unit: UnitAnswer
  /** Jenis layanan; `null` while it is not chosen, or where the unit has none. */
  readonly service: string | null
  readonly answers: Answers
  readonly respondent: Respondent
  readonly suggestion: string
}

/** Yang belum diisi: a question, or the choice of the service. */
export type Gap = ServiceElement | 'service'

/** An empty survey; `service` is taken over when the unit knows it. */
export function beginSurvey(unit: UnitAnswer, service: string | undefined): Survey {
  const [only] = unit.services
  const known = unit.services.find(({ id }) => id === service) ?? (unit.services.length === 1 ? only : undefined)
  return { unit, service: known?.id ?? null, answers: {}, respondent: {}, suggestion: '' }
}

/** Everything that still has to be filled in, in the order it is asked. */
export function gapsOf({ unit, service, answers }: Survey): readonly Gap[] {
  const unanswered = unit.elements.filter((element) => answers[element] === undefined)
  return needsService(unit) && service === null ? ['service', ...unanswered] : unanswered
}

export function isComplete({ unit, answers }: Survey): boolean {
  return firstUnanswered(answers, unit.elements) === undefined
}

export function answeredCount({ unit, answers }: Survey): number {
  return unit.elements.filter((element) => answers[element] !== undefined).length
}

export function needsService(unit: UnitAnswer): boolean {
  return unit.services.length > 1
}

/** Name of the service being rated. */
export function serviceName({ unit, service }: Survey): string | undefined {
  return unit.services.find(({ id }) => id === service)?.name
}
