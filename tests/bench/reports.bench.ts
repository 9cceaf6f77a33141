// Time and memory of `npm run reports`: node tests/bench/reports.bench.ts [RATINGS]. Makes its own store and content.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'

const RATINGS = Number(process.argv[2] ?? 1_000_000)
const [AGENCIES, UNITS, SERVICES] = [10, 100, 5]

const folder = mkdtempSync(join(tmpdir(), 'skm-reports-'))
try {
  writeContent()
  await (await openSqliteStore(join(folder, 'skm.db'))).close()
  const database = new DatabaseSync(join(folder, 'skm.db'))
  fill(database, RATINGS, 'a')
  report(`${RATINGS} ratings over ${UNITS * SERVICES} services`)
  report('the same again')
  fill(database, 1_000, 'b')
  report('1,000 more')
  database.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function writeContent(): void {
  mkdirSync(join(folder, 'agencies'))
  mkdirSync(join(folder, 'units'))
  for (let agency = 0; agency < AGENCIES; agency++) {
    writeFileSync(join(folder, `agencies/a${agency}.yaml`), `name: Kabupaten Uji ${agency}\nkind: kabupaten\n`)
  }
  const services = Array.from({ length: SERVICES }, (_, n) => `  - { id: s${n}, name: Layanan ${n} }`).join('\n')
  for (let unit = 0; unit < UNITS; unit++) {
    const text = `name: Dinas Uji ${unit}\nagency: a${unit % AGENCIES}\nservices:\n${services}\n`
    writeFileSync(join(folder, `units/u${unit}.yaml`), text)
  }
}

/** Straight into the table: how ratings come in is measured elsewhere. */
function fill(database: DatabaseSync, count: number, tag: string): void {
  const score = 'abs(random()) % 4 + 1'
  database.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})
    insert into ratings select 'u' || (i % ${UNITS}), printf('${tag}%021d', i), 's' || (i / ${UNITS} % ${SERVICES}),
      case abs(random()) % 4 when 0 then '2024-S2' when 1 then '2025-S1' when 2 then '2025-S2' else '2026-S1' end,
      null, 'skm-2017', ${Array.from({ length: 9 }, () => score).join(', ')},
      case abs(random()) % 3 when 0 then 'male' when 1 then 'female' end,
      case abs(random()) % 5 when 0 then '18-24' when 1 then '25-34' when 2 then '35-44' when 3 then '65-plus' end,
      case abs(random()) % 4 when 0 then 'sma' when 1 then 's1' when 2 then 'smp' end,
      case abs(random()) % 4 when 0 then 'farmer' when 1 then 'private' when 2 then 'student' end,
      null, 'web', 2, 'id', 0 from n`)
}

function report(what: string): void {
  const started = performance.now()
  const command = [process.execPath, 'collector/publish/main.ts', '--out', folder, '--as-of', '2026-11-24']
  const env = { ...process.env, SKM_DATABASE: `sqlite:${join(folder, 'skm.db')}`, SKM_CONTENT: folder }
  const { stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { env, encoding: 'utf8' })
  const kilobytes = Number(stderr.trim().split('\n').at(-1))
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log(`${what}: ${seconds} s, ${Math.round(kilobytes / 1_024)} MB\n  ${stdout.trim().replaceAll('\n', '\n  ')}`)
}
