import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { folderOfForum, type ForumFile } from './forums.ts'

/** Berita acara to check: where its bytes are and what they must be. */
export interface MinutesToCheck {
  /** The forum's record. */
  readonly record: string
  /** File beside the record, or address on the web. */
  readonly source: { readonly file: string } | { readonly link: string }
  readonly sha256: string
}

/** Every berita acara that a forum's record names. */
export function minutesOf(forums: readonly ForumFile[]): readonly MinutesToCheck[] {
  return forums.flatMap((one): MinutesToCheck[] => {
    const { minutes } = one.forum
    if (!minutes) return []
    const { file, link, sha256 } = minutes
    if (file !== undefined) return [{ record: one.file, source: { file: join(folderOfForum(one), file) }, sha256 }]
    return link === undefined ? [] : [{ record: one.file, source: { link }, sha256 }]
  })
}

/**
 * Pemeriksaan berita acara: whether the bytes are those the record was signed with.
 *
 * @param bytes what was found at `source`; `undefined` when nothing could be read there
 * @returns one sentence that names record, field and remedy; `undefined` when all is well
 */
export function minutesFault(minutes: MinutesToCheck, bytes: Uint8Array | undefined): string | undefined {
  const { record, source, sha256 } = minutes
  const [field, place] = 'file' in source ? ['file', source.file] : ['link', source.link]
  if (!bytes) return `${record}: minutes.${field}: ${place} cannot be read; put the minutes there or mend the field`
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found === sha256) return undefined
  return `${record}: minutes.sha256: is ${sha256}, but ${place} has ${found}; restore the signed minutes, or, if the record was mistyped, write that hash`
}
