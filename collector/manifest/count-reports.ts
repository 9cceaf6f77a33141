import { comparePeriods, isPeriod, type Period } from '../../shared/domain/period.ts'
import type { Bytes } from '../../shared/manifest/bytes.ts'
import type { Counts } from '../../shared/manifest/manifest.ts'
import { CommandError } from '../command.ts'

const REPORT = /^reports\/([^/]+)\/([^/]+)\.json$/

/** What the published reports are, as told by the files themselves. */
export interface ReportCounts extends Pick<Counts, 'units' | 'reports'> {
  /** The latest that has a report; `undefined` where there is none. */
  readonly period: Period | undefined
}

/** @throws CommandError for a report whose state is unknown */
export async function countReports(
  paths: readonly string[],
  read: (path: string) => Promise<Bytes | undefined>,
): Promise<ReportCounts> {
  const reports = { final: 0, provisional: 0, withheld: 0 }
  const units = new Set<string>()
  const periods: Period[] = []
  for (const path of paths) {
    const [, unit = '', period = ''] = REPORT.exec(path) ?? []
    if (!isPeriod(period)) continue
    units.add(unit)
    periods.push(period)
    reports[stateOf(path, await read(path))] += 1
  }
  return { units: units.size, reports, period: periods.sort(comparePeriods).at(-1) }
}

function stateOf(path: string, bytes: Bytes | undefined): keyof Counts['reports'] {
  const { state } = JSON.parse(new TextDecoder().decode(bytes)) as { state?: unknown }
  if (state === 'final' || state === 'provisional' || state === 'withheld') return state
  throw new CommandError(`data/${path}: has no known state; write the reports anew with npm run reports`)
}
