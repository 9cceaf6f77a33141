import { RESPONDENT_FIELD_NAMES, RESPONDENT_FIELDS, type Respondent } from '../shared/domain/respondent.ts'
import { draw } from './draw.ts'
import type { Text } from './text/text.ts'

/** Profil responden: folded away, every field optional, closed lists only. */
export function profile(respondent: Respondent, text: Text): Element {
  const fields = RESPONDENT_FIELD_NAMES.map((name) => {
    const { title, values } = text.respondent[name]
    const words: Readonly<Record<string, string>> = values
    const options = RESPONDENT_FIELDS[name].map((value) =>
      draw('option', { value, selected: respondent[name] === value }, words[value] ?? value),
    )
    const select = draw('select', { name }, draw('option', { value: '' }, text.notStated), options)
    return draw('label', { class: 'field' }, draw('span', {}, title), select)
  })
  return draw(
    'details',
    { part: 'profile' },
    draw('summary', {}, text.profile),
    draw('p', { class: 'note' }, text.profileNote),
    draw('div', { class: 'fields' }, fields),
  )
}
