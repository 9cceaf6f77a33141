import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import { writeContent } from '../support/a-content.ts'
import { aFiledRating } from '../support/a-rating.ts'
import { runScript } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const BACKUP = 'collector/operate/backup.ts'
const RESTORE = 'collector/operate/restore.ts'
const RETENTION = 'collector/operate/retention.ts'
const REPORTS = 'collector/publish/main.ts'

async function anOperator(): Promise<{ folder: string; file: string; env: Record<string, string> }> {
  const folder = temporaryFolder()
  await writeContent(folder)
  const file = join(folder, 'skm.db')
  return { folder, file, env: { SKM_CONTENT: folder, SKM_DATABASE: `sqlite:${file}`, INIT_CWD: folder } }
}

async function keep(file: string, count: number, period: '2024-S1' | '2024-S2' | '2026-S2' = '2026-S2'): Promise<void> {
  const store = await openSqliteStore(file)
  await store.keep(Array.from({ length: count }, () => aFiledRating({ period })))
  await store.close()
}

async function countIn(file: string): Promise<number> {
  const store = await openSqliteStore(file)
  const count = await store.count()
  await store.close()
  return count
}

describe('a backup', () => {
  it('is taken while the collector has the database, and restored in its place', async () => {
    const { folder, file, env } = await anOperator()
    const collector = await openSqliteStore(file, { exclusive: true })
    await collector.keep([aFiledRating(), aFiledRating()])
    expect(await runScript(BACKUP, ['copy.db'], env)).toMatchObject({ code: 0 })
    await collector.keep([aFiledRating()])
    const refused = await runScript(RESTORE, ['copy.db'], env)
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('another collector uses this file')])
    await collector.close()
    const restored = await runScript(RESTORE, ['copy.db'], env)
    expect([restored.code, restored.output]).toEqual([0, expect.stringContaining('what was there is kept as')])
    expect(await countIn(file)).toBe(2)
    const [before = ''] = readdirSync(folder).filter((name) => name.includes('before-restore'))
    expect(await countIn(join(folder, before))).toBe(3)
  })

  it('replaces a database that was damaged', async () => {
    const { file, env } = await anOperator()
    await keep(file, 5)
    await runScript(BACKUP, ['copy.db'], env)
    writeFileSync(file, readFileSync(file).fill(7, 100, 9000))
    expect(await runScript(RESTORE, ['copy.db'], env)).toMatchObject({ code: 0 })
    expect(await countIn(file)).toBe(5)
  })

  it.each([
    ['overwrites nothing', BACKUP, 'units/dukcapil.yaml', 'is there already'],
    ['is not restored from a file that is not there', RESTORE, 'nothing.db', 'is not there'],
    ['is not restored from another file', RESTORE, 'units/dukcapil.yaml', 'cannot be used as a database'],
  ])('%s', async (_what, script, name, sentence) => {
    const { file, env } = await anOperator()
    await keep(file, 1)
    const { code, output } = await runScript(script, [name], env)
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
    expect(await countIn(file)).toBe(1)
  })

  it('of PostgreSQL is left to its own tools', async () => {
    const { env } = await anOperator()
    const { code, output } = await runScript(BACKUP, ['x.db'], { ...env, SKM_DATABASE: 'postgres://skm@localhost/skm' })
    expect([code, output]).toEqual([1, expect.stringContaining('use pg_dump, see docs/operate.md')])
  })
})

describe('retention', () => {
  it('removes what a final report holds, keeps the rest, and changes no report', async () => {
    const { folder, file, env } = await anOperator()
    await keep(file, 12, '2024-S1')
    await keep(file, 12, '2026-S2')
    const early = await runScript(RETENTION, ['--before', '2026'], env)
    expect(early.output).toContain('dukcapil 2024-S1: kept, no report is published.')
    await runScript(REPORTS, ['--out', folder], env)
    const report = join(folder, 'reports/dukcapil/2024-S1.json')
    const published = readFileSync(report, 'utf8')
    const { code, output } = await runScript(RETENTION, ['--before', '2026'], env)
    expect([code, output]).toEqual([0, expect.stringContaining('12 ratings removed')])
    expect(await countIn(file)).toBe(12)
    await runScript(REPORTS, ['--out', folder], env)
    expect(readFileSync(report, 'utf8')).toBe(published)
  })

  it('keeps ratings that wait for a revision of their report', async () => {
    const { folder, file, env } = await anOperator()
    await keep(file, 12, '2024-S1')
    await runScript(REPORTS, ['--out', folder], env)
    await keep(file, 2, '2024-S1')
    const { output } = await runScript(RETENTION, ['--before', '2026'], env)
    expect(output).toContain('kept, its report does not hold them all')
    expect(await countIn(file)).toBe(14)
  })

  it('removes ratings that joined the next period as late, whose report has counted them', async () => {
    const { folder, file, env } = await anOperator()
    await keep(file, 12, '2024-S1')
    await runScript(REPORTS, ['--out', folder, '--as-of', '2024-07-01'], env)
    await keep(file, 2, '2024-S1')
    await keep(file, 12, '2024-S2')
    await runScript(REPORTS, ['--out', folder, '--as-of', '2025-01-01'], env)
    const { output } = await runScript(RETENTION, ['--before', '2024-S2'], env)
    expect(output).toContain('14 ratings removed')
    expect((await runScript(RETENTION, ['--before', '2025'], env)).output).toContain('12 ratings removed')
  })

  it('wants a period', async () => {
    const { env, file } = await anOperator()
    const { code, output } = await runScript(RETENTION, ['--before', 'yesterday'], env)
    expect([code, output]).toEqual([1, expect.stringContaining('use it as: npm run retention')])
    expect(existsSync(file)).toBe(false)
  })
})
