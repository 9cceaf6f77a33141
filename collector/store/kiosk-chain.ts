import { hash } from 'node:crypto'
import type { KioskLink } from '../../shared/domain/sealing.ts'

/** Rantai kios as it is kept: what has come, and which numbers below have not. */
export interface ChainState {
  /** The highest number that has come; 0 before any has. */
  readonly highest: number
  /** The link that came with it. */
  readonly link: string
  /** Numbers below that have not come, as ranges, lowest first. */
  readonly missing: readonly Range[]
  /** How many more were missing, so long ago that which they were is no longer kept. */
  readonly lost: number
}
export type Range = readonly [from: number, to: number]

export const NEW_CHAIN: ChainState = { highest: 0, link: '', missing: [], lost: 0 }

/** Yang berubah: how many numbers are newly missing, and how many links did not belong to the chain. */
export interface Advance {
  readonly state: ChainState
  readonly opened: number
  readonly broken: number
}

/** Hashing so far takes some milliseconds; numbers further apart are taken at their word, as a gap that is seen anyway. */
const FARTHEST = 5_000
/** Gaps kept of one chain; the lowest become a mere count. */
const MOST_GAPS = 100

/**
 * Memajukan rantai: notes what has come. In any order and as often as one likes: a number that came before changes
 * nothing. A number whose link is not the chain's proves that somebody put the kiosk back, and fills no gap.
 */
export function advance(before: ChainState, links: readonly KioskLink[]): Advance {
  let [state, broken] = [before, 0]
  // Lowest first, so that each is reckoned from the one before it and not all of them from afar.
  for (const link of [...links].sort((one, other) => one.number - other.number)) {
    if (belongs(state, link)) state = noted(state, link)
    else broken++
  }
  return { state: bounded(state), opened: Math.max(0, missingIn(state) - missingIn(before)), broken }
}

export function missingIn({ missing, lost }: ChainState): number {
  return missing.reduce((sum, [from, to]) => sum + to - from + 1, lost)
}

function belongs({ highest, link }: ChainState, next: KioskLink): boolean {
  const distance = next.number - highest
  if (highest === 0 || Math.abs(distance) > FARTHEST) return true
  return distance >= 0 ? linkAfter(link, distance) === next.link : linkAfter(next.link, -distance) === link
}

/** Each link is the SHA-256 of the bytes of the one before (`widget/seal/kiosk-chain.ts`). */
export function linkAfter(link: string, steps: number): string {
  let bytes = Buffer.from(link, 'base64url')
  for (let step = 0; step < steps; step++) bytes = hash('sha256', bytes, 'buffer')
  return bytes.toString('base64url')
}

function noted(state: ChainState, { number, link }: KioskLink): ChainState {
  const { highest, missing } = state
  if (number <= highest) return { ...state, missing: missing.flatMap((range) => without(range, number)) }
  const gap: Range[] = number > highest + 1 ? [[highest + 1, number - 1]] : []
  return { ...state, highest: number, link, missing: [...missing, ...gap] }
}

function without([from, to]: Range, number: number): Range[] {
  if (number < from || number > to) return [[from, to]]
  const both: Range[] = [
    [from, number - 1],
    [number + 1, to],
  ]
  return both.filter(([first, last]) => first <= last)
}

function bounded(state: ChainState): ChainState {
  const tooMany = state.missing.length - MOST_GAPS
  if (tooMany <= 0) return state
  const lost = missingIn({ ...state, missing: state.missing.slice(0, tooMany) })
  return { ...state, missing: state.missing.slice(tooMany), lost }
}
