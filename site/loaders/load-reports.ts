import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentError } from '../../shared/content/content.ts'
import { comparePeriods } from '../../shared/domain/period.ts'
import { parse, sentence, type Fault } from '../../shared/schema/parse.ts'
import { reportSchema, type Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { checkReport } from './check-report.ts'
import { assertSealed, readSeals } from './seals.ts'

const FAULTS_NAMED = 5

/** Laporan yang terbit: a report that passed every check, with the bytes of its files as the collector wrote them. */
export interface PublishedFile {
  readonly report: Report
  readonly json: Uint8Array
  /** `undefined` when the collector wrote none. */
  readonly csv: Uint8Array | undefined
}

/**
 * Reads `reports/<unit>/<period>.json` below `directory`. A missing folder means that nothing was published yet.
 *
 * @returns the reports of each unit, earliest first; a unit without any is absent
 * @throws ContentError for the first file that is unreadable, misplaced, or holds a figure its counts do not give
 */
export async function loadReports(
  directory: string,
  units: ReadonlyMap<string, Unit>,
): Promise<ReadonlyMap<string, readonly PublishedFile[]>> {
  const folder = join(directory, 'reports')
  const unitIds = (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const loaded = new Map<string, readonly PublishedFile[]>()
  for (const unitId of unitIds.sort()) {
    const files = await loadUnit(join(folder, unitId), unitId, units.get(unitId))
    if (files.length > 0) loaded.set(unitId, files)
  }
  return loaded
}

async function loadUnit(folder: string, unitId: string, unit: Unit | undefined): Promise<PublishedFile[]> {
  const names = (await entriesOf(folder)).filter((entry) => entry.isFile()).map((entry) => entry.name)
  const periods = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const seals = await readSeals(folder)
  const files: PublishedFile[] = []
  for (const period of periods) {
    const file = join(folder, `${period}.json`)
    const json = await readFile(file)
    const csv = names.includes(`${period}.csv`) ? await readFile(join(folder, `${period}.csv`)) : undefined
    const report = readReport(file, json, unitId, period, unit)
    // Reports from before there were seals have no revision.
    if (report.revision !== undefined) assertSealed(seals, file, json, csv)
    files.push({ report, json, csv })
  }
  return files.sort((left, right) => comparePeriods(left.report.period, right.report.period))
}

function readReport(file: string, json: Buffer, unitId: string, period: string, unit: Unit | undefined): Report {
  const parsed = parse(reportSchema, parseJson(file, json))
  if (!parsed.ok) throw new ContentError(`${file}: ${sentence(parsed.fault)}`)
  const faults = checkReport(parsed.value, { unitId, period, unit })
  if (faults.length > 0) throw new ContentError(`${file}: ${listOf(faults)}`)
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
