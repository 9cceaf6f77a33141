import { svg, type SVGTemplateResult } from 'lit'
import type { Score } from '../shared/domain/score.ts'

const MOUTHS: Readonly<Record<Score, string>> = {
  1: 'M7.8 16.8c1.3-2.6 7.1-2.6 8.4 0',
  2: 'M8.3 15.9c1.7-.7 5.7-.7 7.4 0',
  3: 'M8.2 15c1.6 1.3 6 1.3 7.6 0',
  4: 'M7.4 14c1.2 4 8 4 9.2 0z',
}

/** Wajah: helps people who read little; the label beside it says the same. */
export function face(score: Score): SVGTemplateResult {
  return svg`<svg class="face" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.2"/><path d="M8.6 9.2v.9M15.4 9.2v.9"/><path d=${MOUTHS[score]}/></svg>`
}

const SIGNS = {
  done: 'm7.2 12.4 3.3 3.3 6.3-7',
  kept: 'M12 6.8v8m-3.4-3.2 3.4 3.4 3.4-3.4M8 17.6h8',
  waiting: 'M12 7v5.3l3.4 2',
  refused: 'M12 7v6m0 3.4v.2',
} as const

export type Sign = keyof typeof SIGNS

/** Tanda: what became of the rating, beside the words for it. */
export function sign(name: Sign): SVGTemplateResult {
  return svg`<svg class="sign ${name}" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.8"/><path d=${SIGNS[name]}/></svg>`
}
