import { html, type TemplateResult } from 'lit'
import { SCORES, type Score } from '../shared/domain/score.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import { choiceGroup } from './choice-group.ts'
import { face } from './icons.ts'
import type { FormView } from './survey-form.ts'

/** Satu pertanyaan: the official wording with its own four labels; `position` counts from 1 within the unit. */
export function question(
  element: ServiceElement,
  position: number,
  isMissing: boolean,
  view: FormView,
): TemplateResult {
  const { survey, text, on } = view
  const { question, labels } = text.questionnaires[survey.unit.questionnaire][element]
  const label = (score: Score) => html`${face(score)}<span>${labels[score - 1]}</span>`
  return choiceGroup({
    gap: element,
    legend: html`<span class="position">${position}.</span> ${question}`,
    choices: SCORES.map((score) => ({ value: score, label: label(score) })),
    chosen: survey.answers[element],
    fault: isMissing ? text.answerMissing : undefined,
    onChoose: (score) => on.answer(element, score),
    grid: 'options',
  })
}
