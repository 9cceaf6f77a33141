import { z } from 'zod'
import { COMMITMENT_STATES } from '../domain/commitment.ts'
import { FORUM_STATES, FORUM_SUBJECTS, needsReason, PARTICIPANT_CATEGORIES } from '../domain/forum.ts'
import { PARTICIPATION_LEVELS } from '../domain/participation.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { day, evidenceSchema, fileName, line, link, linkedEvidenceSchema, prose } from './evidence.ts'
import { identifier } from './identifier.ts'
import { periodSchema } from './unit.ts'

const elements = z.array(z.enum(SERVICE_ELEMENTS)).default([])
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00')
  .meta({ field: 'time' })

/** Perkembangan: what happened to a commitment on a day, with what shows it. */
const updateSchema = z.strictObject({ date: day, text: prose, evidence: z.array(evidenceSchema).default([]) })

/** Komitmen: what both sides signed, who does it, until when, and how far it is. */
export const commitmentSchema = z
  .strictObject({
    text: prose,
    owner: line,
    due: day,
    elements,
    state: z.enum(COMMITMENT_STATES),
    reason: prose.optional(),
    updates: z.array(updateSchema).default([]),
  })
  .check(({ value, issues }) => {
    const { state, updates, reason } = value
    const fault = (path: string, message: string): void => {
      issues.push({ code: 'custom', input: value, path: [path], message })
    }
    if (state !== 'planned' && updates.length === 0)
      fault('updates', `is missing: a commitment that is ${state} needs a dated update that says what was done`)
    if (state === 'dropped' && reason === undefined)
      fault('reason', 'is missing: a commitment that is dropped needs the reason')
    if (state !== 'dropped' && reason !== undefined)
      fault('reason', `belongs only to a commitment that is dropped, and this one is ${state}; put it into an update`)
  })

/** Masukan: what one group said, without a name, and what it was answered. */
const inputSchema = z.strictObject({
  category: z.enum(PARTICIPANT_CATEGORIES),
  text: prose,
  answer: prose.optional(),
})

/** Berita acara: the signed minutes; the hash shows that nobody changed them since. */
const minutesSchema = z
  .strictObject({
    file: fileName.optional(),
    link: link.optional(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the 64 small hexadecimal digits of the file’s SHA-256'),
    signed: day,
  })
  .refine((minutes) => (minutes.link === undefined) !== (minutes.file === undefined), {
    path: ['file'],
    error: 'give either file (a file in the same folder) or link (an address), and not both',
  })

/** Forum konsultasi publik: content of `forums/<unit>/<date>.md`; the Markdown text is its `notes`. */
export const forumSchema = z
  .strictObject({
    unit: identifier,
    date: day,
    theme: line,
    subject: z.enum(FORUM_SUBJECTS).default('service-problem'),
    state: z.enum(FORUM_STATES),
    reason: prose.optional(),
    organiser: line,
    place: line.optional(),
    online: link.optional(),
    begins: clock.optional(),
    ends: clock.optional(),
    join: prose.optional(),
    services: z.array(identifier).default([]),
    elements,
    standards: z.array(linkedEvidenceSchema).default([]),
    /** Periode survei whose results the forum discussed. */
    survey: periodSchema.optional(),
    agenda: z.array(line).default([]),
    participants: z
      .array(z.strictObject({ category: z.enum(PARTICIPANT_CATEGORIES), count: z.int().positive() }))
      .default([]),
    inputs: z.array(inputSchema).default([]),
    commitments: z.array(commitmentSchema).default([]),
    minutes: minutesSchema.optional(),
    /** Tingkat pelibatan as the agency claims it. */
    claim: z.strictObject({ level: z.enum(PARTICIPATION_LEVELS), evidence: z.array(evidenceSchema).min(1) }).optional(),
    notes: z.string().trim().max(20_000).normalize('NFC').default(''),
  })
  .check(({ value, issues }) => {
    const { state, reason, place, online, begins, ends, inputs, commitments } = value
    const fault = (path: string, message: string): void => {
      issues.push({ code: 'custom', input: value, path: [path], message })
    }
    if (needsReason(state) && reason === undefined) fault('reason', `is missing: a forum that is ${state} needs it`)
    if (place === undefined && online === undefined) fault('place', 'is missing: give place, online, or both')
    if (begins !== undefined && ends !== undefined && ends <= begins) fault('ends', `must be later than ${begins}`)
    if (state === 'reported' && inputs.length === 0 && commitments.length === 0)
      fault('inputs', 'is missing: a forum that is reported tells what was said or agreed; until then it is held')
  })

export type Forum = z.infer<typeof forumSchema>
export type Commitment = z.infer<typeof commitmentSchema>
export type Minutes = z.infer<typeof minutesSchema>
