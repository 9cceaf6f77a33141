import { TEXT_ID } from './id.ts'
import type { Text } from './text.ts'

/** Tables in the bundle. A further language is added here once it comes as a file of its own. */
const BUILT_IN: readonly Text[] = [TEXT_ID]

/** Teks untuk suatu bahasa: the table for a language tag (`id-ID` finds `id`), Indonesian where there is none. */
export function textFor(language: string | undefined): Text {
  const primary = (language ?? '').toLowerCase().split('-')[0]
  return BUILT_IN.find((text) => text.tag === primary) ?? TEXT_ID
}
