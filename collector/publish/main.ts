import { parseArgs } from 'node:util'
import { readContent, type Content } from '../../shared/content/content.ts'
import { dayAt, isDay, type Day } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig } from '../config.ts'
import { withProgress } from '../progress.ts'
import { openStore } from '../store/open-store.ts'
import { makeReports } from './make-reports.ts'
import { writeReports } from './write-reports.ts'

const USAGE = 'npm run reports -- --out DIR [--as-of YYYY-MM-DD]'

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const { out, asOf } = readArguments(process.argv.slice(2))
  const content = await readContent(config.content)
  const store = await openStore(config.database)
  try {
    const { reports, unknownUnits } = await makeReports(store, content, (unit) => asOf ?? today(content, unit))
    const result = await withProgress('writing reports', (tell) => writeReports(reports, out, tell))
    const withheld = reports.filter((report) => report.state === 'withheld').length
    console.log(
      `${reports.length} reports for ${out}: ${result.written} written, ${result.unchanged} unchanged, ${result.waiting} waiting for more ratings. ${withheld} withheld: fewer than 11 respondents.`,
    )
    if (unknownUnits.length > 0) console.error(`No report for ${unknownUnits.join(', ')}: no such file in units/.`)
  } finally {
    await store.close()
  }
})

function readArguments(args: string[]): { out: string; asOf: Day | undefined } {
  const { out, 'as-of': asOf } = parse(args)
  if (!out) throw new CommandError(`use it as: ${USAGE}`)
  if (asOf !== undefined && !isDay(asOf)) {
    throw new CommandError(`--as-of: ${asOf} is not a date; give one such as 2026-07-01`)
  }
  return { out: callerPath(out), asOf }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { out: { type: 'string' }, 'as-of': { type: 'string' } } }).values
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}

function today(content: Content, unitId: string): Day {
  return dayAt(Date.now(), TIME_ZONE_OFFSETS[content.units.get(unitId)?.timeZone ?? 'WIB'])
}
