import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '../../shared/content/content.ts'
import { dayAt, firstDay, isPeriod, lastDay, type Day, type Period } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import { parse } from '../../shared/schema/parse.ts'
import { reportSchema, type PublishedReport, type Report } from '../../shared/schema/report.ts'
import { CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../store/open-store.ts'
import type { GroupTally } from '../store/store.ts'

/** How long the ids of purged ratings stay known; a device that was off longer than the widget promises is gone. */
const TOMBSTONE_DAYS = 400
const DAY_MS = 24 * 3_600_000

// Retensi: npm run retention -- --before PERIOD. Removes ratings whose report is final and holds them all.
await runCommand(async () => {
  const before = readBefore(process.argv.slice(2))
  const config = readConfig(process.env, ROOT)
  const { units } = await readContent(config.content)
  const store = await openStore(config.database)
  try {
    let removed = 0
    const kept = totals(await store.tallies())
    for (const { unit, period } of kept.keys()) {
      if (lastDay(period) >= firstDay(before)) continue
      const today = dayAt(Date.now(), TIME_ZONE_OFFSETS[units.get(unit)?.timeZone ?? 'WIB'])
      const own = new Map([...kept].flatMap(([one, n]) => (one.unit === unit ? [[one.period, n] as const] : [])))
      const obstacle = await obstacleTo(join(config.content, 'reports', unit), period, own)
      if (obstacle) console.log(`${unit} ${period}: kept, ${obstacle}.`)
      else removed += await store.purge(unit, period, today)
    }
    const forgotten = await store.forgetPurged(dayBefore(TOMBSTONE_DAYS))
    const kiosks = await store.forgetKiosks(dayBefore(TOMBSTONE_DAYS))
    console.log(`${removed} ratings removed; ${forgotten} ids of earlier ones and ${kiosks} kiosks forgotten.`)
  } finally {
    await store.close()
  }
})

function readBefore(args: string[]): Period {
  const { before } = parseArgs({ args, options: { before: { type: 'string' } }, strict: false }).values
  if (typeof before === 'string' && isPeriod(before)) return before
  throw new CommandError('use it as: npm run retention -- --before PERIOD, such as 2024-S1')
}

function totals(groups: readonly GroupTally[]): Map<{ unit: string; period: Period }, number> {
  const byPeriod = Map.groupBy(groups, ({ unit, period }) => `${unit}/${period}`)
  return new Map(
    [...byPeriod.values()].flatMap((ofPeriod) => {
      const [first] = ofPeriod
      const respondents = ofPeriod.reduce((sum, { tally }) => sum + tally.respondents, 0)
      return first ? [[{ unit: first.unit, period: first.period }, respondents] as const] : []
    }),
  )
}

/**
 * Why the ratings behind a report must stay; `undefined` when they may go. Where ratings joined a later period as late, the
 * reports that counted them must together hold all of theirs.
 *
 * @param kept of the unit, how many ratings each period has
 */
async function obstacleTo(
  folder: string,
  period: Period,
  kept: ReadonlyMap<Period, number>,
): Promise<string | undefined> {
  const reports = new Map<Period, Report>()
  for (const one of kept.keys()) {
    const text = await readFile(join(folder, `${one}.json`), 'utf8').catch(() => undefined)
    const report = text === undefined ? undefined : parse(reportSchema, JSON.parse(text) as unknown)
    if (one === period && report?.ok === false) return 'its report cannot be read'
    if (report?.ok) reports.set(one, report.value)
  }
  const own = reports.get(period)
  if (!own) return 'no report is published'
  if (own.state !== 'final') return own.state === 'provisional' ? 'its report is provisional' : undefined
  const together = joinedWith(period, reports)
  const stored = together.reduce((sum, one) => sum + (kept.get(one.period) ?? 0), 0)
  const published = together.reduce((sum, one) => sum + one.respondents, 0)
  // Of a period that others joined, some of theirs may be gone already.
  const holdsAll = own.lateFrom || together.length > 1 ? stored <= published : stored === published
  return holdsAll ? undefined : 'its report does not hold them all'
}

/** The period's report, and all that are linked with it by ratings that joined one from another. */
function joinedWith(period: Period, reports: ReadonlyMap<Period, Report>): readonly PublishedReport[] {
  const final = [...reports.values()].flatMap((report) => (report.state === 'final' ? [report] : []))
  const linked = new Set([period])
  for (let before = 0; before < linked.size;) {
    before = linked.size
    for (const report of final) {
      const { lateFrom = [] } = report
      if ([report.period, ...lateFrom].some((one) => linked.has(one)))
        for (const one of [report.period, ...lateFrom]) linked.add(one)
    }
  }
  return final.filter((report) => linked.has(report.period))
}

function dayBefore(days: number): Day {
  return dayAt(Date.now() - days * DAY_MS, 0)
}
