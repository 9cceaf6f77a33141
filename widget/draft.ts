import type { Filling } from './survey.ts'

/** Rancangan isian: kept for this browser session, so that a reload or a detour loses nothing. */
export interface Draft {
  /** `null` when somebody said that this is a shared computer; empty when there is none. */
  read(): Partial<Filling> | null
  /** Keeps `filling`, or the wish that none be kept (`null`), or nothing. */
  write(filling?: Filling | null): void
}

/** The draft for one survey. Never on the device for good: `sessionStorage` ends with the tab. */
export function draftFor(survey: string): Draft {
  const key = `skm-draft ${survey}`
  return {
    // Nothing is written as `undefined`, which does not parse. What somebody else put there is caught where it is drawn: only values that are offered can be chosen.
    read: () => calmly(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Filling> | null, {}),
    write: (filling) => calmly(() => sessionStorage.setItem(key, JSON.stringify(filling)), undefined),
  }
}

/** Storage may be forbidden or full: then there is no draft. */
function calmly<T>(use: () => T, otherwise: T): T {
  try {
    return use()
  } catch {
    return otherwise
  }
}
