import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent, type Content } from '../../shared/content/content.ts'
import { dayAt, firstDay, isPeriod, partsOf, type Period } from '../../shared/domain/period.ts'
import { codeOf, isQuestionnaireId, QUESTIONNAIRE_IDS, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { TIME_ZONE_OFFSETS } from '../../shared/domain/time-zone.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { readConfig, type Config } from '../config.ts'
import { withProgress } from '../progress.ts'
import { readSealingKeys } from '../sealing/sealing-keys.ts'
import { openStore } from '../store/open-store.ts'
import { importCarried } from './import-carried.ts'
import { importSheet, type ImportOrder, type ImportResult } from './import-sheet.ts'

const USAGE =
  'npm run import -- --unit U [--service S] --period P [--questionnaire skm-2017] FILE.csv, or npm run import -- skm.json'

await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const content = await readContent(config.content)
  const args = process.argv.slice(2)
  const [carried] = args
  if (args.length === 1 && carried?.endsWith('.json')) return importFromKiosk(carried, content, config)
  const order = await readOrder(args, content)
  const store = await openStore(config.database)
  try {
    const result = await withProgress(`importing ${order.fileName}`, () => importSheet(order, store))
    summarise(order, result)
  } finally {
    await store.close()
  }
})

async function importFromKiosk(file: string, content: Content, config: Config): Promise<void> {
  const bytes = await readBytes(file)
  const sealing = await readSealingKeys(config)
  const store = await openStore(config.database)
  try {
    const lines = await importCarried(new TextDecoder().decode(bytes), basename(file), { store, content, sealing })
    lines.forEach((line) => console.log(line))
  } finally {
    await store.close()
  }
}

async function readOrder(args: string[], content: Content): Promise<ImportOrder> {
  const { values, positionals } = readArguments(args)
  const { unit: unitId, period, questionnaire = 'skm-2017', service = null } = values
  const [file, ...more] = positionals
  if (!unitId || !period || !file || more.length > 0) throw new CommandError(`use it as: ${USAGE}`)
  const unit = content.units.get(unitId)
  if (!unit)
    throw new CommandError(`--unit: there is no units/${unitId}.yaml (known: ${[...content.units.keys()].join(', ')})`)
  checkPeriod(period, unit)
  checkService(service, unit)
  if (!isQuestionnaireId(questionnaire)) {
    throw new CommandError(
      `--questionnaire: ${questionnaire} is not known; give one of ${QUESTIONNAIRE_IDS.join(', ')}`,
    )
  }
  return { unitId, unit, service, period, questionnaire, fileName: basename(file), bytes: await readBytes(file) }
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { unit: text, service: text, period: text, questionnaire: text }
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}

function checkPeriod(period: string, unit: Unit): asserts period is Period {
  if (!isPeriod(period))
    throw new CommandError(`--period: ${period} is not a period; give one such as 2026, 2026-S1 or 2026-Q3`)
  if (firstDay(period) > dayAt(Date.now(), TIME_ZONE_OFFSETS[unit.timeZone])) {
    throw new CommandError(`--period: ${period} has not begun yet; give the period in which the forms were filled in`)
  }
}

function checkService(service: string | null, unit: Unit): void {
  if (service === null || unit.services.some(({ id }) => id === service)) return
  const known = unit.services.map(({ id }) => id).join(', ') || 'none'
  throw new CommandError(`--service: the unit has no service ${service} (known: ${known})`)
}

async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(callerPath(file)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}: cannot be read (${error.code}); check the name and the rights`)
  })
}

function summarise(order: ImportOrder, result: ImportResult): void {
  const { unitId, unit, period, service, fileName } = order
  const questionnaire = QUESTIONNAIRES[order.questionnaire]
  console.log(
    `${fileName}: ${result.stored} ratings imported for ${unitId}${service ? ` / ${service}` : ''}, ${period}.`,
  )
  if (result.already > 0)
    console.log(`${result.already} of its rows were there from an earlier import; nothing was added for them.`)
  if (result.ignoredColumns.length > 0) console.log(`Columns ignored: ${result.ignoredColumns.join(', ')}.`)
  console.log(
    `Columns were read in the order of ${questionnaire.id}: facilities is ${codeOf(questionnaire, 'facilities')}, complaintHandling is ${codeOf(questionnaire, 'complaintHandling')}.`,
  )
  if (partsOf(period).kind !== unit.reporting) {
    console.log(`Note: the unit reports by ${unit.reporting}; these ratings stand in a report of their own, ${period}.`)
  }
}
