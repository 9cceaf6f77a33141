import { z } from 'zod'
import { QUESTIONNAIRE_IDS } from '../domain/questionnaire.ts'
import { PROTOCOL_VERSION } from '../domain/rating.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { identifier } from './identifier.ts'
import { sealingKeySchema } from './sealing-key.ts'
import { serviceSchema } from './unit.ts'

/** Keterangan unit: what `GET /v1/units/{unit}` answers, all the widget needs to draw the survey. */
export const unitAnswerSchema = z.strictObject({
  version: z.literal(PROTOCOL_VERSION),
  unit: identifier,
  name: z.string(),
  /** Name of the agency. */
  agency: z.string(),
  services: z.array(serviceSchema.pick({ id: true, name: true })),
  questionnaire: z.enum(QUESTIONNAIRE_IDS),
  /** Unsur yang ditanyakan, in the order to ask them. */
  elements: z.array(z.enum(SERVICE_ELEMENTS)),
  /** Where the unit's published results are; `null` where there is no site. */
  results: z.string().nullable(),
  /** Kunci penyegel: what ratings are sealed to on the device; absent where the collector has none. */
  sealing: sealingKeySchema.optional(),
})
export type UnitAnswer = z.infer<typeof unitAnswerSchema>
