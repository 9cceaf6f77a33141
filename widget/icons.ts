import type { Score } from '../shared/domain/score.ts'
import { setAttributes } from './draw.ts'

const SVG = 'http://www.w3.org/2000/svg'
const EYES = 'M8.6 9.2v.9M15.4 9.2v.9'
const MOUTHS: Readonly<Record<Score, string>> = {
  1: 'M7.8 16.8c1.3-2.6 7.1-2.6 8.4 0',
  2: 'M8.3 15.9c1.7-.7 5.7-.7 7.4 0',
  3: 'M8.2 15c1.6 1.3 6 1.3 7.6 0',
  4: 'M7.4 14c1.2 4 8 4 9.2 0z',
}
const SIGNS = {
  done: 'm7.2 12.4 3.3 3.3 6.3-7',
  kept: 'M12 6.8v8m-3.4-3.2 3.4 3.4 3.4-3.4M8 17.6h8',
  waiting: 'M12 7v5.3l3.4 2',
  refused: 'M12 7v6m0 3.4v.2',
} as const

export type Sign = keyof typeof SIGNS

/** Wajah: helps people who read little; the label beside it says the same. */
export function face(score: Score): Element {
  return inCircle('face', EYES, MOUTHS[score])
}

/** Tanda: what became of the rating, beside the words for it. */
export function sign(name: Sign): Element {
  return inCircle(`sign ${name}`, SIGNS[name])
}

function inCircle(name: string, ...paths: readonly string[]): Element {
  const picture = shape('svg', { class: name, viewBox: '0 0 24 24', 'aria-hidden': 'true' })
  picture.append(shape('circle', { cx: 12, cy: 12, r: 10.4 }), ...paths.map((d) => shape('path', { d })))
  return picture
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(SVG, tag)
  setAttributes(element, attributes)
  return element
}
