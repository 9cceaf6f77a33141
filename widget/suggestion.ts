import { RATING_LIMITS } from '../shared/domain/rating.ts'
import { draw, fill } from './draw.ts'
import { identityKinds } from './identity.ts'
import type { Text } from './text/text.ts'

const LONGEST = RATING_LIMITS.suggestionCodePoints

export interface SuggestionField {
  readonly node: Element
  /** Counts anew and looks for somebody's identity. @returns the hint, if there is one */
  readonly recount: (value: string) => string | false
}

/** Saran: free text with a count of characters and a hint, never a bar, when it looks like somebody's identity. */
export function suggestion(value: string, text: Text): SuggestionField {
  const count = draw('p', { class: 'note count' })
  const hint = draw('div', {})
  const id = 'suggestion-notes'
  const node = draw(
    'div',
    { class: 'suggestion', part: 'suggestion' },
    draw('label', { for: 'suggestion' }, text.suggestionLabel),
    draw(
      'textarea',
      { id: 'suggestion', class: 'box', name: 'suggestion', maxlength: LONGEST, 'aria-describedby': id },
      value,
    ),
    draw('div', { id }, draw('p', { class: 'note' }, text.suggestionNote), count, hint),
  )
  const recount = (written: string): string | false => {
    const kinds = identityKinds(written)
    const words = kinds.length > 0 && text.identityHint(kinds)
    fill(count, text.characters([...written].length, LONGEST))
    fill(hint, words && draw('p', { class: 'hint', part: 'hint' }, words))
    return words
  }
  return { node, recount }
}
