import { createEvent, type DateArray, type EventAttributes } from 'ics'
import type { Day } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS, type TimeZone } from '../../shared/domain/time-zone.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import type { UnitResults } from '../loaders/load-site.ts'
import { LOCAL_ADDRESS } from '../unset-address.ts'
import { forumAddress } from '../text/forum-addresses.ts'

const HOUR_MS = 3_600_000
/** How long a forum takes in a calendar when its record does not say. */
const USUAL_HOURS = 2

/** Undangan kalender of one forum (iCalendar); without hours it takes the whole day. */
export function calendarOf(forum: Forum, { unit }: UnitResults, site: URL | undefined): string {
  const address = new URL(forumAddress(forum), site ?? LOCAL_ADDRESS).href
  // A variable, since the package's types do not know the time stamp that its code takes.
  const event: EventAttributes & { timestamp: number } = {
    ...hoursOf(forum, unit.timeZone),
    uid: `${forum.unit}-${forum.date}@skm-terbuka`,
    productId: 'skm-terbuka',
    // Of the record, not of the build: the same content makes the same file.
    timestamp: Date.parse(forum.date),
    title: `Forum konsultasi publik: ${forum.theme}`,
    description: [forum.organiser, forum.join, forum.online, address].filter(Boolean).join('\n'),
    location: forum.place ?? forum.online ?? '',
    url: address,
    status: forum.state === 'open' ? 'CONFIRMED' : 'TENTATIVE',
  }
  const { error, value } = createEvent(event)
  if (error || !value) throw new Error(`${forum.unit} ${forum.date}: no calendar file: ${String(error)}`)
  return value
}

interface Hours {
  readonly start: DateArray
  readonly end: DateArray
  readonly startInputType: 'utc'
  readonly startOutputType: 'utc'
  readonly endInputType: 'utc'
  readonly endOutputType: 'utc'
}

function hoursOf({ date, begins, ends }: Forum, timeZone: TimeZone): Hours {
  const utc = { startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const
  if (begins === undefined) return { ...utc, start: dateOf(date), end: dateOf(dayAfter(date)) }
  const end = ends === undefined ? momentOf(date, begins, timeZone, USUAL_HOURS) : momentOf(date, ends, timeZone)
  return { ...utc, start: momentOf(date, begins, timeZone), end }
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 24 * HOUR_MS).toISOString().slice(0, 10) as Day
}

function dateOf(day: Day): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

function momentOf(day: Day, clock: string, timeZone: TimeZone, later = 0): DateArray {
  const moment = new Date(Date.parse(`${day}T${clock}:00Z`) + (later - TIME_ZONE_OFFSETS[timeZone]) * HOUR_MS)
  return [
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
  ]
}
