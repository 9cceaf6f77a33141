import { setImmediate as endOfTurn } from 'node:timers/promises'
import { StoreUnavailable, type FiledRating, type KeepOutcome } from './store.ts'

/** Most ratings that may wait for the database; beyond that the collector says that it is busy. */
const QUEUE_RATINGS = 5_000
/** Most ratings that share one commit. */
const GROUP_RATINGS = 200

interface Waiting {
  readonly ratings: readonly FiledRating[]
  readonly resolve: (outcomes: readonly KeepOutcome[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * Penyimpanan berkelompok: lets requests that come in while the database is at work share the next commit.
 *
 * @param commit keeps ratings all or none; one outcome each, in order
 * @param lanes how many commits may be under way at once
 */
export function groupCommits(
  commit: (ratings: readonly FiledRating[]) => Promise<readonly KeepOutcome[]>,
  lanes: number,
): (ratings: readonly FiledRating[]) => Promise<readonly KeepOutcome[]> {
  const queue: Waiting[] = []
  let waiting = 0
  let underWay = 0
  let working = 0
  let isGathering = false

  async function work(): Promise<void> {
    working++
    isGathering = true
    // Whatever comes in within the same turn of the event loop goes along.
    await endOfTurn()
    isGathering = false
    const group = takeGroup(queue)
    const size = sizeOf(group)
    waiting -= size
    underWay += size
    workOn()
    await settle(group, commit)
    underWay -= size
    working--
    workOn()
  }

  /** A further commit waits until it would be as large as those under way: a small one costs nearly as much as a large. */
  function workOn(): void {
    if (queue.length === 0 || isGathering || working === lanes) return
    if (waiting >= underWay) void work()
  }

  return async (ratings) => {
    const before = waiting + underWay
    if (before + ratings.length > QUEUE_RATINGS) throw new StoreUnavailable(`${before} ratings wait already`)
    waiting += ratings.length
    return new Promise<readonly KeepOutcome[]>((resolve, reject) => {
      queue.push({ ratings, resolve, reject })
      workOn()
    })
  }
}

function sizeOf(group: readonly Waiting[]): number {
  return group.reduce((sum, { ratings }) => sum + ratings.length, 0)
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let size = 0
  const end = queue.findIndex(({ ratings }, position) => (size += ratings.length) > GROUP_RATINGS && position > 0)
  return queue.splice(0, end < 0 ? queue.length : end)
}

/** One commit for all; when that fails, each on its own, so that one that cannot be kept fails alone. */
async function settle(
  group: readonly Waiting[],
  commit: (ratings: readonly FiledRating[]) => Promise<readonly KeepOutcome[]>,
): Promise<void> {
  try {
    const outcomes = await commit(group.flatMap(({ ratings }) => ratings))
    let from = 0
    for (const { ratings, resolve } of group) resolve(outcomes.slice(from, (from += ratings.length)))
  } catch (error) {
    if (group.length === 1 || error instanceof StoreUnavailable) group.forEach(({ reject }) => reject(error))
    else for (const one of group) await settle([one], commit)
  }
}
