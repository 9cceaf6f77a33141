import { VERIFY_EN } from './en/verify.ts'
import { VERIFY_ID } from './id/verify.ts'
import type { VerifyText } from './verify-text.ts'

const TEXTS: Readonly<Record<string, VerifyText>> = { id: VERIFY_ID, en: VERIFY_EN }

/** @param language of the page; Indonesian where there is no such table */
export function verifyTextFor(language: string | undefined): VerifyText {
  return TEXTS[language ?? 'id'] ?? VERIFY_ID
}
