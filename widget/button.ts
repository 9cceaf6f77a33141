import { draw } from './draw.ts'

/** Tombol that does something on this page; `kind` is its class. Sending is the form's own button. */
export function button(label: string, onclick: () => void, kind = 'second'): HTMLButtonElement {
  return draw('button', { type: 'button', class: kind, part: 'button', onclick }, label)
}
