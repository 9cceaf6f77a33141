import { RESPONDENT_FIELD_NAMES } from '../shared/domain/respondent.ts'
import type { Survey } from './survey.ts'

/**
 * Membaca formulir: the controls hold what the citizen chose, and nothing else does, so what is sent is what is shown.
 *
 * @param given the survey as it was drawn; a service that was not asked for is taken from it
 */
export function readForm(form: HTMLFormElement, given: Survey): Survey {
  const data = new FormData(form)
  // None of the controls takes a file, so a value is a text or missing.
  const text = (name: string): string => (data.get(name) as string | null) ?? ''
  const chosen = (names: readonly string[]): (readonly [string, string])[] =>
    names.map((name) => [name, text(name)] as const).filter(([, value]) => value)
  return {
    unit: given.unit,
    service: text('service') || given.service,
    // The radios hold scores only, the lists only values of their own field.
    answers: Object.fromEntries(chosen(given.unit.elements).map(([element, score]) => [element, Number(score)])),
    respondent: Object.fromEntries(chosen(RESPONDENT_FIELD_NAMES)),
    suggestion: text('suggestion'),
  }
}
