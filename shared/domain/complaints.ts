import type { Day } from './period.ts'

/** Klasifikasi laporan SP4N-LAPOR!: what a citizen's report is. */
export const COMPLAINT_CLASSES = ['complaint', 'supervisory-complaint', 'aspiration', 'information-request'] as const
export type ComplaintClass = (typeof COMPLAINT_CLASSES)[number]

/** Status laporan SP4N-LAPOR!. */
export const COMPLAINT_STATES = ['waiting', 'in-process', 'closed', 'not-handled'] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** Satu laporan of an export, without a word of what it says. */
export interface Complaint {
  readonly class: ComplaintClass
  readonly state: ComplaintState
  readonly received: Day
  /** Day it was closed; `null` while it is not. */
  readonly closed: Day | null
}

/** Tenggat penyelesaian as the agency states it, for the classes it names. */
export interface ComplaintDeadline {
  readonly days: Partial<Record<ComplaintClass, number>>
  /** Hari kerja: Saturdays and Sundays are not counted; public holidays are, since they differ from year to year. */
  readonly workingDays: boolean
}

/** Ringkasan satu klasifikasi. */
export interface ComplaintSummary {
  readonly class: ComplaintClass
  readonly total: number
  readonly states: Readonly<Record<ComplaintState, number>>
  /** Middle of the days from received to closed; `null` when none is closed. */
  readonly medianDays: number | null
  /** Closed reports within the deadline, and all closed ones; `null` where the agency states none. */
  readonly inTime: { readonly met: number; readonly of: number } | null
}

const DAY_MS = 86_400_000

export function summariseComplaints(
  complaints: readonly Complaint[],
  deadline: ComplaintDeadline | undefined,
): readonly ComplaintSummary[] {
  return COMPLAINT_CLASSES.map((one) => {
    const ofClass = complaints.filter((complaint) => complaint.class === one)
    const limit = deadline?.days[one]
    return {
      class: one,
      total: ofClass.length,
      states: countStates(ofClass),
      medianDays: median(daysOf(ofClass, false)),
      inTime: deadline && limit !== undefined ? inTime(daysOf(ofClass, deadline.workingDays), limit) : null,
    }
  })
}

function countStates(complaints: readonly Complaint[]): Record<ComplaintState, number> {
  const counts: Record<ComplaintState, number> = { waiting: 0, 'in-process': 0, closed: 0, 'not-handled': 0 }
  for (const { state } of complaints) counts[state]++
  return counts
}

function inTime(days: readonly number[], limit: number): { met: number; of: number } {
  return { met: days.filter((count) => count <= limit).length, of: days.length }
}

function daysOf(complaints: readonly Complaint[], workingDays: boolean): number[] {
  return complaints.flatMap(({ received, closed }) =>
    closed === null ? [] : [workingDays ? workingDaysBetween(received, closed) : daysBetween(received, closed)],
  )
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

/** Hari kerja after `from` up to `to`: whole weeks, then the days that are left. */
export function workingDaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to)
  const weekday = new Date(from).getUTCDay()
  const rest = Array.from({ length: days % 7 }, (_, step) => (weekday + step + 1) % 7)
  return Math.floor(days / 7) * 5 + rest.filter((day) => day !== 0 && day !== 6).length
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
