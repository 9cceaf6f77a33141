// Writes the skeleton of a follow-up plan: npm run follow-up -- --unit U --period P
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '../../shared/content/content.ts'
import { readFollowUps } from '../../shared/content/follow-ups.ts'
import { isPeriod, periodBefore, type Period } from '../../shared/domain/period.ts'
import { parse, sentence } from '../../shared/schema/parse.ts'
import { reportSchema, type PublishedReport } from '../../shared/schema/report.ts'
import { CommandError, ROOT, runCommand } from '../command.ts'
import { contentFolder } from '../config.ts'
import { followUpSkeleton } from './skeleton.ts'

const USAGE = 'npm run follow-up -- --unit U --period P'

await runCommand(async () => {
  const content = contentFolder(process.env, ROOT)
  const { unit, period } = readArguments(process.argv.slice(2))
  const { units } = await readContent(content)
  if (!units.has(unit))
    throw new CommandError(`--unit: there is no units/${unit}.yaml (known: ${[...units.keys()].join(', ')})`)
  const report = await readReport(join(content, 'reports', unit, `${period}.json`))
  const plans = (await readFollowUps(content)).map(({ followUp }) => followUp)
  const before = plans.find((plan) => plan.unit === unit && plan.period === periodBefore(period))
  const file = join(content, 'follow-ups', unit, `${period}.yaml`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, followUpSkeleton(report, before), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new CommandError(`${file}: is there already and stays as it is; edit it, or remove it first`)
  })
  console.log(`${relative(process.cwd(), file)} written; replace every ISI in it.`)
})

function readArguments(args: string[]): { unit: string; period: Period } {
  try {
    const options = { unit: { type: 'string' }, period: { type: 'string' } } as const
    const { unit, period } = parseArgs({ args, options }).values
    if (unit && period && isPeriod(period)) return { unit, period }
    throw new Error('give a unit and a period such as 2026-S1')
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}

async function readReport(file: string): Promise<PublishedReport> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}: cannot be read (${error.code}); publish the report first: npm run reports`)
  })
  const parsed = parse(reportSchema, JSON.parse(text) as unknown)
  if (!parsed.ok) throw new CommandError(`${file}: ${sentence(parsed.fault)}`)
  if (parsed.value.state === 'withheld')
    throw new CommandError(
      `${file}: its figures are withheld, so no element can be called lowest; write the plan by hand`,
    )
  return parsed.value
}
