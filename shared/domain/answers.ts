import type { Score } from './score.ts'
import type { ServiceElement } from './service-element.ts'

/** Jawaban: one respondent's score for each element asked; an element that was left out is absent. */
export type Answers = Readonly<Partial<Record<ServiceElement, Score>>>

/** What keeps `answers` from being a complete set for the elements in force; `undefined` when nothing does. */
export function firstUnanswered(answers: Answers, inForce: readonly ServiceElement[]): ServiceElement | undefined {
  return inForce.find((element) => answers[element] === undefined)
}

/** An element that was answered though the unit does not ask about it; `undefined` when there is none. */
export function firstNotAsked(answers: Answers, inForce: readonly ServiceElement[]): string | undefined {
  return Object.keys(answers).find((element) => !(inForce as readonly string[]).includes(element))
}
