import { z } from 'zod'

export const IDENTIFIER_LONGEST = 64
export const IDENTIFIER_PATTERN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/** Kode dalam alamat: id of an agency, unit or service. It becomes a file name and a part of web addresses. */
export const identifier = z
  .string()
  .max(IDENTIFIER_LONGEST)
  .regex(IDENTIFIER_PATTERN, 'must be small letters, digits and inner hyphens, such as dukcapil-kota')
