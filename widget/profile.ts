import { html, type TemplateResult } from 'lit'
import { RESPONDENT_FIELD_NAMES, RESPONDENT_FIELDS, type RespondentField } from '../shared/domain/respondent.ts'
import type { Text } from './text/text.ts'

/** Called with an empty value when the field is not to be stated after all. */
export type OnState = (field: RespondentField, value: string) => void

/** Profil responden: folded away, every field optional, closed lists only. */
export function profile(onState: OnState, text: Text): TemplateResult {
  return html`<details part="profile">
    <summary>${text.profile}</summary>
    <p class="note">${text.profileNote}</p>
    <div class="fields">${RESPONDENT_FIELD_NAMES.map((field) => selectFor(field, onState, text))}</div>
  </details>`
}

function selectFor(field: RespondentField, onState: OnState, text: Text): TemplateResult {
  const { title, values } = text.respondent[field]
  const words: Readonly<Record<string, string>> = values
  return html`<label class="field"
    ><span>${title}</span
    ><select name=${field} @change=${(event: Event) => onState(field, (event.target as HTMLSelectElement).value)}>
      <option value="">${text.notStated}</option>
      ${RESPONDENT_FIELDS[field].map((value) => html`<option value=${value}>${words[value]}</option>`)}
    </select></label
  >`
}
