import type { Answers } from '../shared/domain/answers.ts'
import type { Respondent } from '../shared/domain/respondent.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import type { UnitAnswer } from '../shared/schema/unit-answer.ts'

/** Isian: what the citizen chose and wrote. Never changed in place. */
export interface Filling {
  /** Jenis layanan; `null` while it is not chosen, or where the unit has none. */
  readonly service: string | null
  readonly answers: Answers
  readonly respondent: Respondent
  readonly suggestion: string
}

/** Survei yang sedang diisi: all a layout needs to draw, and all a rating is made of. */
export interface Survey extends Filling {
  readonly unit: UnitAnswer
}

/** Yang belum diisi: a question, or the choice of the service. */
export type Gap = ServiceElement | 'service'

/**
 * A survey as it begins: empty, or as the draft left it. A service is taken over when the unit knows it; of the rest
 * only what is offered can be shown, and only what is shown is sent.
 */
export function beginSurvey(unit: UnitAnswer, service: string | undefined, draft: Partial<Filling> = {}): Survey {
  const [only] = unit.services
  const known = unit.services.find(({ id }) => id === (service ?? draft.service))
  return {
    unit,
    service: (known ?? (needsService(unit) ? undefined : only))?.id ?? null,
    answers: Object(draft.answers) as Answers,
    respondent: Object(draft.respondent) as Respondent,
    suggestion: draft.suggestion ?? '',
  }
}

/** Everything that still has to be filled in, in the order it is asked. */
export function gapsOf(survey: Survey): readonly Gap[] {
  const unanswered = unansweredIn(survey)
  return needsService(survey.unit) && !survey.service ? ['service', ...unanswered] : unanswered
}

/** Unsur yang belum dijawab. */
export function unansweredIn({ unit, answers }: Survey): readonly ServiceElement[] {
  return unit.elements.filter((element) => !answers[element])
}

export function answeredCount(survey: Survey): number {
  return survey.unit.elements.length - unansweredIn(survey).length
}

export function needsService(unit: UnitAnswer): boolean {
  return unit.services.length > 1
}

/** Name of the service being rated. */
export function serviceName({ unit, service }: Survey): string | undefined {
  return unit.services.find(({ id }) => id === service)?.name
}

/** Tidak puas: a score of 1, or a mean below 2.5. */
export function isUnhappy({ answers }: Filling): boolean {
  const scores = Object.values(answers)
  return scores.includes(1) || scores.reduce((sum: number, score) => sum + score, 0) < 2.5 * scores.length
}
