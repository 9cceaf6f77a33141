import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import { agencySchema, type Agency } from '../schema/agency.ts'
import { identifier } from '../schema/identifier.ts'
import { parse, sentence } from '../schema/parse.ts'
import { unitSchema, type Unit } from '../schema/unit.ts'

/** Isi yang dimiliki operator: agencies and units by id, as read from `$SKM_CONTENT`. */
export interface Content {
  readonly agencies: ReadonlyMap<string, Agency>
  readonly units: ReadonlyMap<string, Unit>
}

/** Galat isi: a file of the operator's content that cannot be used; the message names the file, field and remedy. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
}

/**
 * Reads every agency and unit below `directory`.
 *
 * @throws ContentError for the first file that is not readable YAML, has an unknown or wrong member, or a unit whose
 *   agency does not exist
 */
export async function readContent(directory: string): Promise<Content> {
  const agencies = await readFolder(join(directory, 'agencies'), agencySchema)
  const units = await readFolder(join(directory, 'units'), unitSchema)
  for (const [id, unit] of units) {
    if (!agencies.has(unit.agency)) {
      const known = [...agencies.keys()].join(', ') || 'none'
      throw new ContentError(
        `${join(directory, 'units', `${id}.yaml`)}: agency: there is no agencies/${unit.agency}.yaml (known: ${known})`,
      )
    }
  }
  return { agencies, units }
}

async function readFolder<T>(folder: string, schema: ZodType<T>): Promise<Map<string, T>> {
  const names = await listYaml(folder)
  const entries = await Promise.all(
    names.map(async (name) => [name.slice(0, -'.yaml'.length), await readYaml(join(folder, name), schema)] as const),
  )
  return new Map(entries)
}

async function listYaml(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ContentError(`${folder}: cannot be read (${error.code}); set SKM_CONTENT to a folder that holds it`)
  })
  const stray = names.find((name) => name.endsWith('.yml'))
  if (stray) throw new ContentError(`${join(folder, stray)}: rename it to end in .yaml`)
  const yaml = names.filter((name) => name.endsWith('.yaml')).sort()
  for (const name of yaml) {
    const id = parse(identifier, name.slice(0, -'.yaml'.length))
    if (!id.ok) throw new ContentError(`${join(folder, name)}: the file name ${sentence(id.fault)}`)
  }
  return yaml
}

async function readYaml<T>(file: string, schema: ZodType<T>): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ContentError(`${file}: cannot be read (${error.code}); check that it is a file and may be read`)
  })
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) throw new ContentError(`${file}: is not valid YAML: ${error.message.split('\n')[0]}`)
  const parsed = parse(schema, document.toJS())
  if (!parsed.ok) throw new ContentError(`${file}: ${sentence(parsed.fault)}`)
  return parsed.value
}
