import { z } from 'zod'
import { mayNameRegion } from '../domain/area.ts'

const NAME_LENGTH = 300

/** Nama resmi: what people read; trimmed, in NFC so that equal names are equal bytes. */
export const officialName = z.string().trim().min(1).max(NAME_LENGTH).normalize('NFC')

/** Lisensi data: those that an agency may state, by SPDX id, with the name and address people know them by. */
export const LICENCES = {
  'CC-BY-4.0': {
    name: 'Creative Commons Atribusi 4.0 Internasional',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-SA-4.0': {
    name: 'Creative Commons Atribusi-BerbagiSerupa 4.0 Internasional',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC0-1.0': {
    name: 'Creative Commons CC0 1.0 Universal',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
} as const
export type Licence = keyof typeof LICENCES

/** Instansi: content of `agencies/<id>.yaml`. */
export const agencySchema = z.strictObject({
  name: officialName,
  /** Jenis instansi, such as `kabupaten`, `kota`, `provinsi`, `kementerian`; shown, not interpreted. */
  kind: z.string().trim().min(1),
  /** Wilayah, such as the province: agencies of one region are added up in its own report. */
  region: z
    .string()
    .trim()
    .min(1)
    .refine(mayNameRegion, 'must be the name of a region, with letters, and not of the whole country')
    .optional(),
  website: z.url({ protocol: /^https?$/, error: 'must be an address that starts with https://' }).optional(),
  /** Data contoh: the agency does not exist; every page of it says so. */
  sample: z.boolean().default(false),
  /** Lisensi of the open data; without it the files say that none is stated. */
  licence: z.enum(Object.keys(LICENCES) as [Licence, ...Licence[]]).optional(),
  /** Narahubung data: an office, never a person's own number. */
  contact: z.strictObject({ name: officialName, email: z.email().optional() }).optional(),
})

export type Agency = z.infer<typeof agencySchema>
