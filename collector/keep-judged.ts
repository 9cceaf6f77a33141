import type { Day } from '../shared/domain/period.ts'
import type { RatingResult } from '../shared/schema/rating.ts'
import type { Judged } from './judge-rating.ts'
import type { KioskFinding } from './store/kiosk-notes.ts'
import type { FiledRating, KeepOutcome, Store } from './store/store.ts'

export interface KeepEdges {
  readonly store: Store
  readonly today: () => Day
  /** Is told what is newly wrong with a kiosk's numbers. */
  readonly onFinding: (finding: KioskFinding) => void
}

/**
 * Menyimpan yang diputuskan: keeps what is to be kept, then notes the numbers of kiosks, also of those that were there
 * already or could not be taken: they were not lost on the device.
 *
 * @returns one result for each, in order
 * @throws StoreUnavailable when nothing may be acknowledged
 */
export async function keepJudged(judged: readonly Judged[], edges: KeepEdges): Promise<readonly RatingResult[]> {
  const filed = judged.flatMap((one) => ('filed' in one ? [one.filed] : []))
  const outcomes = filed.length > 0 ? await edges.store.keep(filed) : []
  const byRating = new Map(filed.map((rating, position) => [rating, outcomes[position] as KeepOutcome]))
  await noteKiosks(judged, edges)
  return judged.map((one) => ('result' in one ? one.result : resultOf(one.filed, byRating.get(one.filed))))
}

async function noteKiosks(judged: readonly Judged[], { store, today, onFinding }: KeepEdges): Promise<void> {
  const notes = judged.flatMap(({ kiosk }) => kiosk ?? [])
  if (notes.length === 0) return
  for (const finding of await store.noteKiosks(notes, today())) {
    if (finding.missing > 0 || finding.broken > 0) onFinding(finding)
  }
}

function resultOf({ id, late }: FiledRating, outcome: KeepOutcome | undefined): RatingResult {
  if (outcome === undefined) throw new TypeError('the store gave no outcome')
  return { id, status: outcome === 'stored' && late ? 'late' : outcome }
}
