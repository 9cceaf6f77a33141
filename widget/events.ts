import type { RatingStatus } from '../shared/domain/rating.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import type { RefusalReason } from './text/text.ts'

/**
 * Peristiwa untuk halaman pemasang. None of them carries a score, a suggestion or a profile: the page's analytics
 * would record them together with the visitor.
 */
export interface SurveyEvents {
  /** A question was answered, or answered anew. */
  'skm-answer': { readonly element: ServiceElement; readonly answered: number; readonly questions: number }
  /** The rating is kept on the device. */
  'skm-saved': { readonly id: string }
  /** The collector has the rating. */
  'skm-delivered': { readonly id: string; readonly status: RatingStatus }
  /** The collector refused the rating for good; it is kept aside on the device. */
  'skm-refused': { readonly id: string; readonly reason: RefusalReason }
}

declare global {
  interface HTMLElementEventMap {
    'skm-answer': CustomEvent<SurveyEvents['skm-answer']>
    'skm-saved': CustomEvent<SurveyEvents['skm-saved']>
    'skm-delivered': CustomEvent<SurveyEvents['skm-delivered']>
    'skm-refused': CustomEvent<SurveyEvents['skm-refused']>
  }
}

/** Tells the page what happened; the event bubbles out of shadow roots. */
export function announce<N extends keyof SurveyEvents>(target: EventTarget, name: N, detail: SurveyEvents[N]): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}
