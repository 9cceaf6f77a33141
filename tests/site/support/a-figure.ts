import type { HistoricFigure } from '../../../shared/schema/history.ts'
import { checked, type CheckedFigure } from '../../../site/loaders/history.ts'

/** A figure of the history as the site gets it: 80 under the rules in force, without its elements. */
export function aFigure(wish: Partial<HistoricFigure> = {}): CheckedFigure {
  return checked({
    period: '2019',
    index: 80,
    grade: 'B',
    regulation: 'permenpanrb-14-2017',
    method: 'unknown',
    source: { name: 'Laporan SKM' },
    ...wish,
  })
}
