import { z } from 'zod'
import { isDay, type Day } from '../domain/period.ts'

const SHORT = 300
const LONG = 4_000

/** Teks satu baris. */
export const line = z.string().trim().min(1).max(SHORT).normalize('NFC')
/** Teks beberapa kalimat. */
export const prose = z.string().trim().min(1).max(LONG).normalize('NFC')

/** Tanggal: a day that exists. */
export const day = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), {
    error: ({ input }) =>
      input === undefined
        ? 'is missing; expected a day such as 2026-03-31'
        : `must be a day that exists, written such as 2026-03-31, not ${shown(input)}`,
  })
  .meta({ field: 'day' })

/** Alamat web: what a reader can follow; anything else, such as javascript:, could run in the page. */
export const link = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: ({ input }) => `must be an address that starts with https://, not ${shown(input)}`,
  })
  .meta({ field: 'link' })

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:pdf|txt|csv|jpe?g|png|webp|xlsx|docx|odt|ods)$/

/** Berkas beside the record; only kinds that no browser runs as a program. */
export const fileName = z
  .string()
  .regex(
    FILE_NAME,
    'must be the name of a file in the same folder, of letters, digits, dots and hyphens, ending in .pdf, .txt, .csv, .jpg, .png, .webp, .xlsx, .docx, .odt or .ods',
  )
  .meta({ field: 'file' })

/** Bukti: what a reader may look at, either on the web or in a file beside the record. */
export const evidenceSchema = z
  .strictObject({ name: line, link: link.optional(), file: fileName.optional() })
  .refine((evidence) => (evidence.link === undefined) !== (evidence.file === undefined), {
    path: ['link'],
    error: 'give either link (an address) or file (a file in the same folder), and not both',
  })
export type Evidence = z.infer<typeof evidenceSchema>

/** Bukti in another folder than a forum's: on the web only. */
export const linkedEvidenceSchema = z.strictObject({ name: line, link })

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
