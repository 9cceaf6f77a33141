/** Periode survei: `2026` (year), `2026-S1` (semester) or `2026-Q3` (quarter, triwulan). */
export type Period = `${number}` | `${number}-S${1 | 2}` | `${number}-Q${1 | 2 | 3 | 4}`

/** Jenis periode: how often a unit reports. */
export const PERIOD_KINDS = ['year', 'semester', 'quarter'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** Tanggal: a calendar day, `YYYY-MM-DD`. Days compare correctly as text. */
export type Day = `${number}-${number}-${number}`

const PERIOD_PATTERN = /^(\d{4})(?:-(?:S([12])|Q([1-4])))?$/
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/
const FIRST_YEAR = 2000
const LAST_YEAR = 2199

interface Parts {
  readonly year: number
  readonly kind: PeriodKind
  /** 1 for the first semester or quarter; 1 for a year. */
  readonly number: number
}

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { year: 12, semester: 6, quarter: 3 }

export function isPeriod(text: string): text is Period {
  const year = Number(PERIOD_PATTERN.exec(text)?.[1])
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export function partsOf(period: Period): Parts {
  const [, year, semester, quarter] = PERIOD_PATTERN.exec(period) ?? []
  if (year === undefined) throw new RangeError(`not a period: ${period}`)
  if (semester) return { year: Number(year), kind: 'semester', number: Number(semester) }
  if (quarter) return { year: Number(year), kind: 'quarter', number: Number(quarter) }
  return { year: Number(year), kind: 'year', number: 1 }
}

/** The period of that kind a day falls in. */
export function periodOf(day: Day, kind: PeriodKind): Period {
  const year = Number(day.slice(0, 4))
  const number = Math.ceil(Number(day.slice(5, 7)) / MONTHS_IN[kind])
  return periodFrom({ year, kind, number })
}

/** The period of the same kind just before. */
export function periodBefore(period: Period): Period {
  const { year, kind, number } = partsOf(period)
  const perYear = 12 / MONTHS_IN[kind]
  return number > 1
    ? periodFrom({ year, kind, number: number - 1 })
    : periodFrom({ year: year - 1, kind, number: perYear })
}

export function firstDay(period: Period): Day {
  const { year, kind, number } = partsOf(period)
  return dayOf(Date.UTC(year, (number - 1) * MONTHS_IN[kind], 1))
}

export function lastDay(period: Period): Day {
  const { year, kind, number } = partsOf(period)
  return dayOf(Date.UTC(year, number * MONTHS_IN[kind], 0))
}

/** The day so many days later. */
export function daysAfter(day: Day, days: number): Day {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3_600_000)
}

/** Periode tertutup: its last day has passed, so its figures are final. */
export function isClosed(period: Period, today: Day): boolean {
  return lastDay(period) < today
}

/** Earlier end first; of two that end together, the shorter first. */
export function comparePeriods(left: Period, right: Period): number {
  return compareText(lastDay(left), lastDay(right)) || compareText(firstDay(right), firstDay(left))
}

/** The calendar day of an instant, `offsetHours` east of Greenwich. */
export function dayAt(instantMs: number, offsetHours: number): Day {
  return dayOf(instantMs + offsetHours * 3_600_000)
}

function periodFrom({ year, kind, number }: Parts): Period {
  if (kind === 'year') return `${year}`
  return `${year}-${kind === 'semester' ? 'S' : 'Q'}${number}` as Period
}

function dayOf(instantMs: number): Day {
  return new Date(instantMs).toISOString().slice(0, 10) as Day
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
