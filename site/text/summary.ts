import { changeSince, type Change, type Earlier } from '../figures/change-since.ts'
import { lowestElements } from '../figures/lowest-elements.ts'
import type { ShownFigures } from '../figures/shown-figures.ts'
import type { SiteText } from './text-for.ts'

type Summed = ShownFigures & { readonly state: 'final' | 'provisional' }

/**
 * Ringkasan: plain sentences for the head of a period page, each one following from the figures alone. They claim
 * something of uncertainty only where the report carries it.
 *
 * @param before report of the period before, of the same kind, if it is published
 * @param rate what the first sentence of a final report says of whom it is about
 */
export function summaryOf(
  report: Summed,
  before: Earlier | undefined,
  text: SiteText,
  rate: (gradeWord: string) => string = text.summary.rated,
): readonly string[] {
  if (report.grade === null) return [text.summary.nobody(text.periodName(report.period))]
  const gradeWord = inSentence(text.gradeWords[report.grade])
  const rated = report.state === 'provisional' ? text.summary.ratedSoFar(gradeWord) : rate(gradeWord)
  return [rated, ...changeSentence(changeSince(report, before), report, text), ...lowestSentence(report, text)]
}

function changeSentence(
  change: Change | undefined,
  report: Summed,
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
function sureness({ since }: Change, { change }: Summed, { beyond, within }: SiteText['summary']): string {
  if (change?.since !== since) return ''
  return change.withinMargin ? within : beyond
}

function lowestSentence({ elements }: Summed, text: SiteText): readonly string[] {
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
