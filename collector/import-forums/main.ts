// Forums from a spreadsheet and back: npm run import-forums -- FILE.xlsx|csv [--template | --export]
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '../../shared/content/content.ts'
import { forumFile, readForums, writeForum } from '../../shared/content/forums.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import { callerPath, CommandError, ROOT, runCommand } from '../command.ts'
import { contentFolder } from '../config.ts'
import { rowsOf } from './forum-rows.ts'
import { readRows } from './read-rows.ts'
import { readForumSheet, writeForumSheet } from './sheet-file.ts'
import { templateRows } from './template.ts'

const USAGE =
  'npm run import-forums -- FILE.xlsx|csv (with --template it writes an empty form there, with --export what is published)'
const FAULTS_NAMED = 20

await runCommand(async () => {
  const { file, template, exporting } = readArguments(process.argv.slice(2))
  const content = contentFolder(process.env, ROOT)
  if (template) return write(file, await writeForumSheet(file, templateRows()))
  if (exporting) {
    const forums = await readForums(content)
    return write(
      file,
      await writeForumSheet(
        file,
        forums.flatMap(({ forum }) => rowsOf(forum)),
      ),
    )
  }
  await importSheet(file, content)
})

function readArguments(args: string[]) {
  try {
    const options = { template: { type: 'boolean' }, export: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [file, ...more] = positionals
    if (!file || more.length > 0 || !/\.(xlsx|csv)$/.test(file)) throw new Error('give one file, .xlsx or .csv')
    return { file, template: values.template ?? false, exporting: values.export ?? false }
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}

/** All forums of the sheet or none. */
async function importSheet(file: string, content: string): Promise<void> {
  const bytes = await readFile(callerPath(file)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}: cannot be read (${error.code}); check the name and the rights`)
  })
  const { forums, faults } = readRows(await readForumSheet(basename(file), bytes))
  const { units } = await readContent(content)
  const unknown = forums.flatMap(({ unit }) =>
    units.has(unit) ? [] : [`unit ${unit}: there is no units/${unit}.yaml`],
  )
  const all = [...faults, ...new Set(unknown)].slice(0, FAULTS_NAMED)
  if (all.length > 0)
    throw new CommandError(`${all.map((fault) => `${file}: ${fault}`).join('\n')}\nNothing was imported.`)
  const changed = (await Promise.all(forums.map((forum) => writeIfNew(content, forum)))).filter(Boolean).length
  console.log(`${file}: ${forums.length} forums read, ${changed} written, ${forums.length - changed} unchanged.`)
}

/** @returns whether the record changed */
async function writeIfNew(content: string, forum: Forum): Promise<boolean> {
  const path = forumFile(content, forum)
  const text = writeForum(forum)
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return false
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return true
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await writeFile(callerPath(file), bytes)
  console.log(`${file} written.`)
}
