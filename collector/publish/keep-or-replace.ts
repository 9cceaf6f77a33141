import { mayReplace, type PublishedCells } from '../../shared/domain/disclosure/revision.ts'
import type { Report } from '../../shared/schema/report.ts'

/**
 * Whether a new report takes the place of the one published before. A closed period's first final report always does;
 * otherwise too small a difference would tell what the few newcomers answered, so the old one stays.
 */
export function replaces(next: Report, previous: Report | undefined): boolean {
  if (!previous || previous.state === 'withheld') return true
  if (next.state === 'withheld') return false
  if (previous.state === 'provisional' && next.state === 'final') return true
  return mayReplace(cellsOf(previous), cellsOf(next))
}

function cellsOf(report: Exclude<Report, { state: 'withheld' }>): PublishedCells {
  const shown = report.services.flatMap((service) =>
    'state' in service ? [] : [[service.id, service.respondents] as const],
  )
  return { respondents: report.respondents, groups: new Map(shown) }
}
