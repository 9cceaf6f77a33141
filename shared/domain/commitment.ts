import type { Day } from './period.ts'

/** Status komitmen: what the minutes bind both sides to, and how far it is. */
export const COMMITMENT_STATES = ['planned', 'in-progress', 'done', 'dropped'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

/** Keadaan komitmen as of a day; `overdue` is never written, it follows from date and state. */
export const COMMITMENT_STANDINGS = ['overdue', ...COMMITMENT_STATES] as const
export type CommitmentStanding = (typeof COMMITMENT_STANDINGS)[number]

export interface DatedCommitment {
  readonly state: CommitmentState
  /** Tenggat: the last day on which it is still in time. */
  readonly due: Day
}

/** Lewat tenggat: not done and not dropped, and its last day has passed. */
export function isOverdue({ state, due }: DatedCommitment, today: Day): boolean {
  return isPending(state) && due < today
}

export function standingOn(today: Day, commitment: DatedCommitment): CommitmentStanding {
  return isOverdue(commitment, today) ? 'overdue' : commitment.state
}

/** Belum tuntas: neither done nor dropped. */
export function isPending(state: CommitmentState): boolean {
  return state === 'planned' || state === 'in-progress'
}

/** Earliest due first. */
export function compareDue(left: DatedCommitment, right: DatedCommitment): number {
  return left.due < right.due ? -1 : left.due > right.due ? 1 : 0
}
