import type { QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import type { QuestionnaireText } from '../../shared/wording/questionnaire-text.ts'
import type { RespondentWords } from '../../shared/wording/respondent-words.ts'

/** Jenis identitas: what a suggestion may give away about its writer. */
export type IdentityKind = 'nik' | 'phone' | 'email'

/** Isian yang ditolak: the final answers that say no. */
export type RefusalReason = 'invalid' | 'conflict'

/** Teks survei in one language. A language that misses a sentence does not compile. */
export interface Text {
  /** BCP 47 tag, sent with the rating. */
  readonly tag: string
  readonly questionnaires: Readonly<Record<QuestionnaireId, QuestionnaireText>>
  readonly respondent: RespondentWords

  readonly loading: string
  readonly unknownUnit: Notice
  readonly unreachable: Notice
  readonly retry: string

  readonly title: (service: string | undefined) => string
  readonly about: (unit: string, questions: number) => string
  readonly progress: (answered: number, questions: number) => string
  readonly chooseService: string
  readonly serviceMissing: string
  readonly missing: (count: number) => string
  readonly answerMissing: string
  readonly toQuestion: (number: number) => string
  readonly toService: string

  readonly suggestion: string
  readonly suggestionNote: string
  readonly characters: (used: number, most: number) => string
  readonly identityHint: (kinds: readonly IdentityKind[]) => string
  readonly profile: string
  readonly profileNote: string
  readonly notStated: string
  readonly privacy: string
  readonly send: string
  readonly sending: string

  readonly sent: Notice
  readonly kept: Notice
  readonly memoryOnly: Notice
  readonly sendAgain: string
  readonly refused: (reason: RefusalReason) => Notice
  readonly results: string
  readonly complaintQuestion: string
  readonly complaintLink: string
  readonly newTab: string
}

/** Pemberitahuan: a heading and what follows from it. */
export interface Notice {
  readonly heading: string
  readonly body: string
}
