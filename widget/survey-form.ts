import { html, nothing, type TemplateResult } from 'lit'
import type { Score } from '../shared/domain/score.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'
import { profile, type OnState } from './profile.ts'
import { question } from './question.ts'
import { serviceChoice } from './service-choice.ts'
import { suggestion } from './suggestion.ts'
import { answeredCount, gapsOf, needsService, serviceName, type Gap, type Survey } from './survey.ts'
import type { Text } from './text/text.ts'

/** Formulir, as it is drawn: every layout gets this and nothing else. */
export interface FormView {
  readonly survey: Survey
  /** The page says which service it is, so the citizen is not asked. */
  readonly isServiceGiven: boolean
  /** The citizen has tried to send: what is missing is pointed out from then on. */
  readonly showsGaps: boolean
  readonly isSending: boolean
  readonly text: Text
  readonly on: FormEvents
}

export interface FormEvents {
  readonly answer: (element: ServiceElement, score: Score) => void
  readonly chooseService: (service: string) => void
  readonly state: OnState
  readonly write: (suggestion: string) => void
  readonly goTo: (gap: Gap) => void
  readonly submit: (event: Event) => void
}

/** All questions in one list. */
export function surveyForm(view: FormView): TemplateResult {
  const { survey, text, on, isSending } = view
  const gaps = view.showsGaps ? gapsOf(survey) : []
  return html`${head(view)} ${progress(view)}
    <form part="form" novalidate @submit=${on.submit}>
      ${gaps.length > 0 ? summary(gaps, view) : nothing}
      <fieldset class="plain" role="presentation" ?disabled=${isSending}>
        ${needsService(survey.unit) && !view.isServiceGiven ? serviceChoice(gaps.includes('service'), view) : nothing}
        ${survey.unit.elements.map((element, index) => question(element, index + 1, gaps.includes(element), view))}
        ${suggestion(survey.suggestion, on.write, text)} ${profile(on.state, text)}
      </fieldset>
      <div class="foot">
        <button part="button" aria-disabled=${isSending ? 'true' : nothing}>
          ${isSending ? text.sending : text.send}
        </button>
        <p class="note">${text.privacy}</p>
      </div>
    </form>`
}

function head({ survey, text }: FormView): TemplateResult {
  return html`<header part="header">
    <h2 part="title">${text.title(serviceName(survey))}</h2>
    <p class="note">${text.about(survey.unit.name, survey.unit.elements.length)}</p>
  </header>`
}

/** Counts answers, not pages. Not a live region: a screen reader would speak after every answer. */
function progress({ survey, text }: FormView): TemplateResult {
  const { elements } = survey.unit
  return html`<div class="progress" part="progress">
    <span>${text.progress(answeredCount(survey), elements.length)}</span>
    <span class="steps" aria-hidden="true"
      >${elements.map((element) => html`<i class=${survey.answers[element] ? 'done' : ''}></i>`)}</span
    >
  </div>`
}

function summary(gaps: readonly Gap[], { survey, text, on }: FormView): TemplateResult {
  const way = (gap: Gap): TemplateResult => {
    const position = gap === 'service' ? undefined : survey.unit.elements.indexOf(gap) + 1
    const label = position ? text.toQuestion(position) : text.toService
    return html`<li>
      <button type="button" aria-label=${label} @click=${() => on.goTo(gap)}>${position ?? label}</button>
    </li>`
  }
  return html`<div class="summary" part="summary">
    <p>${text.missing(gaps.length)}</p>
    <ul>
      ${gaps.map(way)}
    </ul>
  </div>`
}
