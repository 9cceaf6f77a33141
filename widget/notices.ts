import { html, nothing, type TemplateResult } from 'lit'
import { sign, type Sign } from './icons.ts'
import type { Notice, RefusalReason, Text } from './text/text.ts'

/** SP4N-LAPOR!, the national complaint service. */
const COMPLAINTS = 'https://www.lapor.go.id'

/** Memuat: the outline of what is coming, so that the page jumps little. */
export function loading(text: Text): TemplateResult {
  const bars = ['bar title', 'bar', 'bar block', 'bar', 'bar block']
  return html`<div class="loading" aria-busy="true">
    <p class="hidden">${text.loading}</p>
    ${bars.map((bar) => html`<div class=${bar}></div>`)}
  </div>`
}

/** Unit tidak dikenal: calm, since the citizen cannot mend it. The webmaster reads the console. */
export function unknownUnit(text: Text): TemplateResult {
  return notice('waiting', text.unknownUnit)
}

/** Pengumpul tidak terjangkau. */
export function unreachable(text: Text, onRetry: () => void): TemplateResult {
  return notice('waiting', text.unreachable, retryButton(text.retry, onRetry))
}

/** Nasib isian: what became of a submitted rating, and the sign for it. */
const FATES = { sent: 'done', kept: 'kept', memoryOnly: 'waiting', refused: 'refused' } as const
export type Fate = keyof typeof FATES

export function isFate(stage: string): stage is Fate {
  return Object.keys(FATES).includes(stage)
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
export function ending({ fate, refusal, results, onRetry }: EndingView, text: Text): TemplateResult {
  const more = html`${fate === 'memoryOnly' ? retryButton(text.sendAgain, onRetry) : nothing}
    <ul class="links">
      ${results ? html`<li>${link(results, text.results, text)}</li>` : nothing}
      <li>${text.complaintQuestion} ${link(COMPLAINTS, text.complaintLink, text)}</li>
    </ul>`
  return notice(FATES[fate], wordsFor(fate, refusal, text), more)
}

function notice(icon: Sign, { heading, body }: Notice, more: unknown = nothing): TemplateResult {
  return html`<div class="notice" part="notice">
    ${sign(icon)}
    <div>
      <h2 part="title" tabindex="-1">${heading}</h2>
      <p>${body}</p>
      ${more}
    </div>
  </div>`
}

function retryButton(label: string, onRetry: () => void): TemplateResult {
  return html`<button type="button" class="second" part="button" @click=${onRetry}>${label}</button>`
}

/** In a new tab: a rating in memory only would be lost with this page. */
function link(address: string, label: string, text: Text): TemplateResult {
  return html`<a part="link" href=${address} target="_blank" rel="noopener noreferrer"
    >${label}<span class="hidden"> ${text.newTab}</span></a
  >`
}
