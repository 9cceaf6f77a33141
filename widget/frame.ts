import { button } from './button.ts'
import { draw, type Child } from './draw.ts'
import type { Text } from './text/text.ts'

/** Tata letak: `list` unless the page asks for another. */
export const LAYOUTS = ['steps', 'dialog', 'kiosk'] as const
export type Layout = 'list' | (typeof LAYOUTS)[number]

export function layoutOf(name: string): Layout {
  return LAYOUTS.find((layout) => layout === name) ?? 'list'
}

/** Tombol di sudut and the dialog it opens; where there is no `<dialog>`, the survey opens in its place on the page. */
export function cornerDialog(card: Element, text: Text, onOpen: () => void): Child {
  const dialog = draw('dialog', { part: 'dialog', 'aria-label': text.openSurvey })
  const { showModal, close } = dialog as Partial<HTMLDialogElement>
  const shut = (): void => (close ? dialog.close() : dialog.removeAttribute('open'))
  const open = (): void => {
    if (showModal) dialog.showModal()
    else dialog.setAttribute('open', '')
    onOpen()
  }
  dialog.append(button(text.closeSurvey, shut, 'second close'), card)
  return [button(text.openSurvey, open, 'opener'), dialog]
}
