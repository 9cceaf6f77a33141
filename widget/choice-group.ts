import { draw, fill, setAttributes, type Child } from './draw.ts'
import type { Gap } from './survey.ts'

/** Kelompok pilihan: a question or the choice of the service, as it is drawn. */
export interface ChoiceGroupView {
  readonly gap: Gap
  readonly legend: Child
  /** Value and what is drawn on it. */
  readonly choices: readonly (readonly [string, Child])[]
  readonly chosen: string | null
  /** Class of the grid the choices stand in. */
  readonly grid: string
}

export interface ChoiceGroup {
  readonly node: Element
  /** Says what is wrong when it was left out, or nothing. */
  readonly mark: (fault: string | false) => void
}

/** A fieldset of native radios: keyboard, screen reader and form behaviour are the browser's own. */
export function choiceGroup({ gap, legend, choices, chosen, grid }: ChoiceGroupView): ChoiceGroup {
  const errorId = `error-${gap}`
  const error = draw('div', {})
  const options = choices.map(([value, label]) =>
    draw(
      'label',
      { class: 'option' },
      draw('input', { type: 'radio', name: gap, value, checked: value === chosen }),
      draw('span', { class: 'choice', part: 'option' }, label),
    ),
  )
  const node = draw(
    'fieldset',
    { part: 'question', class: 'question', 'data-gap': gap },
    draw('legend', {}, legend),
    error,
    draw('div', { class: grid }, options),
  )
  const mark = (fault: string | false): void => {
    setAttributes(node, { class: fault ? 'question missing' : 'question', 'aria-describedby': fault && errorId })
    fill(error, fault && draw('p', { class: 'error', id: errorId }, fault))
  }
  return { node, mark }
}
