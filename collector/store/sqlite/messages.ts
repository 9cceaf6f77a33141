import type { Day, Period } from '../../../shared/domain/period.ts'
import type { KioskFinding, KioskGaps, KioskNote } from '../kiosk-notes.ts'
import type { InputRow } from '../rating-row.ts'
import type { GroupTally, KeepOutcome, ProfileTally } from '../store.ts'

/** Perintah untuk utas penyimpanan: what the collector's thread asks of the thread that holds the database. */
export type Command =
  | { readonly call: number; readonly op: 'keep'; readonly rows: readonly InputRow[] }
  | { readonly call: number; readonly op: 'tallies'; readonly unit: string | undefined }
  | { readonly call: number; readonly op: 'profileTallies'; readonly unit: string; readonly year: number }
  | { readonly call: number; readonly op: 'suggestions'; readonly unit: string; readonly period: Period }
  | { readonly call: number; readonly op: 'purge'; readonly unit: string; readonly period: Period; readonly today: Day }
  | { readonly call: number; readonly op: 'forgetPurged'; readonly day: Day }
  | { readonly call: number; readonly op: 'noteKiosks'; readonly notes: readonly KioskNote[]; readonly today: Day }
  | { readonly call: number; readonly op: 'forgetKiosks'; readonly day: Day }
  | { readonly call: number; readonly op: 'kioskGaps' | 'count' | 'probe' | 'close' }

export type Answer =
  | readonly KeepOutcome[]
  | readonly GroupTally[]
  | readonly ProfileTally[]
  | readonly KioskFinding[]
  | readonly KioskGaps[]
  | readonly string[]
  | number
  | undefined

/**
 * What came of a command. A fault is of the `data` that was given, of the store for now (`unavailable`), or for good
 * (`broken`), after which nothing more can be asked.
 */
export type Reply =
  | { readonly call: number; readonly value: Answer }
  | { readonly call: number; readonly fault: string; readonly of: FaultKind }
export type FaultKind = 'data' | 'unavailable' | 'broken'

/** What the thread is started with. */
export interface WorkerData {
  readonly file: string
  readonly busyTimeoutMs: number
  /** Taken by a collector for itself; a command such as import shares the file. */
  readonly exclusive: boolean
  readonly readsOnly: boolean
}

/** The call number of the thread's own first reply: opened, or why not. */
export const OPENING = 0
