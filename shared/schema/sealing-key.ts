import { z } from 'zod'
import { SEALING, type SealingKey } from '../domain/sealing.ts'

/** Text of `length` characters of base64url. */
export function base64url(length: number): z.ZodString {
  return z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`), `must be ${length} characters of base64url`)
}

/** Kunci penyegel, as the collector announces it with a unit. */
export const sealingKeySchema = z.strictObject({
  id: base64url(SEALING.keyIdLength),
  key: base64url(Math.ceil((SEALING.publicKeyBytes * 4) / 3)),
}) satisfies z.ZodType<SealingKey>
