import { html, nothing, type TemplateResult } from 'lit'
import { RATING_LIMITS } from '../shared/domain/rating.ts'
import { identityKinds } from './identity.ts'
import type { Text } from './text/text.ts'

/** Saran: free text with a count of characters and a hint, never a bar, when it looks like somebody's identity. */
export function suggestion(value: string, onWrite: (value: string) => void, text: Text): TemplateResult {
  const kinds = identityKinds(value)
  return html`<div class="suggestion" part="suggestion">
    <label for="suggestion">${text.suggestion}</label>
    <p class="note" id="suggestion-note">${text.suggestionNote}</p>
    <textarea
      id="suggestion"
      rows="3"
      maxlength=${RATING_LIMITS.suggestionCodePoints}
      aria-describedby="suggestion-note suggestion-count suggestion-hint"
      .value=${value}
      @input=${(event: Event) => onWrite((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="count" id="suggestion-count">${text.characters([...value].length, RATING_LIMITS.suggestionCodePoints)}</p>
    <div id="suggestion-hint">
      ${kinds.length > 0 ? html`<p class="hint" part="hint">${text.identityHint(kinds)}</p>` : nothing}
    </div>
  </div>`
}
