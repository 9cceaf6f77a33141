import { SCORES } from '../shared/domain/score.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import type { QuestionText } from '../shared/wording/questionnaire-text.ts'
import { choiceGroup, type ChoiceGroup } from './choice-group.ts'
import { face } from './icons.ts'

/** Satu pertanyaan: the official wording with its own four labels; `position` counts from 1 within the unit. */
export function question(
  element: ServiceElement,
  position: number,
  { question, labels }: QuestionText,
  picked: number | undefined,
): ChoiceGroup {
  return choiceGroup({
    gap: element,
    questionLabel: `${position}. ${question}`,
    choices: SCORES.map((score) => [String(score), [face(score), String(labels[score - 1])]] as const),
    picked: String(picked),
    gridClass: 'options',
  })
}
