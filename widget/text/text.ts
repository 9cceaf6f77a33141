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

  readonly loadingUnit: string
  readonly unknownUnit: Notice
  readonly unreachableUnit: Notice
  readonly retryLabel: string

  readonly surveyTitle: (service: string | undefined) => string
  readonly about: (unit: string, questions: number) => string
  readonly progressOf: (answered: number, questions: number) => string
  readonly chooseService: string
  readonly searchService: string
  readonly missingCount: (count: number) => string
  readonly answerMissing: string
  readonly toQuestion: (number: number) => string
  readonly toService: string
  readonly nextStep: string
  readonly stepBack: string
  readonly openSurvey: string
  readonly closeSurvey: string

  readonly suggestionLabel: string
  readonly suggestionNote: string
  readonly characters: (used: number, most: number) => string
  readonly identityHint: (kinds: readonly IdentityKind[]) => string
  readonly profileTitle: string
  readonly notStated: string
  readonly privacy: string
  readonly sharedComputer: string
  readonly sendLabel: string
  readonly sendingNow: string

  readonly sent: Notice
  readonly kept: Notice
  /** Follows on `kept`, not on a kiosk. */
  readonly mayClose: string
  readonly memoryOnly: Notice
  readonly refused: Readonly<Record<RefusalReason, Notice>>
  readonly resultsLink: string
  readonly complaintQuestion: string
  readonly complaintLink: string

  readonly idleWarning: (seconds: number) => string
  readonly nextCitizen: string
  readonly staffCode: string
  readonly unsentCount: (count: number) => string
  readonly saveFile: string
  readonly leaveKiosk: string
}

/** Pemberitahuan: a heading and what follows from it. */
export type Notice = readonly [heading: string, body: string]
