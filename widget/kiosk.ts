import { button } from './button.ts'
import { draw, fill } from './draw.ts'
import type { Text } from './text/text.ts'
import type { Cargo } from './delivery.ts'

/** A screen nobody touches is cleared after this. */
const IDLE_S = 60
/** So long before, the warning stands: people may need 20 s to react (WCAG 2.2.1). */
const WARNING_S = 20
/** The thanks are cleared after this. */
const END_S = 20

export interface KioskEdges {
  /** The rating was submitted. */
  readonly isOver: () => boolean
  /** Seconds until the screen is cleared; 0 when the danger is over. */
  readonly onIdle: (seconds: number) => void
  readonly onClear: () => void
}

/** Penjaga kios: clears the screen for the next citizen, and keeps it awake. @returns a function that ends it */
export function watchKiosk(card: HTMLElement, { isOver, onIdle, onClear }: KioskEdges): () => void {
  let left = Infinity
  const touched = (): void => {
    if (isOver()) return
    left = IDLE_S
    onIdle(0)
  }
  const tick = (): void => {
    left = (isOver() ? Math.min(left, END_S) : left) - 1
    if (left > WARNING_S) return
    onIdle(isOver() ? 0 : left)
    if (left > 0) return
    left = Infinity
    onClear()
  }
  card.onpointerdown = card.onkeydown = card.oninput = touched
  stayAwake()
  const timer = setInterval(tick, 1_000)
  return () => clearInterval(timer)
}

function stayAwake(): void {
  const { wakeLock } = navigator as Partial<Navigator>
  // Rejects when the page is not seen or the battery is low: then the screen sleeps.
  wakeLock?.request('screen').catch(() => undefined)
}

/** Sudut petugas: after the exit code, what was not sent yet, a file to carry it by hand, and the way out. */
export function staffCorner(code: string, cargo: () => Promise<Cargo>, onLeave: () => void, text: Text): Element {
  const corner = draw('div', { class: 'notice' })
  const ask = (): void => {
    const field = draw('input', {
      ...{ type: 'password', class: 'box', 'aria-label': text.staffCode },
      ...{ autocomplete: 'off', oninput: () => void (field.value === code && open()) },
    })
    fill(corner, field)
    field.focus()
  }
  const open = async (): Promise<void> => {
    const { count, file } = await cargo()
    const href = `data:application/json,${encodeURIComponent(file)}`
    const link = draw('a', { href, download: 'skm.json', part: 'link' }, text.saveFile)
    const leave = button(text.leaveKiosk, onLeave)
    fill(corner, draw('p', {}, text.unsentCount(count)), count > 0 && link, leave)
    leave.focus()
  }
  fill(corner, button(text.staffCode, ask))
  return corner
}
