import { html, LitElement, type TemplateResult } from 'lit'

/** What an agency's own design system brings along: Lit, and an element made with it. */
class LitGreeting extends LitElement {
  override render(): TemplateResult {
    return html`<p>Selamat datang dari Lit</p>`
  }
}

customElements.define('lit-greeting', LitGreeting)
