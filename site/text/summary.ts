import type { PublishedReport, Report } from '../../shared/schema/report.ts'
import { changeSince, type Change } from '../figures/change-since.ts'
import { lowestElements } from '../figures/lowest-elements.ts'
import type { SiteText } from './text-for.ts'

/**
 * Ringkasan: plain sentences for the head of a period page, each one following from the figures alone. They claim
 * something of uncertainty only where the report carries it.
 *
 * @param before report of the period before, of the same kind, if it is published
 */
export function summaryOf(report: PublishedReport, before: Report | undefined, text: SiteText): readonly string[] {
  if (report.grade === null) return [text.summary.nobody(text.periodName(report.period))]
  const gradeWord = inSentence(text.gradeWords[report.grade])
  const rated = report.state === 'provisional' ? text.summary.ratedSoFar(gradeWord) : text.summary.rated(gradeWord)
  return [rated, ...changeSentence(changeSince(report, before), report, text), ...lowestSentence(report, text)]
}

function changeSentence(
  change: Change | undefined,
  report: PublishedReport,
  { summary, format, periodName }: SiteText,
): readonly string[] {
  if (!change) return []
  const since = periodName(change.since)
  switch (change.kind) {
    case 'up':
    case 'down':
      return [summary[change.kind](format.index(change.by), since, sureness(change, report, summary))]
    case 'same':
    case 'incomparable':
      return [summary[change.kind](since)]
  }
}

/** Only the report itself knows how sure a change is, and only for the period it names. */
function sureness({ since }: Change, { change }: PublishedReport, { beyond, within }: SiteText['summary']): string {
  if (change?.since !== since) return ''
  return change.withinMargin ? within : beyond
}

function lowestSentence({ elements }: PublishedReport, text: SiteText): readonly string[] {
  const lowest = lowestElements(elements)
  const index = lowest[0]?.index
  if (index === undefined || index === null) return []
  const names = text.format.list(lowest.map(({ id }) => inSentence(text.elementNames[id].name)))
  return [text.summary.lowest(names, text.format.index(index))]
}

/** Names are written with a capital at their head in tables, and without one inside a sentence. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
