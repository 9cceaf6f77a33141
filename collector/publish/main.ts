import { parseArgs } from 'node:util'
import { readContent, type Content } from '../../shared/content/content.ts'
import { dayAt, isDay, type Day } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig } from '../config.ts'
import { withProgress } from '../progress.ts'
import { openStore } from '../store/open-store.ts'
import { publishReports, type Publication } from './publish-reports.ts'

const USAGE = 'npm run reports -- --out DIR [--as-of YYYY-MM-DD]'

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const { out, asOf } = readArguments(process.argv.slice(2))
  const content = await readContent(config.content)
  const store = await openStore(config.database, { readsOnly: true })
  try {
    const result = await withProgress('writing reports', (tell) =>
      publishReports(store, content, out, (unit) => asOf ?? today(content, unit), tell),
    )
    for (const line of summaryOf(result, out)) console.log(line)
    const { unknownUnits } = result
    if (unknownUnits.length > 0) console.error(`No report for ${unknownUnits.join(', ')}: no such file in units/.`)
  } finally {
    await store.close()
  }
})

function summaryOf(
  { units, agencies, areas, withheldReports, withholding, audited }: Publication,
  out: string,
): string[] {
  const reports = units.written + units.unchanged + units.waiting
  const share = withholding.cells === 0 ? 0 : (100 * withholding.withheld) / withholding.cells
  return [
    `${reports} reports for ${out}: ${units.written} written, ${units.unchanged} unchanged, ${units.waiting} waiting for more ratings. ${withheldReports} withheld: fewer than 11 respondents.`,
    `${agencies.written + agencies.unchanged} reports of agencies: ${agencies.written} written.`,
    `${areas.written + areas.unchanged} reports of regions and the nation: ${areas.written} written.`,
    `${withholding.withheld} of ${withholding.cells} cells withheld (${share.toFixed(1)} %); ${audited} that changed were attacked by the audit, none is known to within 10 people.`,
  ]
}

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
