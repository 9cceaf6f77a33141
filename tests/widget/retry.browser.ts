import { backOffMs, pauseAfter, retryAfterMs } from '../../widget/retry.ts'
import { expectEqual, expectTrue } from './support/expect.ts'

const NOW = Date.UTC(2026, 10, 24)
const DAY = 86_400_000

describe('D6: back-off', () => {
  const CASES: readonly (readonly [number, number, number])[] = [
    [0, 0.5, 1_000],
    [3, 0.5, 8_000],
    [3, 0, 0],
    [40, 0.5, 300_000],
    [5_000, 0.999, 599_400],
  ]
  CASES.forEach(([attempts, random, ms]) =>
    it(`waits ${ms} ms after ${attempts} attempts at chance ${random}`, () =>
      expectEqual(Math.round(backOffMs(attempts, random)), ms)),
  )
})

describe('D5: Retry-After', () => {
  const CASES: readonly (readonly [string | null, number])[] = [
    [null, 0],
    ['', 0],
    ['120', 120_000],
    ['-5', 0],
    ['NaN', 0],
    ['soon', 0],
    ['315360000', DAY],
    ['Infinity', DAY],
    [new Date(NOW + 60_000).toUTCString(), 60_000],
    [new Date(NOW - 60_000).toUTCString(), 0],
    [new Date(NOW + 4_000 * DAY).toUTCString(), DAY],
  ]
  CASES.forEach(([header, ms]) =>
    it(`reads ${String(header)} as ${ms} ms`, () => expectEqual(retryAfterMs(header, NOW), ms)),
  )
})

describe('the pause after an outcome', () => {
  const moment = { now: NOW, random: 0.5 }

  it('ends when every rating was settled', () => {
    expectEqual(pauseAfter({ kind: 'answered', results: [], waitMs: undefined }, undefined, moment), undefined)
  })

  it('takes the wait a busy collector asks for as a floor', () => {
    expectEqual(pauseAfter({ kind: 'busy', waitMs: 60_000 }, undefined, moment), {
      attempts: 0,
      floor: NOW + 60_000,
      next: NOW + 61_000,
    })
  })

  it('grows from attempt to attempt, up to ten minutes, and to an hour where the page is not allowed', () => {
    const after = (kind: 'unknown' | 'forbidden'): number => {
      const outcome = kind === 'unknown' ? ({ kind } as const) : ({ kind, status: 403 } as const)
      const pause = pauseAfter(outcome, { attempts: 30, floor: 0, next: 0 }, { now: NOW, random: 1 })
      return (pause?.next ?? 0) - NOW
    }
    expectEqual([after('unknown'), after('forbidden')], [600_000, 3_600_000])
  })

  it('is a day when this version of the protocol is served no more', () => {
    expectTrue((pauseAfter({ kind: 'outdated' }, undefined, moment)?.floor ?? 0) === NOW + DAY, 'floor is a day off')
  })
})
