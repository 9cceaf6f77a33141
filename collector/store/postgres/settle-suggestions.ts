import type pg from 'pg'
import { K } from '../../../shared/domain/disclosure/limits.ts'
import { FORGET_ARRIVALS, SETTLE_SUGGESTIONS } from './statements.ts'

const SETTLE_EVERY_MS = 10 * 60_000

/**
 * Menyimpan saran: moves texts that arrived to where they stay, at least {@link K} of a unit and period at once, so that
 * the marks of their transactions no longer join each to the scores it came with.
 */
export async function settleSuggestions(pool: pg.Pool): Promise<void> {
  const { rowCount } = await pool.query(SETTLE_SUGGESTIONS, [K])
  if (rowCount) await pool.query(FORGET_ARRIVALS)
}

/** Settles now and then until `stop` is called. A failure is left to the next time: nothing is lost by waiting. */
export function settleNowAndThen(pool: pg.Pool): { stop(): void } {
  const settle = (): void => void settleSuggestions(pool).catch(() => undefined)
  const timer = setInterval(settle, SETTLE_EVERY_MS).unref()
  settle()
  return { stop: () => clearInterval(timer) }
}
