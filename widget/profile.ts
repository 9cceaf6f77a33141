import type { Respondent, RespondentField } from '../shared/domain/respondent.ts'
import { draw } from './draw.ts'
import type { Text } from './text/text.ts'

/**
 * Profil responden: folded away, every field optional, closed lists only. Fields and values are those of the words,
 * which the compiler holds against the domain's lists; the lists themselves would be another 0.1 kB.
 */
export function profile(respondent: Respondent, text: Text): Element {
  const fields = Object.entries(text.respondent).map(([name, { title, values }]) => {
    const options = Object.entries(values).map(([value, words]) =>
      draw('option', { value, selected: respondent[name as RespondentField] === value }, words),
    )
    const select = draw('select', { class: 'box', name }, draw('option', { value: '' }, text.notStated), options)
    return draw('label', {}, title, select)
  })
  return draw(
    'details',
    { part: 'profile' },
    draw('summary', {}, text.profileTitle),
    draw('div', { class: 'fields' }, fields),
  )
}
