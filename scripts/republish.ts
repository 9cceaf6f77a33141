import { publishReports as publish } from '../collector/publish/publish-reports.ts'
import type { Store } from '../collector/store/store.ts'
import type { Content } from '../shared/content/content.ts'
import { dayAt, type Day } from '../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../shared/domain/time-zone.ts'

/** Terbitan: writes the reports as of now. @returns how many reports changed */
export async function publishReports(store: Store, content: Content, directory: string): Promise<number> {
  const { units, agencies, areas } = await publish(
    store,
    content,
    directory,
    (unit) => today(content, unit),
    () => {},
  )
  return units.written + agencies.written + areas.written
}

/** What has to change before another look at the reports is worth it. */
export async function publishingState(store: Store): Promise<string> {
  return `${await store.count()} ${dayAt(Date.now(), TIME_ZONE_OFFSETS.WIB)}`
}

function today(content: Content, unitId: string): Day {
  return dayAt(Date.now(), TIME_ZONE_OFFSETS[content.units.get(unitId)?.timeZone ?? 'WIB'])
}
