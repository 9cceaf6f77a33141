import { z } from 'zod'

const NAME_LENGTH = 300

/** Nama resmi: what people read; trimmed, in NFC so that equal names are equal bytes. */
export const officialName = z.string().trim().min(1).max(NAME_LENGTH).normalize('NFC')

/** Instansi: content of `agencies/<id>.yaml`. */
export const agencySchema = z.strictObject({
  name: officialName,
  /** Jenis instansi, such as `kabupaten`, `kota`, `provinsi`, `kementerian`; shown, not interpreted. */
  kind: z.string().trim().min(1),
  region: z.string().trim().min(1).optional(),
  website: z.url({ protocol: /^https?$/, error: 'must be an address that starts with https://' }).optional(),
  /** Data contoh: the agency does not exist; every page of it says so. */
  sample: z.boolean().default(false),
})

export type Agency = z.infer<typeof agencySchema>
