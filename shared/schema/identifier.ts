import { z } from 'zod'

const LONGEST = 64

/** Kode dalam alamat: id of an agency, unit or service. It becomes a file name and a part of web addresses. */
export const identifier = z
  .string()
  .max(LONGEST)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'must be small letters, digits and inner hyphens, such as dukcapil-kota')
