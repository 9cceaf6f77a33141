import { z } from 'zod'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { day, line, linkedEvidenceSchema, prose } from './evidence.ts'
import { identifier } from './identifier.ts'
import { periodSchema } from './unit.ts'

/** Triwulan pelaksanaan: the ministry's column TW I to TW IV. */
const quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, 'must be a quarter such as 2026-Q3')
  .meta({ field: 'quarter' })

/** Rencana tindak lanjut: one row, the element that is to improve first. */
const planItemSchema = z.strictObject({
  element: z.enum(SERVICE_ELEMENTS),
  activity: prose,
  quarters: z.array(quarter).min(1),
  owner: line,
  /** Forum that agreed on it. */
  forum: day.optional(),
})

/** Realisasi of one row of the previous period's plan. */
const realisationSchema = z
  .strictObject({
    /** Rencana, in the words of the plan. */
    activity: prose,
    done: z.boolean(),
    description: prose.optional(),
    evidence: z.array(linkedEvidenceSchema).default([]),
    obstacle: prose.optional(),
  })
  .check(({ value, issues }) => {
    const missing = value.done ? 'description' : 'obstacle'
    if (value[missing] !== undefined) return
    const why = value.done ? 'say what was done' : 'say what stood in the way'
    issues.push({ code: 'custom', input: value, path: [missing], message: `is missing: ${why}` })
  })

/** Tindak lanjut: content of `follow-ups/<unit>/<period>.yaml`, in the columns of the ministry's template. */
export const followUpSchema = z.strictObject({
  unit: identifier,
  /** The survey that the plan answers. */
  period: periodSchema,
  plan: z.array(planItemSchema).default([]),
  /** Laporan tindak lanjut periode sebelumnya. */
  realisation: z.array(realisationSchema).default([]),
})

export type FollowUp = z.infer<typeof followUpSchema>
export type PlanItem = FollowUp['plan'][number]
export type Realisation = FollowUp['realisation'][number]
