import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse, sentence } from '../../shared/schema/parse.ts'
import { reportSchema, type Report } from '../../shared/schema/report.ts'
import { CommandError } from '../command.ts'
import { replaces } from './keep-or-replace.ts'
import { reportCsv } from './report-csv.ts'

/** Ringkasan penulisan: how many reports ended which way. */
export interface Written {
  written: number
  /** The same, byte for byte, as what was published before. */
  unchanged: number
  /** New ratings came in, too few to be told apart from what was published before; they wait. */
  waiting: number
}

interface Staged {
  readonly from: string
  readonly to: string
}

/**
 * Menulis laporan: `reports/<unit>/<period>.json` and `.csv` below `directory`. Everything is written aside first and
 * renamed at the end, so that a reader never sees half a file and a full disk leaves all as it was.
 *
 * @throws CommandError when a published report cannot be read; then nothing is replaced
 */
export async function writeReports(
  reports: readonly Report[],
  directory: string,
  tell: (detail: string) => void,
): Promise<Written> {
  await mkdir(directory, { recursive: true })
  const aside = await mkdtemp(join(directory, '.reports-'))
  try {
    const result: Written = { written: 0, unchanged: 0, waiting: 0 }
    const staged: Staged[] = []
    for (const [position, report] of reports.entries()) {
      tell(`${position} of ${reports.length} reports`)
      result[await stage(report, directory, aside, staged)]++
    }
    for (const { from, to } of staged) await moveInto(from, to)
    return result
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function stage(report: Report, directory: string, aside: string, staged: Staged[]): Promise<keyof Written> {
  const base = join('reports', report.unit, report.period)
  const file = join(directory, `${base}.json`)
  const json = `${JSON.stringify(report, null, 2)}\n`
  const published = await readFile(file, 'utf8').catch(missingIsUndefined)
  if (published === json) return 'unchanged'
  if (!replaces(report, published === undefined ? undefined : readReport(published, file))) return 'waiting'
  for (const [extension, text] of [
    ['csv', reportCsv(report)],
    ['json', json],
  ] as const) {
    const from = join(aside, `${base}.${extension}`)
    await mkdir(dirname(from), { recursive: true })
    await writeFile(from, text, { flush: true })
    staged.push({ from, to: join(directory, `${base}.${extension}`) })
  }
  return 'written'
}

async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}

function readReport(text: string, file: string): Report {
  const parsed = parse(reportSchema, parseJson(text, file))
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

function missingIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
