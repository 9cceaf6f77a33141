import { html, LitElement, type TemplateResult } from 'lit'
import { SKM_2017_ID } from '../../shared/wording/skm-2017.id.ts'

/**
 * Pembanding: the least that asks the same nine questions with Lit. No queue, no layouts, no languages, no errors. With
 * `asks` it asks the collector about its unit first, as every survey must that is not built for one unit.
 */
class BareSurvey extends LitElement {
  static override properties = { unit: {}, asks: { type: Boolean }, name: { state: true } }

  declare unit: string
  declare asks: boolean
  declare name: string | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.asks) this.name = 'Unit'
    else void this.ask()
  }

  private async ask(): Promise<void> {
    const response = await fetch(`/v1/units/${this.unit}`)
    this.name = ((await response.json()) as { name: string }).name
  }

  override render(): TemplateResult | undefined {
    if (this.name === undefined) return undefined
    const questions = Object.entries(SKM_2017_ID)
    return html`<form @submit=${this.send}>
      <h2>${this.name}</h2>
      ${questions.map(
        ([element, { question, labels }]) =>
          html`<fieldset>
            <legend>${question}</legend>
            ${labels.map(
              (label, place) => html`<label><input type="radio" name=${element} value=${place + 1} /> ${label}</label>`,
            )}
          </fieldset>`,
      )}
      <button>Kirim penilaian</button>
    </form>`
  }

  private send(event: Event): void {
    event.preventDefault()
    const answers = Object.fromEntries(new FormData(event.target as HTMLFormElement))
    void fetch('/v1/ratings', { method: 'POST', body: JSON.stringify(answers) })
  }
}

customElements.define('bare-survey', BareSurvey)
