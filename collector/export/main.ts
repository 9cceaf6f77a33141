import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent, type Content } from '../../shared/content/content.ts'
import { dayAt, isPeriod, type Period } from '../../shared/domain/period.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig, type Config } from '../config.ts'
import { openStore } from '../store/open-store.ts'
import { annexesBook } from './annexes-book.ts'
import { ministryReport } from './ministry-report.ts'
import { publishedReports } from './published-reports.ts'
import { suggestionSheet } from './suggestion-sheet.ts'
import { semesterSuggestions, suggestionPeriods } from './suggestions-to-review.ts'

const USAGE = 'npm run export -- --unit U --period P suggestions|report|annexes FILE'
/** Which endings each export can be written as. */
const ENDINGS = { suggestions: ['.xlsx', '.csv'], report: ['.docx'], annexes: ['.xlsx'] } as const
/** For the eyes of the unit's staff: nobody else on the machine reads it. */
const FILE_MODE = 0o600

interface Order {
  readonly what: keyof typeof ENDINGS
  readonly unitId: string
  readonly unit: Unit
  readonly agency: Agency
  readonly period: Period
  readonly file: string
}

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const order = readOrder(process.argv.slice(2), await readContent(config.content))
  const bytes = await contentOf(order, config)
  await writeNew(callerPath(order.file), bytes, order.file)
  console.log(`${order.file}: ${order.what} of ${order.unitId}, ${order.period}, written.`)
})

function readOrder(args: string[], content: Content): Order {
  const { values, positionals } = readArguments(args)
  const { unit: unitId, period } = values
  const [what, file, ...more] = positionals
  if (!unitId || !period || !what || !file || more.length > 0) throw new CommandError(`use it as: ${USAGE}`)
  const unit = content.units.get(unitId)
  const agency = unit && content.agencies.get(unit.agency)
  if (!unit || !agency)
    throw new CommandError(`--unit: there is no units/${unitId}.yaml (known: ${[...content.units.keys()].join(', ')})`)
  if (!isPeriod(period))
    throw new CommandError(`--period: ${period} is not a period; give one such as 2026, 2026-S1 or 2026-Q3`)
  if (!isExport(what)) throw new CommandError(`${what}: cannot be exported; give suggestions, report or annexes`)
  checkEnding(what, file)
  return { what, unitId, unit, agency, period, file }
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { unit: text, period: text } })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}

function isExport(what: string): what is Order['what'] {
  return Object.hasOwn(ENDINGS, what)
}

function checkEnding(what: Order['what'], file: string): void {
  const endings: readonly string[] = ENDINGS[what]
  if (endings.includes(extname(file).toLowerCase())) return
  throw new CommandError(
    `${file}: an export of ${what} is written as ${endings.join(' or ')}; give the file such an ending`,
  )
}

async function contentOf(order: Order, config: Config): Promise<Uint8Array> {
  const { what, unit, unitId, agency, period, file } = order
  if (what === 'suggestions') return suggestionsOf(order, config)
  const { report, earlier } = await publishedReports(config.content, unitId, period)
  if (what === 'annexes') return annexesBook({ unit, report })
  if (report.agency !== unit.agency)
    throw new CommandError(`${file}: the report is of another agency, ${report.agency}`)
  return ministryReport({ unit, agency, report, earlier })
}

async function suggestionsOf({ unit, unitId, period, file }: Order, config: Config): Promise<Uint8Array> {
  const today = dayAt(Date.now(), TIME_ZONE_OFFSETS[unit.timeZone])
  const periods = suggestionPeriods(period, today)
  const store = await openStore(config.database)
  try {
    const texts = await semesterSuggestions(store, unitId, periods, randomInt)
    if (texts.length === 0) throw new CommandError(`--period: nobody left a suggestion for ${unitId} in ${period}`)
    return await suggestionSheet(texts, extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx')
  } finally {
    await store.close()
  }
}

/** What staff wrote into an earlier export must not be lost to a second one. */
async function writeNew(path: string, bytes: Uint8Array, name: string): Promise<void> {
  await writeFile(path, bytes, { flag: 'wx', mode: FILE_MODE }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new CommandError(`${name}: is there already; give another name or move it away`)
    throw new CommandError(`${name}: cannot be written (${error.code}); check the folder and its rights`)
  })
}
