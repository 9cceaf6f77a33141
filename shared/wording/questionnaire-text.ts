import type { ServiceElement } from '../domain/service-element.ts'

/** Teks satu pertanyaan: the question and its own four labels, for the scores 1, 2, 3 and 4 in this order. */
export interface QuestionText {
  readonly question: string
  readonly labels: readonly [string, string, string, string]
}

/** Teks kuesioner in one language. A language that misses an element does not compile. */
export type QuestionnaireText = Readonly<Record<ServiceElement, QuestionText>>
