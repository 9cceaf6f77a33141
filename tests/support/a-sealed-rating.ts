import { RATING_LIMITS, type Rating } from '../../shared/domain/rating.ts'
import type { KioskLink, SealedRating, SealingKey } from '../../shared/domain/sealing.ts'
import { sealText } from '../../widget/seal/seal-text.ts'

/** What a device made of a rating, by the widget's own code; `inside` as somebody else might have sealed it. */
export async function aSealedRating(
  rating: Rating,
  key: SealingKey,
  given: { readonly kiosk?: KioskLink; readonly inside?: unknown } = {},
): Promise<SealedRating> {
  const { kiosk, inside = { rating, kiosk } } = given
  const sealed = await sealText(JSON.stringify(inside), key, crypto.subtle)
  return { id: rating.id, unit: rating.unit, key: key.id, sealed }
}

/** The longest suggestion in the longest characters. */
export const LONGEST_SUGGESTION = '🙏'.repeat(RATING_LIMITS.suggestionCodePoints)
