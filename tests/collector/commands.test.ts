import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeContent } from '../support/a-content.ts'
import { runScript } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SHEET = 'U1,U2,U3,U4,U5,U6,U7,U8,U9\n3,3,3,3,3,3,3,3,3\n'
const IMPORT = 'collector/import/main.ts'
const REPORTS = 'collector/publish/main.ts'
const COLLECTOR = 'collector/main.ts'

async function anOperator(
  unit: Record<string, unknown> = {},
): Promise<{ folder: string; env: Record<string, string> }> {
  const folder = temporaryFolder()
  await writeContent(folder, unit)
  writeFileSync(join(folder, 'sheet.csv'), SHEET)
  return {
    folder,
    env: { SKM_CONTENT: folder, SKM_DATABASE: `sqlite:${folder}/skm.db`, SKM_PORT: '0', INIT_CWD: folder },
  }
}

describe('the commands', () => {
  it('import a sheet, then report that it is too small to show, then say that nothing changed', async () => {
    const { folder, env } = await anOperator()
    const imported = await runScript(IMPORT, ['--unit', 'dukcapil', '--period', '2025-S1', 'sheet.csv'], env)
    expect(imported).toMatchObject({
      code: 0,
      output: expect.stringContaining('sheet.csv: 1 ratings imported for dukcapil, 2025-S1.'),
    })
    const first = await runScript(REPORTS, ['--out', 'out'], env)
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('1 written, 0 unchanged') })
    expect(first.output).toContain('1 withheld: fewer than 11 respondents.')
    const second = await runScript(REPORTS, ['--out', join(folder, 'out')], env)
    expect(second.output).toContain('0 written, 1 unchanged')
  })

  it.each<[string, string, string[], string]>([
    ['no arguments', IMPORT, [], 'use it as: npm run import -- --unit U'],
    [
      'an unknown unit',
      IMPORT,
      ['--unit', 'x', '--period', '2025', 'sheet.csv'],
      '--unit: there is no units/x.yaml (known: dukcapil)',
    ],
    [
      'an unknown service',
      IMPORT,
      ['--unit', 'dukcapil', '--service', 'sim', '--period', '2025', 'sheet.csv'],
      '(known: ktp-el, kartu-keluarga)',
    ],
    [
      'a period that is none',
      IMPORT,
      ['--unit', 'dukcapil', '--period', '2025-S3', 'sheet.csv'],
      '--period: 2025-S3 is not a period',
    ],
    [
      'a period to come',
      IMPORT,
      ['--unit', 'dukcapil', '--period', '2199', 'sheet.csv'],
      '--period: 2199 has not begun yet',
    ],
    [
      'an unknown questionnaire',
      IMPORT,
      ['--unit', 'dukcapil', '--period', '2025', '--questionnaire', 'x', 'sheet.csv'],
      'give one of skm-2017',
    ],
    [
      'a file that is not there',
      IMPORT,
      ['--unit', 'dukcapil', '--period', '2025', 'sheets.csv'],
      'sheets.csv: cannot be read (ENOENT)',
    ],
    ['an unknown option', IMPORT, ['--units', 'dukcapil'], "Unknown option '--units'"],
    ['no folder', REPORTS, [], 'use it as: npm run reports -- --out DIR'],
    ['a date that is none', REPORTS, ['--out', 'out', '--as-of', '2026-02-30'], '--as-of: 2026-02-30 is not a date'],
    ['a folder that is a file', REPORTS, ['--out', 'sheet.csv'], 'that is a file, not a folder'],
  ])('with %s say one sentence and exit with 1', async (_what, script, args, sentence) => {
    const { env } = await anOperator()
    const { code, output } = await runScript(script, args, env)
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  it.each<[string, Record<string, string>, string]>([
    ['a port that is none', { SKM_PORT: 'http' }, 'SKM_PORT: http is not a port'],
    [
      'a database nobody serves',
      { SKM_DATABASE: 'mysql://u:secret@h/d' },
      'SKM_DATABASE: mysql://…@h/d is not served; give sqlite:FILE or postgres://USER@HOST/DATABASE',
    ],
    [
      'content that is not there',
      { SKM_CONTENT: '/nowhere' },
      '/nowhere/agencies: cannot be read (ENOENT); set SKM_CONTENT',
    ],
    ['a site that is no address', { SKM_SITE_URL: 'skm' }, 'SKM_SITE_URL: skm is not a web address'],
    ['an address of another machine', { SKM_HOST: '192.0.2.1' }, 'set SKM_HOST to one it has'],
  ])('the collector with %s does the same', async (_what, change, sentence) => {
    const { env } = await anOperator()
    const { code, output } = await runScript(COLLECTOR, [], { ...env, ...change })
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).not.toContain('secret')
  })

  it.each<[string, (folder: string) => string, string]>([
    [
      'a database of a newer version',
      (folder) => aDatabase(folder, 'pragma user_version = 99; create table future (x)'),
      'was written by a newer SKM Terbuka (schema 99); update this one',
    ],
    [
      'a database with tables from before the first version',
      (folder) => aDatabase(folder, 'create table ratings (id text); insert into ratings values (1)'),
      'is a database of another program; give another file in SKM_DATABASE',
    ],
    ['a file that may only be read', (folder) => readOnly(aDatabase(folder, '')), 'may only be read (E'],
  ])('the collector with %s does the same and leaves the file as it was', async (_what, make, sentence) => {
    const { folder, env } = await anOperator()
    const file = make(folder)
    const [bytes, names] = [readFileSync(file), readdirSync(join(file, '..'))]
    const { code, output } = await runScript(COLLECTOR, [], { ...env, SKM_DATABASE: `sqlite:${file}` })
    expect([code, output]).toEqual([1, expect.stringContaining(`${file}: ${sentence}`)])
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(file)).toEqual(bytes)
    expect(readdirSync(join(file, '..'))).toEqual(names)
  })

  it('the collector on a busy port and with a broken unit file too', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    const { env } = await anOperator()
    const busy = await runScript(COLLECTOR, [], { ...env, SKM_PORT: String((server.address() as AddressInfo).port) })
    expect([busy.code, busy.output]).toEqual([
      1,
      expect.stringContaining('the port is already in use; stop the other program or set SKM_PORT'),
    ])
    const { env: broken } = await anOperator({ orgins: [] })
    const refused = await runScript(COLLECTOR, [], broken)
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringContaining('units/dukcapil.yaml: orgins: is not a known member'),
    ])
  })
})

/** @returns an SQLite file in a folder of its own */
function aDatabase(folder: string, sql: string): string {
  const place = join(folder, 'databases')
  mkdirSync(place)
  const file = join(place, 'skm.db')
  const database = new DatabaseSync(file)
  database.exec(`pragma user_version = 0; ${sql}`)
  database.close()
  return file
}

/** Root may write whatever its rights are, so it gets a disk that nobody may write to. */
function readOnly(file: string): string {
  const place = join(file, '..')
  chmodSync(file, 0o444)
  if (process.getuid?.() !== 0) return file
  execFileSync('mount', ['--bind', place, place])
  onTestFinished(() => void execFileSync('umount', ['-l', place]))
  execFileSync('mount', ['-o', 'remount,bind,ro', place])
  return file
}
