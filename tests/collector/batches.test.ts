import { setImmediate as endOfTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { groupCommits } from '../../collector/store/batches.ts'
import { StoreUnavailable, type FiledRating, type KeepOutcome } from '../../collector/store/store.ts'
import { aFiledRating } from '../support/a-rating.ts'

interface Commit {
  readonly ratings: readonly FiledRating[]
  /** Ends it: with its ratings kept, or with a fault. */
  readonly end: (fault?: Error) => Promise<void>
}

/** The grouping over a database that ends a commit when the test says so. */
function aDatabase(lanes = 2) {
  const commits: Commit[] = []
  const commit = (ratings: readonly FiledRating[]): Promise<readonly KeepOutcome[]> =>
    new Promise((resolve, reject) => {
      const end = async (fault?: Error): Promise<void> => {
        if (fault) reject(fault)
        else resolve(ratings.map(() => 'stored'))
        await settled()
      }
      commits.push({ ratings, end })
    })
  const keep = groupCommits(commit, lanes)
  const sizes = (): number[] => commits.map(({ ratings }) => ratings.length)
  /** Requests of one rating each, in one turn. */
  const send = async (
    count: number,
  ): Promise<{ outcomes: Promise<PromiseSettledResult<readonly KeepOutcome[]>[]> }> => {
    const outcomes = Promise.allSettled(Array.from({ length: count }, () => keep([aFiledRating()])))
    await settled()
    return { outcomes }
  }
  return { keep, send, commits, sizes }
}

/** Two turns: in the first requests gather, in the second their commit is asked for. */
async function settled(): Promise<void> {
  await endOfTurn()
  await endOfTurn()
}

it('requests of one turn share a commit, and each hears of its own ratings', async () => {
  const { keep, commits, sizes } = aDatabase()
  const both = [keep([aFiledRating(), aFiledRating()]), keep([aFiledRating()])]
  await settled()
  expect(sizes()).toEqual([3])
  await commits[0]?.end()
  expect(await Promise.all(both)).toEqual([['stored', 'stored'], ['stored']])
})

it('a second commit is begun beside the first only when it is as large, and waits for nothing once the first is over', async () => {
  const { send, commits, sizes } = aDatabase()
  await send(3)
  await send(2)
  expect(sizes()).toEqual([3])
  await send(1)
  expect(sizes()).toEqual([3, 3])
  await send(1)
  await commits[0]?.end()
  expect(sizes()).toEqual([3, 3])
  await commits[1]?.end()
  expect(sizes()).toEqual([3, 3, 1])
})

it('no more commits are under way than there are lanes', async () => {
  const { send, sizes } = aDatabase(2)
  for (let round = 0; round < 5; round++) await send(5)
  expect(sizes()).toEqual([5, 5])
})

it('a commit takes no more than 200 ratings; what is left goes on its way at once', async () => {
  const { send, sizes } = aDatabase()
  await send(450)
  expect(sizes()).toEqual([200, 200])
})

it('refuses what would wait behind 5,000 ratings, and takes it again when there is room', async () => {
  const { send, commits } = aDatabase()
  await send(5_000)
  const refused = await send(1)
  expect(await refused.outcomes).toMatchObject([{ reason: { name: 'StoreUnavailable' } }])
  await commits[0]?.end()
  const taken = await send(1)
  for (let next = 1; next < commits.length; next++) await commits[next]?.end()
  expect(await taken.outcomes).toMatchObject([{ value: ['stored'] }])
})

it('where one cannot be kept, each is tried alone, and it fails alone', async () => {
  const { send, commits, sizes } = aDatabase()
  const { outcomes } = await send(2)
  await commits[0]?.end(new Error('too large'))
  await commits[1]?.end(new Error('too large'))
  await commits[2]?.end()
  expect(sizes()).toEqual([2, 1, 1])
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

it('where the database is away, all hear it, and nothing is tried again', async () => {
  const { send, commits, sizes } = aDatabase()
  const { outcomes } = await send(2)
  await commits[0]?.end(new StoreUnavailable('away'))
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(sizes()).toEqual([2])
})
