import { z } from 'zod'
import { PARTICIPATION_LEVELS } from '../domain/participation.ts'
import { linkedEvidenceSchema, line, link, prose } from './evidence.ts'
import { identifier } from './identifier.ts'

/** Standar pelayanan as published, one link for each service or unit. */
const standardSchema = z.strictObject({ unit: identifier, service: identifier.optional(), name: line, link })

/** Pelibatan masyarakat: content of `participation/<agency>.yaml`. */
export const participationSchema = z.strictObject({
  agency: identifier,
  standards: z.array(standardSchema).default([]),
  /** Maklumat pelayanan: the promise a unit has published. */
  pledges: z.array(z.strictObject({ unit: identifier, link })).default([]),
  /** Pernyataan instansi: what the agency says of itself, with what bears it out. */
  claims: z
    .array(
      z.strictObject({
        level: z.enum(PARTICIPATION_LEVELS),
        text: prose,
        evidence: z.array(linkedEvidenceSchema).min(1),
      }),
    )
    .default([]),
})

export type Participation = z.infer<typeof participationSchema>
