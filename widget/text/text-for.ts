import { WIDGET_VERSION } from '../deliver.ts'
import { TEXT_ID } from './id.ts'
import { LANGUAGES } from './languages.ts'
import type { Text } from './text.ts'

/** By tag; `undefined` while the file is on its way. */
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

/**
 * Memuat bahasa: a script tag, which a policy that lets our script in lets in too. Where it does not come the survey
 * stays Indonesian; a page under Trusted Types, which forbids such tags, may carry the tag itself.
 */
export function askForText(language: string, folder: string): void {
  const tag = primaryOf(language)
  if (known.has(tag) || !LANGUAGES[tag]) return
  known.set(tag, undefined)
  try {
    const script = document.createElement('script')
    script.src = `${folder}skm-survey.${tag}.js`
    script.onerror = () => known.delete(tag)
    document.documentElement.append(script)
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
