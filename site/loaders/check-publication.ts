import { withholdingOf } from '../../shared/domain/disclosure/withholding.ts'
import { differenceOf } from '../../shared/domain/index-change.ts'
import type { Fault } from '../../shared/schema/parse.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { differs } from './check-group.ts'

/** Recomputes what a report says of itself as a whole; members that an old report lacks are not missed. */
export function checkPublication(report: PublishedReport): Fault[] {
  return [...checkSampleReached(report), ...checkChange(report), ...checkWithholding(report)]
}

function checkSampleReached({ sampleReached, requiredSample, respondents }: PublishedReport): Fault[] {
  if (sampleReached === undefined) return []
  const computed = requiredSample === null ? null : respondents >= requiredSample
  return differs('sampleReached', text(sampleReached), text(computed))
}

function checkChange({ change, index, margin }: PublishedReport): Fault[] {
  if (!change) return []
  if (index === null || margin === null || margin === undefined) {
    return [{ at: 'change', message: 'is there, but the report has no index and margin to compare' }]
  }
  const computed = differenceOf({ index, margin }, change)
  return [
    ...differs('change.difference', change.difference, computed.difference),
    ...differs('change.differenceMargin', change.differenceMargin, computed.differenceMargin),
    ...differs('change.withinMargin', text(change.withinMargin), text(computed.withinMargin)),
  ]
}

function checkWithholding(report: PublishedReport): Fault[] {
  const { withholding } = report
  if (!withholding) return []
  const computed = withholdingOf(report)
  return [
    ...differs('withholding.cells', withholding.cells, computed.cells),
    ...differs('withholding.withheld', withholding.withheld, computed.withheld),
  ]
}

function text(value: boolean | null): string | null {
  return value === null ? null : String(value)
}
