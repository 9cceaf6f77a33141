import { html, nothing, type TemplateResult } from 'lit'
import type { Gap } from './survey.ts'

/** Satu pilihan: its value, and what is drawn on it. */
export interface Choice<V> {
  readonly value: V
  readonly label: unknown
}

/** Kelompok pilihan: a question or the choice of the service, as it is drawn. */
export interface ChoiceGroupView<V> {
  readonly gap: Gap
  readonly legend: unknown
  readonly choices: readonly Choice<V>[]
  readonly chosen: V | null | undefined
  /** What is wrong, when it was left out. */
  readonly fault: string | undefined
  readonly onChoose: (value: V) => void
  /** Class of the grid the choices stand in. */
  readonly grid: string
}

/** A fieldset of native radios: keyboard, screen reader and form behaviour are the browser's own. */
export function choiceGroup<V>({ gap, legend, fault, grid, ...view }: ChoiceGroupView<V>): TemplateResult {
  return html`<fieldset
    part="question"
    class=${fault ? 'question missing' : 'question'}
    data-gap=${gap}
    aria-describedby=${fault ? `error-${gap}` : nothing}
  >
    <legend>${legend}</legend>
    ${fault ? html`<p class="error" id="error-${gap}">${fault}</p>` : nothing}
    <div class=${grid}>
      ${view.choices.map(
        ({ value, label }) =>
          html`<label class="option">
            <input
              type="radio"
              name=${gap}
              value=${value}
              .checked=${view.chosen === value}
              @change=${() => view.onChoose(value)}
            /><span class="choice" part="option">${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`
}
