import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { parse, sentence } from '../schema/parse.ts'
import { forumSchema, type Forum } from '../schema/forum.ts'
import { ContentError } from './content.ts'
import { checkPlaced, listRecords, readText, yamlOf, type RecordPlace } from './records.ts'

/** Catatan forum as it lies on the disk. */
export interface ForumFile {
  readonly file: string
  readonly forum: Forum
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/

/**
 * Reads every `forums/<unit>/<date>.md` below `directory`.
 *
 * @throws ContentError for the first that cannot be used
 */
export async function readForums(directory: string): Promise<readonly ForumFile[]> {
  const places = await listRecords(join(directory, 'forums'), '.md')
  const forums: ForumFile[] = []
  for (const place of places) forums.push({ file: place.file, forum: await readForum(place) })
  return forums
}

async function readForum(place: RecordPlace): Promise<Forum> {
  const forum = parseForum(place.file, await readText(place.file))
  checkPlaced(place.file, 'unit', forum.unit, place.owner)
  checkPlaced(place.file, 'date', forum.date, place.name)
  return forum
}

/** @throws ContentError naming `file`, the field and the remedy */
export function parseForum(file: string, text: string): Forum {
  const [, head, notes = ''] = FRONT_MATTER.exec(text) ?? []
  if (head === undefined)
    throw new ContentError(`${file}: has no head; begin it with a line of ---, the fields, and a line of ---`)
  const fields = yamlOf(file, head)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new ContentError(`${file}: the head must be a mapping of names to values`)
  const parsed = parse(forumSchema, { ...fields, notes })
  if (!parsed.ok) throw new ContentError(`${file}: ${sentence(parsed.fault)}`)
  return parsed.value
}

/** Berkas of a forum: fields without content are left out. */
export function writeForum({ notes, ...fields }: Forum): string {
  const filled = Object.entries(fields).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  const head = stringify(Object.fromEntries(filled.map(([key, value]) => [key, withoutEmpty(value)])), {
    lineWidth: 100,
  })
  return `---\n${head}---\n${notes === '' ? '' : `\n${notes}\n`}`
}

/** Where a forum's record lies below `directory`. */
export function forumFile(directory: string, { unit, date }: Pick<Forum, 'unit' | 'date'>): string {
  return join(directory, 'forums', unit, `${date}.md`)
}

/** Folder of the files beside a record. */
export function folderOfForum({ file }: ForumFile): string {
  return dirname(file)
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const filled = Object.entries(value).filter(([, one]) => one !== undefined && !(Array.isArray(one) && !one.length))
  return Object.fromEntries(filled.map(([key, one]) => [key, withoutEmpty(one)]))
}
