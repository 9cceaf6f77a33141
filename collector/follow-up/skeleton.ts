import { stringify } from 'yaml'
import { proposedPriorities } from '../../shared/domain/follow-up.ts'
import { lastDay, periodOf, type Day } from '../../shared/domain/period.ts'
import type { FollowUp } from '../../shared/schema/follow-up.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'

const DAY_MS = 86_400_000

/** Kerangka rencana tindak lanjut: the lowest elements first, and the plan before to report on. */
export function followUpSkeleton(report: PublishedReport, before: FollowUp | undefined): string {
  const next = periodOf(dayAfter(lastDay(report.period)), 'quarter')
  const plan = proposedPriorities(report.elements).map((element) => ({
    element,
    activity: `ISI: kegiatan untuk ${ELEMENT_NAMES_ID[element].name} (nilai ${report.elements.find(({ id }) => id === element)?.index ?? ''})`,
    quarters: [next],
    owner: 'ISI: penanggung jawab',
  }))
  const realisation = (before?.plan ?? []).map(({ activity }) => ({
    activity,
    done: false,
    obstacle: 'ISI: hambatan, atau ubah done menjadi true dan isi description',
  }))
  const head = '# Kerangka rencana tindak lanjut: ganti setiap ISI, lalu hapus baris ini.\n'
  return head + stringify({ unit: report.unit, period: report.period, plan, realisation }, { lineWidth: 100 })
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10) as Day
}
