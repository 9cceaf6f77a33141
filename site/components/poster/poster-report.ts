import { filesOfKind, leadingKind } from '../../figures/reports-of.ts'
import type { UnitResults } from '../../loaders/load-site.ts'
import type { PublishedReport } from '../../../shared/schema/report.ts'

/** Laporan on the poster: the latest final one, since paper stays when figures move; a provisional one where there is none. */
export function posterReport(results: UnitResults): PublishedReport | undefined {
  const graded = filesOfKind(results, leadingKind(results)).flatMap(({ report }) =>
    report.state !== 'withheld' && report.grade !== null ? [report] : [],
  )
  return graded.findLast(({ state }) => state === 'final') ?? graded.at(-1)
}
