import { expect } from 'vitest'
import { THE_ANSWERS } from './citizen.ts'
import type { EnginePage } from './engine.ts'

/**
 * Warga lewat skrip: clicks by script, the same in every engine. What is tried is storage, network and rendering, not
 * the engine's mouse.
 */
export type ScriptPage = Pick<EnginePage, 'value'>

/** Two noisy cores. */
export const PATIENCE = { timeout: 30_000, interval: 100 }

export const SHADOW = "document.querySelector('skm-survey')?.shadowRoot"

export async function isReady(page: ScriptPage): Promise<boolean> {
  return (await page.value(`!!${SHADOW}?.querySelector('form')`)) === true
}

export async function answerAll(page: ScriptPage): Promise<void> {
  await expect.poll(() => isReady(page), PATIENCE).toBe(true)
  for (const [element, score] of Object.entries(THE_ANSWERS)) {
    await page.value(`(${SHADOW}.querySelector('input[name="${element}"][value="${score}"]').click(), true)`)
  }
}

/** Presses the button in sight that says `name`. */
export async function press(page: ScriptPage, name: string): Promise<void> {
  const button = `[...${SHADOW}.querySelectorAll('button')].find((b) => b.textContent === '${name}' && b.getClientRects().length)`
  await expect.poll(() => page.value(`!!${button}`), PATIENCE).toBe(true)
  await page.value(`(${button}.click(), true)`)
}

export async function fillIn(page: ScriptPage): Promise<void> {
  await answerAll(page)
  await press(page, 'Kirim penilaian')
}

export function heading(page: ScriptPage): Promise<unknown> {
  return page.value(`${SHADOW}?.querySelector('h2')?.textContent`)
}
