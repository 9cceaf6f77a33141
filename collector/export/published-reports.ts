import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { comparePeriods, isPeriod, partsOf, type Period } from '../../shared/domain/period.ts'
import { parse, sentence } from '../../shared/schema/parse.ts'
import { reportSchema, type PublishedReport, type Report } from '../../shared/schema/report.ts'
import { CommandError } from '../command.ts'

/** Laporan terbit of a period, and those of the same kind before it, earliest first. */
export interface PublishedReports {
  readonly report: PublishedReport
  readonly earlier: readonly Report[]
}

/**
 * Reads what was published; staff get nothing else (R13).
 *
 * @throws CommandError when there is no report of the period, or it is withheld or still runs
 */
export async function publishedReports(content: string, unitId: string, period: Period): Promise<PublishedReports> {
  const folder = join(content, 'reports', unitId)
  const names = await readdir(folder).catch(() => [])
  const periods = names
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    .filter(isPeriod)
  if (!periods.includes(period)) throw new CommandError(missing(unitId, period, periods))
  const report = await readReport(folder, period)
  if (report.state === 'withheld')
    throw new CommandError(`--period: the report of ${period} is withheld: too few respondents to fill in anything`)
  if (report.state === 'provisional')
    throw new CommandError(`--period: ${period} still runs; its report can be exported once it is final`)
  const before = periods.filter((one) => partsOf(one).kind === partsOf(period).kind && comparePeriods(one, period) < 0)
  return { report, earlier: await Promise.all(before.sort(comparePeriods).map((one) => readReport(folder, one))) }
}

function missing(unitId: string, period: Period, periods: readonly string[]): string {
  const known = periods.length > 0 ? `published: ${[...periods].sort().join(', ')}` : 'none is published yet'
  return `--period: there is no report of ${unitId} for ${period} (${known}); write it with npm run reports`
}

async function readReport(folder: string, period: Period): Promise<Report> {
  const file = join(folder, `${period}.json`)
  const parsed = parse(reportSchema, await readJson(file))
  if (parsed.ok) return parsed.value
  throw new CommandError(`${file}: is not a report: ${sentence(parsed.fault)}; write the reports again`)
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}: cannot be read (${error.code}); check its rights`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`${file}: is not JSON; write the reports again`)
  }
}
