import type { Period } from '../../shared/domain/period.ts'
import { answeredElements } from './answered-elements.ts'
import type { ShownFigures } from './shown-figures.ts'

type Compared = Pick<ShownFigures, 'period' | 'index' | 'elements'>
/** Report of a unit or of an agency. */
export type Earlier = (Compared & { readonly state: 'final' | 'provisional' }) | { readonly state: 'withheld' }

/** Perubahan nilai since the period before; `incomparable` where other elements were asked then. */
export type Change =
  | { readonly kind: 'up' | 'down' | 'same'; readonly by: number; readonly since: Period }
  | { readonly kind: 'incomparable'; readonly since: Period }

/**
 * Perubahan: how the index moved since `before`, in the two decimals that are published.
 *
 * @returns `undefined` when one of the two has no index to compare
 */
export function changeSince(report: Compared, before: Earlier | undefined): Change | undefined {
  if (!before || before.state === 'withheld' || before.index === null || report.index === null) return undefined
  const since = before.period
  if (answeredElements(report) !== answeredElements(before)) return { kind: 'incomparable', since }
  // Whole hundredths: 82.5 - 79.29 is 3.2099999999999937 in floating point.
  const hundredths = Math.round(report.index * 100) - Math.round(before.index * 100)
  const kind = hundredths > 0 ? 'up' : hundredths < 0 ? 'down' : 'same'
  return { kind, by: Math.abs(hundredths) / 100, since }
}
