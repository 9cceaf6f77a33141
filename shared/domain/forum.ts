import { type Day } from './period.ts'

/**
 * Keadaan forum konsultasi publik (FKP): where a forum stands in its own life.
 *
 * | state | meaning |
 * | --- | --- |
 * | planned | announced, joining is not yet possible |
 * | open | people may join |
 * | held | took place, its report is awaited |
 * | reported | inputs, answers and commitments are published |
 * | unreported | took place and will have no report, for the reason given |
 * | cancelled | does not go forward, for the reason given |
 */
export const FORUM_STATES = ['planned', 'open', 'held', 'reported', 'unreported', 'cancelled'] as const
export type ForumState = (typeof FORUM_STATES)[number]

/** Pokok bahasan: what a forum may be about (PermenPANRB 16/2017). */
export const FORUM_SUBJECTS = ['draft-policy', 'application', 'impact', 'evaluation', 'service-problem'] as const
export type ForumSubject = (typeof FORUM_SUBJECTS)[number]

/** Kelompok peserta: who sits at the table; people are counted, never named. */
export const PARTICIPANT_CATEGORIES = [
  'users',
  'experts',
  'agencies',
  'civil-society',
  'media',
  'provider',
  'other',
] as const
export type ParticipantCategory = (typeof PARTICIPANT_CATEGORIES)[number]

const BEFORE_IT: readonly ForumState[] = ['planned', 'open']
const AFTER_IT: readonly ForumState[] = ['held', 'reported', 'unreported']
const NEEDS_REASON: readonly ForumState[] = ['unreported', 'cancelled']

/** Keadaan pada hari itu: a forum whose day has passed awaits its report, whatever its record still says. */
export function forumStateOn(today: Day, { date, state }: { date: Day; state: ForumState }): ForumState {
  return BEFORE_IT.includes(state) && date < today ? 'held' : state
}

export function isUpcoming(state: ForumState): boolean {
  return BEFORE_IT.includes(state)
}

/** Sudah berlangsung: only a day that has come can be told of. */
export function hasTakenPlace(state: ForumState): boolean {
  return AFTER_IT.includes(state)
}

export function needsReason(state: ForumState): boolean {
  return NEEDS_REASON.includes(state)
}
