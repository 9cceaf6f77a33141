import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Period } from '../../shared/domain/period.ts'
import { parse, sentence } from '../../shared/schema/parse.ts'
import { CommandError } from '../command.ts'
import { notAsPublished, readSeals, sha256, type Seals } from './seals.ts'

/** What every kind of report has. */
export interface Revised {
  readonly period: Period
  readonly revision?: number | undefined
}

/** Laporan terbit: what is published of one period, with the hash of its bytes. */
export interface PublishedOne<R extends Revised> {
  readonly report: R
  readonly json: string
  readonly sha256: string
}

/** Folder terbitan: all that is published of one unit or agency. */
export interface PublishedFolder<R extends Revised> {
  readonly path: string
  readonly seals: Seals
  readonly reports: ReadonlyMap<Period, PublishedOne<R>>
}

/**
 * Reads a folder of reports. A missing one means that nothing was published yet.
 *
 * @throws CommandError for the first file that is no report, or not the one that was published
 */
export async function readPublished<R extends Revised>(
  path: string,
  schema: z.ZodType<R>,
): Promise<PublishedFolder<R>> {
  const names = (await namesIn(path)).filter(isReport)
  const seals = await readSeals(path)
  const gone = [...seals.keys()].find((name) => isReport(name) && !names.includes(name))
  if (gone) throw new CommandError(`${join(path, gone)}: was published and is gone; put it back from a backup`)
  const reports = new Map<Period, PublishedOne<R>>()
  for (const name of names) {
    const file = join(path, name)
    const json = await readFile(file, 'utf8')
    const hash = sha256(json)
    const sealed = seals.get(name)?.includes(hash) ?? false
    // Sealed bytes are the ones that were written from this very type; to check them by the schema takes far longer.
    const report = sealed ? (JSON.parse(json) as R) : readReport(json, file, schema)
    // Reports from before there were seals have no revision.
    if (!sealed && report.revision !== undefined) throw notAsPublished(path, name)
    reports.set(report.period, { report, json, sha256: hash })
  }
  return { path, seals, reports }
}

/** Not one that was replaced: those lie in a folder of their own. */
function isReport(name: string): boolean {
  return name.endsWith('.json') && !name.includes('/')
}

function readReport<R>(text: string, file: string, schema: z.ZodType<R>): R {
  const parsed = parse(schema, parseJson(text, file))
  if (parsed.ok) return parsed.value
  throw new CommandError(
    `${file}: is not a report: ${sentence(parsed.fault)}; move it away and write the reports again`,
  )
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`${file}: is not JSON; move it away and write the reports again`)
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
