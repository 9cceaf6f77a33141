import { firstNotAsked, firstUnanswered } from '../shared/domain/answers.ts'
import { dayAt, isClosed, periodOf, type Day } from '../shared/domain/period.ts'
import { elementsInForce, QUESTIONNAIRES } from '../shared/domain/questionnaire.ts'
import type { Rating } from '../shared/domain/rating.ts'
import { TIME_ZONE_OFFSETS } from '../shared/domain/time-zone.ts'
import type { Unit } from '../shared/schema/unit.ts'
import type { FiledRating } from './store/store.ts'

/** How far back a rating may have been given; a device off the network for longer has a wrong clock. */
const LONGEST_DELAY_MS = 120 * 24 * 3_600_000

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
  const offset = TIME_ZONE_OFFSETS[unit.timeZone]
  const delay = Math.min(Math.max(sentAt - at, 0), LONGEST_DELAY_MS)
  const today = dayAt(now, offset)
  const day = dayAt(now - delay, offset)
  const late = isClosed(periodOf(day, unit.reporting), today)
  const counted: Day = late ? today : day
  return { ...rest, day: counted, period: periodOf(counted, unit.reporting), late }
}
