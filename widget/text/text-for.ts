import { WIDGET_VERSION } from '../deliver.ts'
import { draw } from '../draw.ts'
import { TEXT_ID } from './id.ts'
import { LANGUAGES } from './languages.ts'
import type { Text } from './text.ts'

/** By tag; `undefined` while the file is on its way, and for a part that is no language. */
const known = new Map<string, Text | undefined>([[TEXT_ID.tag, TEXT_ID]])
const listeners = new Set<() => void>()

/** Teks untuk suatu bahasa: the table for a language tag (`id-ID` finds `id`), Indonesian where there is none. */
export function textFor(language: string): Text {
  return known.get(primaryOf(language)) ?? TEXT_ID
}

/** Takes in another language. One of another version of the widget has other sentences, and is left alone. */
export function addText(text: Text, version: string): void {
  if (version !== WIDGET_VERSION) return
  known.set(text.tag, text)
  listeners.forEach((listener) => listener())
}

/** @returns a function that ends the listening for languages that come later. */
export function listenForText(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Memuat bahasa; where it does not come the survey stays Indonesian. */
export function askForText(language: string, folder: string): void {
  const tag = primaryOf(language)
  if (LANGUAGES[tag]) askForPart(tag, folder)
}

/**
 * Memuat bagian: a script tag, which a policy that lets our script in lets in too. A page under Trusted Types, which
 * forbids such tags, may carry the tag itself.
 *
 * @param part language, or `seal`
 * @param integrity hash the file must have; only where the server lets other pages read it
 */
export function askForPart(part: string, folder: string, integrity?: string): void {
  if (known.has(part)) return
  known.set(part, undefined)
  try {
    const src = `${folder}skm-survey.${part}.js`
    const crossorigin = integrity && ''
    const onerror = (): void => void known.delete(part)
    document.documentElement.append(draw('script', { src, integrity, crossorigin, onerror }))
  } catch {
    // TypeError: Trusted Types.
  }
}

/** Bahasa halaman: of the closest `[lang]`, also outside the shadow trees the survey stands in. */
export function languageAround(element: Element): string {
  const closest = element.closest<HTMLElement>('[lang]')
  if (closest) return closest.lang
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? languageAround(root.host) : ''
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
