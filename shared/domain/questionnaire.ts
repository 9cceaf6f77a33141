import type { ServiceElement } from './service-element.ts'

/**
 * Kuesioner: which elements are asked, in which order. The position gives the printed code, U1 onwards.
 * A rating names its questionnaire, so that another order or wording never gets mixed in.
 */
export interface Questionnaire {
  readonly id: QuestionnaireId
  /** Order of the questions; the first is U1. */
  readonly elements: readonly ServiceElement[]
}

/** Kuesioner yang dikenal: ids of all questionnaires this system can read. */
export const QUESTIONNAIRE_IDS = ['skm-2017'] as const
export type QuestionnaireId = (typeof QUESTIONNAIRE_IDS)[number]

/**
 * Kuesioner baku SKM: the order of the standard form, with facilities as U8 and complaint handling as U9. The list
 * in the regulation itself has the two the other way round; forms in use follow this order.
 */
const SKM_2017: Questionnaire = {
  id: 'skm-2017',
  elements: [
    'requirements',
    'procedures',
    'completionTime',
    'cost',
    'productSpecification',
    'staffCompetence',
    'staffConduct',
    'facilities',
    'complaintHandling',
  ],
}

export const QUESTIONNAIRES: Readonly<Record<QuestionnaireId, Questionnaire>> = { 'skm-2017': SKM_2017 }

export function isQuestionnaireId(text: string): text is QuestionnaireId {
  return (QUESTIONNAIRE_IDS as readonly string[]).includes(text)
}

/** Kode unsur: the label an element carries on this questionnaire, `U1` to `U9`. */
export function codeOf(questionnaire: Questionnaire, element: ServiceElement): string {
  const position = questionnaire.elements.indexOf(element)
  if (position < 0) throw new RangeError(`questionnaire ${questionnaire.id} does not ask about ${element}`)
  return `U${position + 1}`
}

/** Unsur yang ditanyakan unit: the questionnaire's order, without the elements the unit leaves out. */
export function elementsInForce(
  questionnaire: Questionnaire,
  chosen?: readonly ServiceElement[],
): readonly ServiceElement[] {
  return chosen ? questionnaire.elements.filter((element) => chosen.includes(element)) : questionnaire.elements
}
