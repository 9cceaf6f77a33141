import { isClosed, partsOf, type Day, type Period } from '../../shared/domain/period.ts'
import { EMPTY_TALLY, sumTallies, type Tally } from '../../shared/domain/tally.ts'
import type { PublishedReport, Report, ServiceResult } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { reportHead } from './build-report.ts'
import { groupFigures } from './group-figures.ts'
import { reportTally } from './report-tally.ts'
import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'

/**
 * Rekap tahunan: adds up what was published of a closed year's quarters or semesters, and nothing else, so that it
 * tells nothing new. A service that is withheld in one of them is withheld for the year.
 *
 * @returns `undefined` where the year is open, one of its reports is not final, or ratings were filed under the year
 */
export function yearReport(
  unitId: string,
  unit: Unit,
  year: number,
  reports: readonly Report[],
  today: Day,
): PublishedReport | undefined {
  const period = `${year}` as Period
  const parts = reports.filter((report) => partsOf(report.period).year === year)
  const final = parts.filter(isFinal)
  const filedByYear = parts.some((report) => report.period === period)
  if (parts.length === 0 || final.length < parts.length || filedByYear || !isClosed(period, today)) return undefined
  const head = reportHead(unitId, unit, period)
  const total = sumTallies(final.map(reportTally))
  const report: PublishedReport = {
    ...head,
    state: 'final',
    ...groupFigures(total, unit, head.population),
    sampleReached: head.requiredSample === null ? null : total.respondents >= head.requiredSample,
    late: final.reduce<number | 'withheld'>(
      (sum, { late = 0 }) => (sum === 'withheld' || late === 'withheld' ? 'withheld' : sum + late),
      0,
    ),
    quarantined: 0,
    sumOf: final.map((one) => one.period),
    services: servicesOf(final, unit),
  }
  return { ...report, withholding: withholdingOf(report) }
}

function servicesOf(parts: readonly PublishedReport[], unit: Unit): ServiceResult[] {
  return unit.services.map(({ id }): ServiceResult => {
    const tallies = parts.map((part) => tallyIn(part, id))
    if (tallies.includes('withheld')) return { id, state: 'withheld' }
    const shown = tallies.filter((tally) => tally !== 'withheld')
    return { id, ...groupFigures(sumTallies(shown), unit) }
  })
}

/** A service the report does not list had no ratings of its own, or was added since. */
function tallyIn(part: PublishedReport, id: string): Tally | 'withheld' {
  const service = part.services.find((one) => one.id === id)
  if (!service) return EMPTY_TALLY
  return 'state' in service ? 'withheld' : reportTally(service)
}

function isFinal(report: Report): report is PublishedReport {
  return report.state === 'final'
}
