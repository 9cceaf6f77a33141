import type { Day } from '../../shared/domain/period.ts'
import type { KioskLink } from '../../shared/domain/sealing.ts'
import { advance, missingIn, NEW_CHAIN, type ChainState, type Range } from './kiosk-chain.ts'
import type { Row } from './rating-row.ts'

/** Mata rantai yang tiba, with the unit it came for. */
export interface KioskNote extends KioskLink {
  readonly unit: string
}

/** Temuan: what is newly wrong with a kiosk's numbers. */
export interface KioskFinding {
  readonly unit: string
  readonly chain: string
  /** Numbers that are missing now and were not before. */
  readonly missing: number
  /** Ratings whose link did not belong to the chain. */
  readonly broken: number
}

/** Kios satu unit: how many chains are known, and how many numbers are missing in all of them. */
export interface KioskGaps {
  readonly unit: string
  readonly chains: number
  readonly missing: number
}

/** `unit, chain, highest, link, missing, lost, seen`, the columns of `kiosk_chains` in their order. */
export type ChainValues = readonly [string, string, number, string, string, number, Day]

/** Notes of one kiosk each, in the same order everywhere, so that two collectors never wait for one another in a ring. */
export function byKiosk(notes: readonly KioskNote[]): readonly (readonly [KioskNote, ...KioskNote[]])[] {
  const groups = Map.groupBy(notes, ({ unit, chain }) => `${unit} ${chain}`)
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.flatMap(([, [first, ...others]]) => (first ? [[first, ...others] as const] : []))
}

/** What to write for a kiosk, and what is newly wrong; `row` is what is known of it. */
export function settleKiosk(
  [first, ...others]: readonly [KioskNote, ...KioskNote[]],
  row: Row | undefined,
  today: Day,
): { readonly values: ChainValues; readonly finding: KioskFinding } {
  const { unit, chain } = first
  const { state, opened, broken } = advance(stateOf(row), [first, ...others])
  return {
    values: [unit, chain, state.highest, state.link, JSON.stringify(state.missing), state.lost, today],
    finding: { unit, chain, missing: opened, broken },
  }
}

/** The gaps of every unit, from rows of `kiosk_chains`. */
export function gapsOf(rows: readonly Row[]): readonly KioskGaps[] {
  const units = Map.groupBy(rows, ({ unit }) => String(unit))
  return [...units].map(([unit, ofUnit]) => ({
    unit,
    chains: ofUnit.length,
    missing: ofUnit.reduce((sum, row) => sum + missingIn(stateOf(row)), 0),
  }))
}

function stateOf(row: Row | undefined): ChainState {
  if (!row) return NEW_CHAIN
  // Written by settleKiosk alone.
  const missing = JSON.parse(String(row['missing'])) as Range[]
  return { highest: Number(row['highest']), link: String(row['link']), missing, lost: Number(row['lost']) }
}
