import {
  COMMITMENT_STANDINGS,
  compareDue,
  standingOn,
  type CommitmentStanding,
} from '../../shared/domain/commitment.ts'
import type { Day } from '../../shared/domain/period.ts'
import type { Commitment, Forum } from '../../shared/schema/forum.ts'

/** Komitmen dengan forumnya, and where it stands as of the build. */
export interface ListedCommitment {
  readonly forum: Forum
  readonly commitment: Commitment
  readonly standing: CommitmentStanding
  /** Place within its forum, the end of its anchor. */
  readonly place: number
}

/** Banyaknya komitmen di satu halaman. */
export const COMMITMENTS_PER_PAGE = 100
/** Banyaknya forum di satu halaman. */
export const FORUMS_PER_PAGE = 50

/** Every commitment, earliest due first. */
export function commitmentsOf(forums: readonly Forum[], today: Day): readonly ListedCommitment[] {
  return forums
    .flatMap((forum) =>
      forum.commitments.map((commitment, place) => ({
        forum,
        commitment,
        place,
        standing: standingOn(today, commitment),
      })),
    )
    .sort((left, right) => compareDue(left.commitment, right.commitment))
}

export function byStanding(
  commitments: readonly ListedCommitment[],
): ReadonlyMap<CommitmentStanding, readonly ListedCommitment[]> {
  return new Map(COMMITMENT_STANDINGS.map((one) => [one, commitments.filter(({ standing }) => standing === one)]))
}

/** Halaman: the parts of a long list, at least one. */
export function pagesOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: pages }, (_, page) => items.slice(page * size, (page + 1) * size))
}
