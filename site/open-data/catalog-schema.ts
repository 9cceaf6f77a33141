import { z } from 'zod'
import { identifier } from '../../shared/schema/identifier.ts'
import { periodSchema } from '../../shared/schema/unit.ts'

export const CATALOG_FORMAT = 'skm-catalog/1'
export const FILE_KINDS = ['data', 'report', 'recap', 'metadata', 'schema', 'feed'] as const

/** Daftar berkas: `/data/index.json`, every file of the open data but itself. */
export const catalogSchema = z.strictObject({
  format: z.literal(CATALOG_FORMAT),
  files: z.array(
    z.strictObject({
      /** Below `/data/`. */
      path: z.string(),
      kind: z.enum(FILE_KINDS),
      level: z.enum(['all', 'area', 'agency', 'unit']),
      /** Of the area, agency or unit. */
      id: identifier.nullable(),
      period: periodSchema.nullable(),
      title: z.strictObject({ id: z.string(), en: z.string() }),
      mediaType: z.string(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type Catalog = z.infer<typeof catalogSchema>
export type CatalogEntry = Catalog['files'][number]
