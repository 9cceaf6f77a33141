import { button } from './button.ts'
import { draw, type Child } from './draw.ts'
import { isUnhappy, type Survey } from './survey.ts'
import { sign, type Sign } from './icons.ts'
import type { Notice, RefusalReason, Text } from './text/text.ts'

/** SP4N-LAPOR!, the national complaint service. */
const COMPLAINTS = 'https://www.lapor.go.id'

/** Memuat: as high as the window, so that nothing of the page that is in sight moves when the questions come. */
export function loading(text: Text): Element {
  return draw('div', { class: 'loading note' }, draw('p', {}, text.loadingUnit))
}

/** Unit tidak dikenal: calm, since the citizen cannot mend it. The webmaster reads the console. */
export function unknownUnit(text: Text): Element {
  return notice('waiting', text.unknownUnit)
}

/** Pengumpul tidak terjangkau. */
export function unreachable(text: Text, onRetry: () => void): Element {
  return notice('waiting', text.unreachableUnit, button(text.retryLabel, onRetry))
}

/** Nasib isian: what became of a submitted rating, and the sign for it. */
const FATES = { sent: 'done', kept: 'waiting', memoryOnly: 'waiting', refused: 'refused' } as const
export type Fate = keyof typeof FATES

export function isFate(stage: string): stage is Fate {
  return stage in FATES
}

/** Heading and sentence for a fate. */
export function wordsFor(fate: Fate, refusal: RefusalReason, text: Text): Notice {
  return fate === 'refused' ? text.refused[refusal] : text[fate]
}

/** Penutup, as it is drawn. */
export interface EndingView {
  readonly fate: Fate
  readonly refusal: RefusalReason
  readonly survey: Survey
  /** Address of the unit's published results. */
  readonly results: string | undefined
  readonly onRetry: () => void
  /** On a kiosk: makes room for the next citizen. Nothing there leads out of the survey. */
  readonly onDone: (() => void) | undefined
}

/** Thanks, or the plain truth where there is nothing to thank for yet. */
export function ending({ fate, refusal, survey, results, onRetry, onDone }: EndingView, text: Text): Element {
  const leads = (address: string, label: string): Child => (onDone ? label : link(address, label))
  const complaint = draw(
    'li',
    { class: isUnhappy(survey) && 'strong' },
    `${text.complaintQuestion} `,
    leads(COMPLAINTS, text.complaintLink),
  )
  return notice(
    FATES[fate],
    wordsFor(fate, refusal, text),
    fate === 'kept' && !onDone && draw('p', {}, text.mayClose),
    fate === 'memoryOnly' && button(text.retryLabel, onRetry),
    draw(
      'ul',
      { class: 'links' },
      results && !onDone ? draw('li', {}, link(results, text.resultsLink)) : null,
      complaint,
    ),
    onDone ? button(text.nextCitizen, onDone) : null,
  )
}

function notice(icon: Sign, [heading, body]: Notice, ...more: readonly Child[]): Element {
  const title = draw('h2', { part: 'title', tabindex: -1 }, heading)
  return draw('div', { class: 'notice', part: 'notice' }, sign(icon), title, body && draw('p', {}, body), more)
}

/** In a new tab: a rating in memory only would be lost with this page. */
function link(href: string, label: string): Element {
  return draw('a', { part: 'link', href, target: '_blank', rel: 'noreferrer' }, label)
}
