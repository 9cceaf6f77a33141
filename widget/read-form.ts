import type { Survey } from './survey.ts'

/**
 * Membaca formulir: the controls hold what the citizen chose, and nothing else does, so what is sent is what is shown.
 *
 * @param given the survey as it was drawn; a service that was not asked for is taken from it
 */
export function readForm(form: HTMLFormElement, given: Survey): Survey {
  const { unit } = given
  const answers: Record<string, number> = {}
  const chosen: Record<string, string> = {}
  // None of the controls takes a file, so a value is a text. The radios hold scores only, the lists only values of
  // their own field.
  for (const [name, value] of new FormData(form) as unknown as Iterable<readonly [string, string]>) {
    if ((unit.elements as readonly string[]).includes(name)) answers[name] = Number(value)
    else if (value) chosen[name] = value
  }
  const { service = given.service, suggestion = '', ...respondent } = chosen
  return { unit, service, answers, respondent, suggestion }
}
