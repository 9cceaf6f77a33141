import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import { parse, sentence } from '../schema/parse.ts'
import { ContentError } from './content.ts'

/** Berkas isi in a folder of its owner, such as `forums/<unit>/<date>.md`. */
export interface RecordPlace {
  readonly file: string
  /** Name of the folder: the id of a unit or agency. */
  readonly owner: string
  /** File name without its ending. */
  readonly name: string
}

/** Every `<folder>/<owner>/<name><ending>`, in the order of names; none where the folder is missing. */
export async function listRecords(folder: string, ending: string): Promise<readonly RecordPlace[]> {
  const owners = (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const lists = await Promise.all(
    owners.sort().map(async (owner) => {
      const names = (await entriesOf(join(folder, owner))).filter((entry) => entry.isFile()).map(({ name }) => name)
      return names
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => ({ file: join(folder, owner, name), owner, name: name.slice(0, -ending.length) }))
    }),
  )
  return lists.flat()
}

/** @throws ContentError when it is not YAML of that schema */
export function parseYaml<T>(file: string, text: string, schema: ZodType<T>): T {
  const parsed = parse(schema, yamlOf(file, text))
  if (!parsed.ok) throw new ContentError(`${file}: ${sentence(parsed.fault)}`)
  return parsed.value
}

export function yamlOf(file: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) throw new ContentError(`${file}: is not valid YAML: ${error.message.split('\n')[0]}`)
  return document.toJS()
}

export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ContentError(`${file}: cannot be read (${error.code}); check that it is a file and may be read`)
  })
}

/** @throws ContentError when `found` is not what the place of the file says */
export function checkPlaced(file: string, field: string, found: string, expected: string): void {
  if (found !== expected)
    throw new ContentError(`${file}: ${field}: is ${found}, but where the file lies it must be ${expected}`)
}

export async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new ContentError(`${folder}: cannot be read (${error.code}); check that it is a folder and may be read`)
  })
}
