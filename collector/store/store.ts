import type { Day, Period } from '../../shared/domain/period.ts'
import type { QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import type { BreakdownField } from '../../shared/domain/respondent.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import type { KioskFinding, KioskGaps, KioskNote } from './kiosk-notes.ts'

/** Isian yang diarsipkan: a rating with the period it counts for. Its moment is gone; at most the day is left. */
export interface FiledRating extends Omit<Rating, 'at'> {
  readonly period: Period
  /** Day of the rating in the unit's time zone; `null` for paper forms. */
  readonly day: Day | null
  /** Came in after its own period was closed, so it counts for a later one. */
  readonly late: boolean
}

/** `conflict`: the id is taken by a rating that says something else; the first stays. */
export type KeepOutcome = 'stored' | 'duplicate' | 'conflict'

/** Hasil olahan one service within one period. */
export interface GroupTally {
  readonly unit: string
  readonly period: Period
  readonly questionnaire: QuestionnaireId
  /** `null`: ratings that name no service. */
  readonly service: string | null
  readonly tally: Tally
  /** How many of them came in after their own period had closed. */
  readonly late?: number
}

/** Hasil olahan one service within one period, of those alike in one respondent field. */
export interface ProfileTally extends Pick<GroupTally, 'period' | 'service' | 'tally'> {
  readonly field: BreakdownField
  readonly category: string
}

/** Penyimpanan: what the collector asks of a database. Every engine passes the same suite of tests. */
export interface Store {
  /**
   * Keeps all of them or none, in one transaction that is on disk when the promise resolves.
   *
   * @returns one outcome for each rating, in the order given
   * @throws StoreUnavailable when nothing could be kept
   */
  keep(ratings: readonly FiledRating[]): Promise<readonly KeepOutcome[]>
  /** Every group that has ratings, of one unit or of all. */
  tallies(unit?: string): Promise<readonly GroupTally[]>
  /** The tallies of one unit in all periods of a year, by each respondent field in turn; never by two together. */
  profileTallies(unit: string, year: number): Promise<readonly ProfileTally[]>
  /** Saran of a unit and period: texts alone, in an order that tells nothing. */
  suggestions(unit: string, period: Period): Promise<readonly string[]>
  /**
   * Removes the ratings of a unit and period, whose report is final. Their ids stay known, so that a late resend does
   * not count again.
   *
   * @returns how many were removed
   */
  purge(unit: string, period: Period, today: Day): Promise<number>
  /** Forgets the ids of ratings that were purged before `day`. @returns how many */
  forgetPurged(day: Day): Promise<number>
  /**
   * Notes which numbers of which kiosks have come, all or none; the same once more changes nothing.
   *
   * @returns what is newly wrong, one for each kiosk
   */
  noteKiosks(notes: readonly KioskNote[], today: Day): Promise<readonly KioskFinding[]>
  /** What is missing of the kiosks of every unit that has any. */
  kioskGaps(): Promise<readonly KioskGaps[]>
  /** Forgets kiosks that were not heard of since `day`. @returns how many */
  forgetKiosks(day: Day): Promise<number>
  /** How many ratings are kept. */
  count(): Promise<number>
  /**
   * Proves by a durable write that ratings can be kept.
   *
   * @returns the time by the database's clock, in milliseconds since 1970; `undefined` where that is this machine's own
   * @throws StoreUnavailable
   */
  probe(): Promise<number | undefined>
  close(): Promise<void>
}

/** Penyimpanan tidak tersedia: locked, full or broken; the caller must not acknowledge anything. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** Penyimpanan rusak: nothing more may be believed of it until an operator restored it. */
export class StoreBroken extends StoreUnavailable {}
