import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import { ContentError } from '../../shared/content/content.ts'
import { comparePeriods, type Period } from '../../shared/domain/period.ts'
import { parse, sentence, type Fault } from '../../shared/schema/parse.ts'
import type { Report } from '../../shared/schema/report.ts'
import { assertSealed, readSeals } from './seals.ts'

const FAULTS_NAMED = 5

/** Laporan yang terbit: a report that passed every check, with the bytes of its files as the collector wrote them. */
export interface PublishedFile<R = Report> {
  readonly report: R
  readonly json: Uint8Array
  /** `undefined` when the collector wrote none. */
  readonly csv: Uint8Array | undefined
}

/** What every kind of report has. */
interface Dated {
  readonly period: Period
  readonly revision?: number | undefined
}

/**
 * Reads a folder of published reports.
 *
 * @param check the faults of a report that lies under the file name `period`
 * @returns the reports, earliest first
 * @throws ContentError for the first file that is unreadable, not what was published, or has a fault
 */
export async function loadFolder<R extends Dated>(
  folder: string,
  schema: ZodType<R>,
  check: (report: R, period: string) => readonly Fault[],
): Promise<PublishedFile<R>[]> {
  const names = (await entriesOf(folder)).filter((entry) => entry.isFile()).map((entry) => entry.name)
  const periods = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const seals = await readSeals(folder)
  const gone = [...seals.keys()].find((name) => !name.includes('/') && !names.includes(name))
  if (gone) throw new ContentError(`${join(folder, gone)}: was published and is gone; put it back from a backup`)
  const files: PublishedFile<R>[] = []
  for (const period of periods) {
    const file = join(folder, `${period}.json`)
    const json = await readFile(file)
    const csv = names.includes(`${period}.csv`) ? await readFile(join(folder, `${period}.csv`)) : undefined
    const report = readReport(file, json, schema)
    const faults = check(report, period)
    if (faults.length > 0) throw new ContentError(`${file}: ${listOf(faults)}`)
    // Reports from before there were seals have no revision.
    if (report.revision !== undefined) assertSealed(seals, file, json, csv)
    files.push({ report, json, csv })
  }
  return files.sort((left, right) => comparePeriods(left.report.period, right.report.period))
}

/** Names of the folders in `folder`; a missing one has none. */
export async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder)
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function readReport<R>(file: string, json: Buffer, schema: ZodType<R>): R {
  const parsed = parse(schema, parseJson(file, json))
  if (!parsed.ok) throw new ContentError(`${file}: ${sentence(parsed.fault)}`)
  return parsed.value
}

/** One wrong count spoils many figures; the first few tell where it is. */
function listOf(faults: readonly Fault[]): string {
  const rest = faults.length - FAULTS_NAMED
  return faults.slice(0, FAULTS_NAMED).map(sentence).join('; ') + (rest > 0 ? `; and ${rest} more` : '')
}

function parseJson(file: string, json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'))
  } catch (error) {
    throw new ContentError(`${file}: is not valid JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new ContentError(`${folder}: cannot be read (${error.code})`)
  })
}
