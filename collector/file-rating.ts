import { firstNotAsked, firstUnanswered } from '../shared/domain/answers.ts'
import { dayAt, isClosed, periodOf, type PeriodKind } from '../shared/domain/period.ts'
import { elementsInForce, QUESTIONNAIRES } from '../shared/domain/questionnaire.ts'
import type { Rating } from '../shared/domain/rating.ts'
import { TIME_ZONE_OFFSETS } from '../shared/domain/time-zone.ts'
import type { Unit } from '../shared/schema/unit.ts'
import type { FiledRating } from './store/store.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How far back a rating may have been given; a device off the network for longer has a wrong clock. */
const LONGEST_DELAY_MS = 120 * DAY_MS

/**
 * Where `rating` does not fit the unit's own survey: the path of the member, or `undefined` when it fits. What every
 * rating must be was checked by the schema before.
 */
export function misfit(rating: Rating, unit: Unit): string | undefined {
  const inForce = elementsInForce(QUESTIONNAIRES[rating.questionnaire], unit.elements)
  const unanswered = firstUnanswered(rating.answers, inForce)
  if (unanswered) return `answers.${unanswered}`
  const notAsked = firstNotAsked(rating.answers, inForce)
  if (notAsked) return `answers.${notAsked}`
  if (rating.service !== null && !unit.services.some(({ id }) => id === rating.service)) return 'service'
  if (rating.service === null && unit.services.length > 0) return 'service'
  return undefined
}

/**
 * Mengarsipkan isian: the period a rating counts for, by the collector's clock. The device's clock is only believed
 * for how long ago the rating was given. One that comes in after its period closed counts, as late, for today's.
 */
export function fileRating(rating: Rating, unit: Unit, sentAt: number, now: number): FiledRating {
  const { at, ...rest } = rating
  const local = now + TIME_ZONE_OFFSETS[unit.timeZone] * HOUR_MS
  const delay = Math.min(Math.max(sentAt - at, 0), LONGEST_DELAY_MS)
  return { ...rest, ...filing(Math.floor((local - delay) / DAY_MS), Math.floor(local / DAY_MS), unit.reporting) }
}

type Filing = Pick<FiledRating, 'day' | 'period' | 'late'>

/** The ratings of a day share few filings, and to write a day out takes longer than all else here. */
const filings = new Map<string, Filing>()
/** More than the days a rating may be late, for each kind of period. */
const MOST_FILINGS = 1_000

/** @param given days since 1970, of the rating; `today` likewise */
function filing(given: number, today: number, kind: PeriodKind): Filing {
  const key = `${given} ${today} ${kind}`
  const known = filings.get(key)
  if (known) return known
  if (filings.size === MOST_FILINGS) filings.clear()
  const fresh = fileDay(given, today, kind)
  filings.set(key, fresh)
  return fresh
}

function fileDay(given: number, today: number, kind: PeriodKind): Filing {
  const [day, now] = [dayAt(given * DAY_MS, 0), dayAt(today * DAY_MS, 0)]
  const late = isClosed(periodOf(day, kind), now)
  const counted = late ? now : day
  return { day: counted, period: periodOf(counted, kind), late }
}
