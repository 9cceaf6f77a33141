import type { IdentityKind } from './text/text.ts'

const NIK_DIGITS = 16
const PHONE_DIGITS_LEAST = 9
const PHONE_DIGITS_MOST = 15
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/

/**
 * A run of digits as people write numbers: a space, dot, hyphen or bracket between two does not end it, so
 * `0812-3456 7890` is one number while `09.00 - 12.00` is two. No look-behind: Safari 14 does not know it.
 */
const DIGIT_RUN = /\d(?:\)?[ .-]?\d)*/g

/** Jejak identitas: what in a suggestion looks like a NIK, a telephone number or an e-mail address. Only a hint. */
export function identityKinds(text: string): readonly IdentityKind[] {
  const numbers = (text.match(DIGIT_RUN) ?? []).map((run) => run.replace(/\D/g, ''))
  const kinds: IdentityKind[] = []
  if (numbers.some((digits) => digits.length === NIK_DIGITS)) kinds.push('nik')
  if (numbers.some(isPhone)) kinds.push('phone')
  if (EMAIL.test(text)) kinds.push('email')
  return kinds
}

/** Indonesian numbers are written with a leading 0 or with the country code 62. */
function isPhone(digits: string): boolean {
  return /^(0|62)/.test(digits) && digits.length >= PHONE_DIGITS_LEAST && digits.length <= PHONE_DIGITS_MOST
}
