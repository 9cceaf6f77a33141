// Time and memory of `npm run reports`: node tests/bench/reports.bench.ts [RATINGS…]. Makes its own stores and content.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FIGURE_COLUMNS, SELECT_ALL_TALLIES } from '../../collector/store/tally-query.ts'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000]
const [AGENCIES, UNITS, SERVICES] = [10, 100, 5]
const MORE = 1_000
const CLOSED =
  "case abs(random()) % 4 when 0 then '2024-S2' when 1 then '2025-S1' when 2 then '2025-S2' else '2026-S1' end"

console.log(`${UNITS * SERVICES} services of ${UNITS} units of ${AGENCIES} agencies`)
console.log('ratings'.padEnd(34) + ['s', 'CPU s', 'MB', 'written'].map((head) => head.padStart(9)).join(''))
for (const size of SIZES) await measure(size)

async function measure(ratings: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'skm-reports-'))
  try {
    writeContent(folder)
    await (await openSqliteStore(join(folder, 'skm.db'))).close()
    const database = new DatabaseSync(join(folder, 'skm.db'))
    fill(database, { count: ratings, tag: 'a', units: UNITS, period: CLOSED })
    report(folder, ratings.toLocaleString('en'))
    report(folder, '  the same again')
    fill(database, { count: MORE, tag: 'b', units: UNITS, period: CLOSED })
    report(folder, '  1,000 more, everywhere')
    fill(database, { count: MORE, tag: 'c', units: UNITS / AGENCIES, period: "'2026-S2'" })
    report(folder, '  1,000 more, open period of 10 units')
    database.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeContent(folder: string): void {
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
function fill(
  database: DatabaseSync,
  { count, tag, units, period }: { count: number; tag: string; units: number; period: string },
): void {
  const score = 'abs(random()) % 4 + 1'
  database.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})
    insert into ratings select 'u' || (i % ${units}), printf('${tag}%021d', i), 's' || (i / ${units} % ${SERVICES}),
      ${period}, null, 'skm-2017', ${Array.from({ length: 9 }, () => score).join(', ')},
      case abs(random()) % 3 when 0 then 'male' when 1 then 'female' end,
      case abs(random()) % 5 when 0 then '18-24' when 1 then '25-34' when 2 then '35-44' when 3 then '65-plus' end,
      case abs(random()) % 4 when 0 then 'sma' when 1 then 's1' when 2 then 'smp' end,
      case abs(random()) % 4 when 0 then 'farmer' when 1 then 'private' when 2 then 'student' end,
      null, 'web', 2, 'id', 0 from n;
    delete from tallies;
    insert into tallies select unit, period, questionnaire, coalesce(service, ''), ${FIGURE_COLUMNS.join(', ')}
      from (${SELECT_ALL_TALLIES})`)
}

function report(folder: string, what: string): void {
  const started = performance.now()
  const command = [process.execPath, 'collector/publish/main.ts', '--out', folder, '--as-of', '2026-11-24']
  const env = { ...process.env, SKM_DATABASE: `sqlite:${join(folder, 'skm.db')}`, SKM_CONTENT: folder }
  const { stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%M %U %S', ...command], { env, encoding: 'utf8' })
  const seconds = (performance.now() - started) / 1_000
  const [kilobytes = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  const written = /(\d+) written/.exec(stdout)?.[1] ?? stderr
  const cells = [seconds.toFixed(1), (user + system).toFixed(1), (kilobytes / 1_024).toFixed(0), written]
  console.log(what.padEnd(34) + cells.map((cell) => cell.padStart(9)).join(''))
}
