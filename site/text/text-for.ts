import { TEXT_EN } from './en/text.ts'
import { TEXT_ID } from './id/text.ts'

/** Teks situs in one language; a translation that misses a key does not compile. */
export type SiteText = typeof TEXT_ID

const TEXTS: Readonly<Record<string, SiteText>> = { id: TEXT_ID, en: TEXT_EN }

/** @param language of the page, as `Astro.currentLocale` gives it; Indonesian where there is no such table */
export function textFor(language: string | undefined): SiteText {
  return TEXTS[language ?? 'id'] ?? TEXT_ID
}
