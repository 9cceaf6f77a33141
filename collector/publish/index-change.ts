import { differenceOf } from '../../shared/domain/index-change.ts'
import type { IndexChange, PublishedReport, Report } from '../../shared/schema/report.ts'

/** Perubahan sejak periode sebelumnya; `null` where there is none, or other elements were asked then. */
export function changeSince(report: PublishedReport, before: Report | undefined): IndexChange | null {
  if (!before || before.state === 'withheld' || report.index === null || before.index === null) return null
  const [margin, marginBefore] = [report.margin ?? null, before.margin ?? null]
  if (margin === null || marginBefore === null || asked(report) !== asked(before)) return null
  return {
    since: before.period,
    index: before.index,
    margin: marginBefore,
    ...differenceOf({ index: report.index, margin }, { index: before.index, margin: marginBefore }),
  }
}

function asked({ elements }: PublishedReport): string {
  return elements
    .filter(({ answered }) => answered > 0)
    .map(({ id }) => id)
    .sort()
    .join()
}
