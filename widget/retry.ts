import type { Outcome } from './deliver.ts'

const RETRY_FIRST_MS = 2_000
/** Not the protocol's 30: a backlog is in within ten minutes of an outage's end (docs/decisions/0010). */
const RETRY_MOST_MS = 10 * 60_000
/** Where the collector or a firewall says no to this page, until a webmaster mends it. */
const RETRY_MOST_FORBIDDEN_MS = 60 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** Jeda: how long one collector is left in peace. */
export interface Pause {
  readonly attempts: number
  /** Nothing is sent before: the collector asked for it. */
  readonly floor: number
  /** Nothing is sent by itself before; a new rating or a returned connection may come sooner. */
  readonly next: number
}

/** What the pause depends on besides the outcome. */
export interface Moment {
  readonly now: number
  /** At least 0, below 1. */
  readonly random: number
}

/** Jeda acak penuh: `random(0, min(most, 2 s x 2^attempts))`, so that devices do not come back all at once. */
export function backOffMs(attempts: number, random: number, most = RETRY_MOST_MS): number {
  return random * Math.min(most, RETRY_FIRST_MS * 2 ** attempts)
}

/** The pause that follows an outcome; `undefined` when everything was settled. */
export function pauseAfter(outcome: Outcome, before: Pause | undefined, { now, random }: Moment): Pause | undefined {
  if (outcome.kind === 'answered' && outcome.waitMs === undefined) return undefined
  const attempts = (before?.attempts ?? -1) + 1
  const floor = now + floorMs(outcome)
  const most = outcome.kind === 'forbidden' ? RETRY_MOST_FORBIDDEN_MS : RETRY_MOST_MS
  return { attempts, floor, next: floor + backOffMs(attempts, random, most) }
}

function floorMs(outcome: Outcome): number {
  if (outcome.kind === 'outdated') return DAY_MS
  if (outcome.kind === 'answered' || outcome.kind === 'busy') return outcome.waitMs ?? 0
  return 0
}

/** Retry-After, seconds or an HTTP date, as milliseconds from `now`; 0 for what makes no sense, at most 24 h. */
export function retryAfterMs(header: string | null, now: number): number {
  if (!header) return 0
  const seconds = Number(header)
  return boundedWaitMs(Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000)
}

/** A wait that somebody else asked for: never below 0, at most 24 h. */
export function boundedWaitMs(ms: unknown): number {
  return typeof ms === 'number' && ms > 0 ? Math.min(ms, DAY_MS) : 0
}
