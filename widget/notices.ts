import { draw, type Child } from './draw.ts'
import { sign, type Sign } from './icons.ts'
import type { Notice, RefusalReason, Text } from './text/text.ts'

/** SP4N-LAPOR!, the national complaint service. */
const COMPLAINTS = 'https://www.lapor.go.id'

/** Memuat: the outline of what is coming, so that the page jumps little. */
export function loading(text: Text): Element {
  const bars = ['title', '', 'block', '', 'block'].map((bar) => draw('div', { class: `bar ${bar}` }))
  return draw('div', { class: 'loading', 'aria-busy': 'true' }, draw('p', { class: 'hidden' }, text.loading), bars)
}

/** Unit tidak dikenal: calm, since the citizen cannot mend it. The webmaster reads the console. */
export function unknownUnit(text: Text): Element {
  return notice('waiting', text.unknownUnit)
}

/** Pengumpul tidak terjangkau. */
export function unreachable(text: Text, onRetry: () => void): Element {
  return notice('waiting', text.unreachable, retryButton(text.retry, onRetry))
}

/** Nasib isian: what became of a submitted rating, and the sign for it. */
const FATES = { sent: 'done', kept: 'kept', memoryOnly: 'waiting', refused: 'refused' } as const
export type Fate = keyof typeof FATES

export function isFate(stage: string): stage is Fate {
  return stage in FATES
}

/** Heading and sentence for a fate. */
export function wordsFor(fate: Fate, refusal: RefusalReason, text: Text): Notice {
  return fate === 'refused' ? text.refused(refusal) : text[fate]
}

/** Penutup, as it is drawn. */
export interface EndingView {
  readonly fate: Fate
  readonly refusal: RefusalReason
  /** Address of the unit's published results. */
  readonly results: string | undefined
  readonly onRetry: () => void
}

/** Thanks, or the plain truth where there is nothing to thank for yet. */
export function ending({ fate, refusal, results, onRetry }: EndingView, text: Text): Element {
  const links = draw(
    'ul',
    { class: 'links' },
    results ? draw('li', {}, link(results, text.results, text)) : null,
    draw('li', {}, `${text.complaintQuestion} `, link(COMPLAINTS, text.complaintLink, text)),
  )
  const retry = fate === 'memoryOnly' && retryButton(text.sendAgain, onRetry)
  return notice(FATES[fate], wordsFor(fate, refusal, text), retry, links)
}

function notice(icon: Sign, { heading, body }: Notice, ...more: readonly Child[]): Element {
  const title = draw('h2', { part: 'title', tabindex: -1 }, heading)
  return draw('div', { class: 'notice', part: 'notice' }, sign(icon), draw('div', {}, title, draw('p', {}, body), more))
}

function retryButton(label: string, onclick: () => void): Element {
  return draw('button', { type: 'button', class: 'second', part: 'button', onclick }, label)
}

/** In a new tab: a rating in memory only would be lost with this page. */
function link(href: string, label: string, text: Text): Element {
  const newTab = draw('span', { class: 'hidden' }, ` ${text.newTab}`)
  return draw('a', { part: 'link', href, target: '_blank', rel: 'noopener noreferrer' }, label, newTab)
}
