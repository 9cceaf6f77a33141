import { z } from 'zod'
import type { KioskLink, SealedRating } from '../domain/sealing.ts'
import { identifier } from './identifier.ts'
import { RATING_ID_PATTERN } from './rating.ts'
import { base64url, sealingKeySchema } from './sealing-key.ts'

/** Isian tersegel: stands in a request in the place of a rating. */
export const sealedRatingSchema = z.strictObject({
  id: z.string().regex(RATING_ID_PATTERN, 'must be 22 characters of base64url'),
  unit: identifier,
  key: sealingKeySchema.shape.id,
  sealed: z.string().regex(/^[A-Za-z0-9_-]+$/, 'must be base64url'),
}) satisfies z.ZodType<SealedRating>

const kioskLink = z.strictObject({
  chain: base64url(22),
  number: z.int().min(1),
  link: base64url(43),
}) satisfies z.ZodType<KioskLink>

/** Isi segel: what is inside; the rating stays unread here and is read like one that came without a seal. */
export const sealedContentSchema = z.strictObject({
  rating: z.looseObject({ id: z.string(), unit: z.string() }),
  kiosk: kioskLink.optional(),
})
export type SealedContent = z.infer<typeof sealedContentSchema>
