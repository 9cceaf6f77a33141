import { isClosed, partsOf, type Day, type Period } from '../../shared/domain/period.ts'
import { CommandError } from '../command.ts'
import type { Store } from '../store/store.ts'

/**
 * Periode saran: what the store files under a semester. Suggestions are read by whole, closed semesters (R12): two
 * exports of a running one, a day apart, would tell who wrote in between.
 *
 * @throws CommandError for a quarter, or while the semester or year still runs
 */
export function suggestionPeriods(period: Period, today: Day): readonly Period[] {
  const { year, kind, number } = partsOf(period)
  if (kind === 'quarter') {
    const semester = `${year}-S${Math.ceil(number / 2)}`
    throw new CommandError(
      `--period: suggestions are reviewed by semester, so that no writer stands out; give ${semester}`,
    )
  }
  if (!isClosed(period, today)) {
    throw new CommandError(`--period: ${period} still runs; its suggestions can be exported once it has ended`)
  }
  // A unit that reports by year has no semesters to tell apart.
  if (kind === 'year') return [period]
  const first = number * 2 - 1
  return [period, `${year}-Q${first}` as Period, `${year}-Q${first + 1}` as Period]
}

/**
 * Saran untuk ditinjau: the texts alone, shuffled; no score, no profile, no day (R12).
 *
 * @param below a fair whole number from 0 to less than its argument
 */
export async function semesterSuggestions(
  store: Pick<Store, 'suggestions'>,
  unit: string,
  periods: readonly Period[],
  below: (limit: number) => number,
): Promise<readonly string[]> {
  const texts = (await Promise.all(periods.map((period) => store.suggestions(unit, period)))).flat()
  return shuffled(texts, below)
}

/** Fisher-Yates: every order is as likely. */
function shuffled(texts: readonly string[], below: (limit: number) => number): readonly string[] {
  const order = [...texts]
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const [left, right] = [order[last], order[other]]
    if (left !== undefined && right !== undefined) [order[last], order[other]] = [right, left]
  }
  return order
}
