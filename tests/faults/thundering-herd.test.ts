import { describe, expect, it } from 'vitest'
import { pauseAfter, type Pause } from '../../widget/retry.ts'

const CLIENTS = 500
const MINUTE_MS = 60_000
/** The most a client waits between two attempts, `random` at its highest. */
const LONGEST_PAUSE_MS = 10 * MINUTE_MS
/** Herds that are added up, so that the noise of 500 dice is not taken for a peak. */
const HERDS = 40

/** When each of 500 devices, 20 ratings in each, comes back after an outage that caught all at the same moment. */
function arrivals(outageMs: number, random: () => number): number[] {
  return Array.from({ length: CLIENTS }, () => {
    let pause: Pause | undefined
    let now = 0
    while (now < outageMs) {
      pause = pauseAfter({ kind: 'unknown' }, pause, { now, random: random() })
      now = pause?.next ?? outageMs
    }
    return now - outageMs
  })
}

function mostWithin(moments: readonly number[], binMs: number): number {
  const bins = new Map<number, number>()
  for (const moment of moments) bins.set(Math.floor(moment / binMs), (bins.get(Math.floor(moment / binMs)) ?? 0) + 1)
  return Math.max(...bins.values())
}

describe('D18: 10,000 ratings on 500 devices', () => {
  it.each([15, 30, 60, 240])(
    'are in within ten minutes, spread out, after %i minutes without a collector',
    (minutes) => {
      const random = seeded(minutes)
      const moments = Array.from({ length: HERDS }, () => arrivals(minutes * MINUTE_MS, random)).flat()
      const mean = moments.length / (LONGEST_PAUSE_MS / MINUTE_MS)
      expect(mostWithin(moments, MINUTE_MS)).toBeLessThan(2 * mean)
      expect(Math.max(...moments)).toBeLessThanOrEqual(LONGEST_PAUSE_MS)
    },
  )

  it.each([1, 2, 5, 10, 30, 60])('never come in the same second, after %i minutes without a collector', (minutes) => {
    expect(mostWithin(arrivals(minutes * MINUTE_MS, seeded(minutes)), 1_000)).toBeLessThan(CLIENTS / 10)
  })

  it('would all come at once if the pauses were not random', () => {
    expect(
      mostWithin(
        arrivals(60 * MINUTE_MS, () => 1),
        1_000,
      ),
    ).toBe(CLIENTS)
  })
})

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
