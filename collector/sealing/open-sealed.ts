import { createDecipheriv, hkdfSync } from 'node:crypto'
import { RATING_LIMITS } from '../../shared/domain/rating.ts'
import { SEALING, type SealedRating } from '../../shared/domain/sealing.ts'
import { parse } from '../../shared/schema/parse.ts'
import { sealedContentSchema, sealedRatingSchema, type SealedContent } from '../../shared/schema/sealed-rating.ts'
import { parseStrictJson } from '../strict-json.ts'
import type { OpeningKey, SealingKeys } from './sealing-keys.ts'

/** Hasil membuka segel. `at` says what is wrong, for the answer: the member, or the member inside. */
export type Opened =
  | { readonly kind: 'opened'; readonly content: SealedContent }
  /** It can never be opened: changed on its way, or not sealed as it should be. */
  | { readonly kind: 'broken'; readonly at: string }
  /** Sealed to a key that this collector does not have, or not yet. */
  | { readonly kind: 'unknown-key' }

const HEAD_BYTES = SEALING.publicKeyBytes
const LEAST_BYTES = HEAD_BYTES + SEALING.tagBytes
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Whether a member of a request's `ratings` is sealed; all else is read as a plain rating. */
export function isSealed(raw: object): boolean {
  return 'sealed' in raw
}

/** Membuka segel: what was said, by the one who has the key. */
export function openSealed(raw: unknown, keys: SealingKeys): Opened {
  const sealed = parse(sealedRatingSchema, raw)
  if (!sealed.ok) return { kind: 'broken', at: sealed.fault.at }
  const key = keys.byId.get(sealed.value.key)
  if (!key) return { kind: 'unknown-key' }
  const text = decrypted(Buffer.from(sealed.value.sealed, 'base64url'), key)
  const content = text === undefined ? undefined : contentOf(text)
  if (!content) return { kind: 'broken', at: 'sealed' }
  return isOf(sealed.value, content) ? { kind: 'opened', content } : { kind: 'broken', at: 'sealed.id' }
}

/** @returns undefined when it was not sealed to this key, or is not what was sealed */
function decrypted(bytes: Buffer, { pair, publicKey }: OpeningKey): string | undefined {
  if (bytes.length < LEAST_BYTES) return undefined
  const theirs = bytes.subarray(0, HEAD_BYTES)
  try {
    const salt = Buffer.concat([theirs, publicKey])
    const length = SEALING.aesKeyBytes + SEALING.nonceBytes
    const bits = Buffer.from(hkdfSync('sha256', pair.computeSecret(theirs), salt, SEALING.name, length))
    const [aesKey, nonce] = [bits.subarray(0, SEALING.aesKeyBytes), bits.subarray(SEALING.aesKeyBytes)]
    const decipher = createDecipheriv('aes-256-gcm', aesKey, nonce, { authTagLength: SEALING.tagBytes })
    decipher.setAuthTag(bytes.subarray(-SEALING.tagBytes))
    const opened = decipher.update(bytes.subarray(HEAD_BYTES, -SEALING.tagBytes))
    return utf8.decode(Buffer.concat([opened, decipher.final()]))
  } catch {
    // No point of the curve, a tag that does not fit, or bytes that are no text.
    return undefined
  }
}

function contentOf(text: string): SealedContent | undefined {
  try {
    const content = parse(sealedContentSchema, parseStrictJson(text.trimEnd(), RATING_LIMITS.jsonDepth))
    return content.ok ? content.value : undefined
  } catch {
    // SyntaxError: not the JSON that the protocol wants.
    return undefined
  }
}

/** The answer names the rating by the id outside, and the origin was checked for the unit outside. */
function isOf({ id, unit }: SealedRating, { rating }: SealedContent): boolean {
  return rating.id === id && rating.unit === unit
}
