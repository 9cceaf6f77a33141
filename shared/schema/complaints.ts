import { z } from 'zod'
import { COMPLAINT_CLASSES, COMPLAINT_STATES } from '../domain/complaints.ts'
import { day, linkedEvidenceSchema, prose } from './evidence.ts'

/** Satu baris ekspor SP4N-LAPOR!, without a word of what the citizen wrote. */
export const complaintSchema = z
  .strictObject({
    class: z.enum(COMPLAINT_CLASSES),
    state: z.enum(COMPLAINT_STATES),
    received: day,
    closed: day.nullable(),
  })
  .check(({ value, issues }) => {
    const { state, received, closed } = value
    const fault = (message: string): void => {
      issues.push({ code: 'custom', input: value, path: ['closed'], message })
    }
    if (state === 'closed' && closed === null) fault('is missing: a closed report has the day it was closed')
    if (state !== 'closed' && closed !== null) fault(`must be blank while the state is ${state}`)
    if (closed !== null && closed < received) fault(`must not be before the day it was received, ${received}`)
  })

const days = z.int().positive()

/** Tenggat yang dinyatakan instansi: content of `complaints/<agency>/deadline.yaml`; sources differ, so it names its own. */
export const complaintDeadlineSchema = z.strictObject({
  /** The words to show. */
  text: prose,
  source: linkedEvidenceSchema,
  days: z.partialRecord(z.enum(COMPLAINT_CLASSES), days),
  workingDays: z.boolean().default(false),
})

export type StatedDeadline = z.infer<typeof complaintDeadlineSchema>
