import type { Answers } from './answers.ts'
import type { QuestionnaireId } from './questionnaire.ts'
import type { Respondent } from './respondent.ts'

/** Version of the wire format between widget and collector; each is served at least 24 months. */
export const PROTOCOL_VERSION = 1

/** Saluran: how the rating came in. `link` is a QR code or the hosted page; `paper` is an import. */
export const CHANNELS = ['web', 'link', 'kiosk', 'paper'] as const
export type Channel = (typeof CHANNELS)[number]

/** Upper ends of the first five duration buckets, in seconds; longer is bucket 5. Kept coarse: it is not a trace. */
export const DURATION_BUCKET_ENDS_S = [15, 30, 60, 120, 300] as const

/** Limits of the wire format. */
export const RATING_LIMITS = {
  /** 128 random bits as base64url. */
  idLength: 22,
  suggestionCodePoints: 1_000,
  ratingBytes: 8 * 1024,
  ratingsPerRequest: 20,
  /** What the widget sends at most; below the 64 KiB budget that browsers give keepalive requests. */
  sentBytes: 48 * 1024,
  /** What the collector reads at most. */
  receivedBytes: 64 * 1024,
  jsonDepth: 5,
} as const

/** Isian: one citizen's rating of one service; frozen, with its id, when it is submitted. */
export interface Rating {
  readonly id: string
  readonly unit: string
  /** Jenis layanan; `null` where the unit has none or it is not known. */
  readonly service: string | null
  readonly questionnaire: QuestionnaireId
  /** The device's clock at submit, milliseconds since 1970; only its distance to `sentAt` is believed. */
  readonly at: number
  readonly answers: Answers
  readonly respondent?: Respondent | undefined
  /** Saran: free text, kept apart from the scores. */
  readonly suggestion?: string | undefined
  readonly channel: Channel
  /** Bucket 0 to 5 of {@link DURATION_BUCKET_ENDS_S}. */
  readonly duration: number
  /** BCP 47 tag of the language the survey was shown in. */
  readonly language: string
}

/** Keputusan atas isian: what the collector says of each rating. All but `later` are final. */
export const RATING_STATUSES = ['stored', 'duplicate', 'invalid', 'conflict', 'late', 'later'] as const
export type RatingStatus = (typeof RATING_STATUSES)[number]

/** Bucket of a duration in seconds. */
export function durationBucket(seconds: number): number {
  const bucket = DURATION_BUCKET_ENDS_S.findIndex((end) => seconds < end)
  return bucket < 0 ? DURATION_BUCKET_ENDS_S.length : bucket
}
