import { button as actionButton } from './button.ts'
import { fill } from './draw.ts'
import type { Text } from './text/text.ts'

/** How long a choice is seen before the next question comes. */
const ADVANCE_MS = 250

/** Langkah demi langkah: what is shown one at a time, and the button that leads on. */
export interface StepsView {
  readonly parts: readonly HTMLElement[]
  readonly button: Element
  /** Which is shown first; `undefined` where all stand in one list. */
  readonly first: number | undefined
  readonly text: Text
}

export interface Steps {
  readonly isOn: boolean
  readonly back: HTMLElement
  readonly at: () => number | undefined
  /** Shows a step and takes the focus there. */
  readonly go: (step: number) => void
}

/** One part at a time. A list is the same with all of them shown. */
export function createSteps({ parts, button, first, text }: StepsView): Steps {
  const isOn = first !== undefined
  let step = first ?? 0
  let advance: ReturnType<typeof setTimeout> | undefined
  const back = actionButton(text.stepBack, () => go(step - 1))

  function show(next: number): void {
    clearTimeout(advance)
    step = next
    if (isOn) parts.forEach((part, place) => (part.hidden = place !== step))
    back.hidden = !isOn || step === 0
    fill(button, isOn && step < parts.length - 1 ? text.nextStep : text.sendLabel)
  }

  function go(to: number): void {
    show(to)
    const part = parts[step]
    const target = part?.querySelector<HTMLElement>('[type=radio]') ?? part
    target?.focus()
  }

  /**
   * A choice by pointer leads on; one by key does not, since arrow keys choose on their way. Only the last of two quick
   * choices counts, so that no question is skipped.
   */
  function chosen(event: MouseEvent): void {
    if ((event.target as HTMLInputElement).type !== 'radio' || event.detail === 0) return
    clearTimeout(advance)
    advance = setTimeout(() => go(step + 1), ADVANCE_MS)
  }

  show(step)
  if (isOn) parts.forEach((part) => part.addEventListener('click', chosen))
  return { isOn, back, at: () => (isOn ? step : undefined), go }
}
