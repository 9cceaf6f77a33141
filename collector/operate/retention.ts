import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '../../shared/content/content.ts'
import { dayAt, firstDay, isPeriod, lastDay, type Day, type Period } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import { parse } from '../../shared/schema/parse.ts'
import { reportSchema } from '../../shared/schema/report.ts'
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
    for (const [{ unit, period }, respondents] of totals(await store.tallies())) {
      if (lastDay(period) >= firstDay(before)) continue
      const today = dayAt(Date.now(), TIME_ZONE_OFFSETS[units.get(unit)?.timeZone ?? 'WIB'])
      const obstacle = await obstacleTo(join(config.content, 'reports', unit, `${period}.json`), respondents)
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

/** Why the ratings behind a report must stay; `undefined` when they may go. */
async function obstacleTo(file: string, respondents: number): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return 'no report is published'
  const report = parse(reportSchema, JSON.parse(text) as unknown)
  if (!report.ok) return 'its report cannot be read'
  if (report.value.state === 'provisional') return 'its report is provisional'
  if (report.value.state === 'final' && report.value.respondents !== respondents)
    return 'its report does not hold them all'
  return undefined
}

function dayBefore(days: number): Day {
  return dayAt(Date.now() - days * DAY_MS, 0)
}
