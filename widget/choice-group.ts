import { draw, fill, type Child } from './draw.ts'
import type { Gap } from './survey.ts'

/** Kelompok pilihan: a question or the choice of the service, as it is drawn. */
export interface ChoiceGroupView {
  readonly gap: Gap
  readonly questionLabel: Child
  /** Pencarian: what a field above the choices is called that leaves only those with its words; none without. */
  readonly searchLabel?: string | false
  /** Value and what is drawn on it. */
  readonly choices: readonly (readonly [string, Child])[]
  readonly picked: string | null
  /** Class of the grid the choices stand in. */
  readonly gridClass: string
}

export interface ChoiceGroup {
  readonly node: HTMLElement
  /** Says what is wrong when it was left out, or nothing. */
  readonly markFault: (fault: string | false) => void
}

/** A fieldset of native radios: keyboard, screen reader and form behaviour are the browser's own. */
export function choiceGroup({
  gap,
  questionLabel,
  searchLabel,
  choices,
  picked,
  gridClass,
}: ChoiceGroupView): ChoiceGroup {
  const id = `error-${gap}`
  const error = draw('div', { class: 'error', id })
  const options = choices.map(([value, label]) =>
    draw(
      'label',
      { class: 'option' },
      draw('input', { type: 'radio', name: gap, value, checked: value === picked }),
      draw('span', { class: 'choice', part: 'option' }, label),
    ),
  )
  const search = draw('input', { type: 'search', class: 'box', placeholder: searchLabel, oninput: narrow })
  const node = draw(
    'fieldset',
    { part: 'question', 'aria-describedby': id },
    ...[draw('legend', {}, questionLabel), searchLabel && search, error],
    draw('div', { class: gridClass }, options),
  )
  /** The heading names the service that is chosen, also while it is out of sight. */
  function narrow(): void {
    const words = search.value.toLowerCase()
    for (const option of options) option.hidden = !option.textContent.toLowerCase().includes(words)
  }
  const markFault = (fault: string | false): void => {
    node.className = fault ? 'question missing' : 'question'
    fill(error, fault)
  }
  return { node, markFault }
}
