import { buildReport } from '../../collector/publish/build-report.ts'
import type { GroupTally } from '../../collector/store/store.ts'
import type { Day, Period } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import { aUnit } from './a-content.ts'
import { tallyWithTotal } from './a-tally.ts'

interface Change {
  readonly sizes?: Readonly<Record<string, number>>
  readonly today?: Day
  readonly period?: Period
  readonly unit?: Record<string, unknown>
}

/** A report of groups with `sizes` respondents, all of whom scored 3 on everything. */
export function aMadeReport({
  sizes = { 'ktp-el': 30, 'kartu-keluarga': 20 },
  today = '2026-07-01',
  period = '2026-S1',
  unit = {},
}: Change = {}): Report {
  const groups = Object.entries(sizes).map(([service, respondents]): GroupTally => {
    const tally = tallyWithTotal(respondents, respondents * 27)
    return { unit: 'dukcapil', period, questionnaire: 'skm-2017', service: service === '' ? null : service, tally }
  })
  return buildReport({ unitId: 'dukcapil', unit: aUnit(unit), period, groups, today })
}
