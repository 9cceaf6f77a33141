import type { Score } from '../shared/domain/score.ts'
import { setAttributes } from './draw.ts'

const SVG = 'http://www.w3.org/2000/svg'
const EYES = 'M9 9v1M15 9v1'
const MOUTHS: Readonly<Record<Score, string>> = {
  1: 'M8 17c1-3 7-3 8 0',
  2: 'M8 16c2-1 6-1 8 0',
  3: 'M8 15c2 1.5 6 1.5 8 0',
  4: 'M7 14c1 4 9 4 10 0z',
}
const SIGNS = {
  done: 'M7 12l3 4 7-7',
  waiting: 'M12 7v5l3 2',
  refused: 'M12 7v6m0 3v1',
} as const

export type Sign = keyof typeof SIGNS

const faces: Partial<Record<Score, Element>> = {}

/** Wajah: helps people who read little; the label beside it says the same. Drawn once, then copied: nine questions show 36. */
export function face(score: Score): Node {
  return (faces[score] ??= inCircle('face', EYES + MOUTHS[score])).cloneNode(true)
}

/** Tanda: what became of the rating, beside the words for it. */
export function sign(name: Sign): Element {
  return inCircle(`sign ${name}`, SIGNS[name])
}

/** One path for all of it: each node counts on an old phone. */
function inCircle(name: string, lines: string): Element {
  const picture = shape('svg', { class: name, viewBox: '0 0 24 24', 'aria-hidden': 'true' })
  picture.append(shape('path', { d: `M12 2a10 10 0 1 0 .1 0z${lines}` }))
  return picture
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(SVG, tag)
  setAttributes(element, attributes)
  return element
}
