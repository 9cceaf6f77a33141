// How a build grows with its pages: node tests/bench/site-build.bench.ts [REPORTS …], by default 1000 and 10000.
// For each: pages a second, peak memory, the search index included, and a rebuild after one report has changed.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { toolScript } from '../../scripts/run-tool.ts'
import { ROOT } from '../../collector/command.ts'
import type { Period } from '../../shared/domain/period.ts'
import { aReport, aTally } from '../site/support/a-report.ts'
import { writeReport } from '../site/support/site-content.ts'

const PERIODS: readonly Period[] = [2023, 2024, 2025, 2026].flatMap((year) => [`${year}-S1`, `${year}-S2`] as Period[])
const UNITS_IN_AGENCY = 40
const SERVICES = ['layanan-satu', 'layanan-dua']
const WHAT = ['Dinas Kependudukan', 'Puskesmas', 'Dinas Perhubungan', 'Kecamatan', 'RSUD', 'Samsat', 'Perpustakaan']

const sizes = process.argv.slice(2).map(Number)
for (const reports of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure(reports)

async function measure(reports: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'skm-bench-site-'))
  try {
    await writeContent(join(folder, 'content'), reports)
    const first = await build(folder)
    const pages = await countPages(join(folder, 'out'))
    tell(`${reports} reports, first build`, pages, first)
    tell('  again, nothing changed', pages, await build(folder))
    await writeReport(join(folder, 'content'), reportOf(0, '2026-S2', [1, 2, 40, 57]))
    tell('  after one report changed', pages, await build(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function tell(what: string, pages: number, { seconds, cpuSeconds, peakMb }: Built): void {
  const rate = `${(pages / seconds).toFixed(0)} pages/s, ${((cpuSeconds / pages) * 1000).toFixed(2)} ms of CPU a page`
  console.log(`${what.padEnd(34)} ${pages} pages  ${seconds.toFixed(1)} s  ${rate}  peak ${peakMb.toFixed(0)} MB`)
}

async function writeContent(content: string, reports: number): Promise<void> {
  const units = Math.ceil(reports / PERIODS.length)
  for (const name of ['agencies', 'units', 'reports']) await mkdir(join(content, name), { recursive: true })
  for (let agency = 0; agency * UNITS_IN_AGENCY < units; agency++) {
    const text = { name: `Pemerintah Kabupaten ${agency}`, kind: 'kabupaten', region: `Provinsi ${agency % 38}` }
    await writeFile(join(content, 'agencies', `agency-${agency}.yaml`), JSON.stringify(text))
  }
  for (let unit = 0; unit < units; unit++) {
    const services = SERVICES.map((id) => ({ id, name: `${id} ${unit % 97}` }))
    const text = { name: `${WHAT[unit % WHAT.length]} ${unit}`, agency: agencyOf(unit), services }
    await writeFile(join(content, 'units', `unit-${unit}.yaml`), JSON.stringify(text))
    for (const period of PERIODS) {
      await writeReport(content, reportOf(unit, period, [2 + (unit % 5), 8, 30 + (unit % 11), 20]))
    }
  }
}

function reportOf(unit: number, period: Period, scores: [number, number, number, number]) {
  const tally = aTally(scores)
  const services = Object.fromEntries(SERVICES.map((id) => [id, tally]))
  return aReport({ agency: agencyOf(unit), unit: `unit-${unit}`, period, services })
}

function agencyOf(unit: number): string {
  return `agency-${Math.floor(unit / UNITS_IN_AGENCY)}`
}

async function countPages(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).length
}

interface Built {
  readonly seconds: number
  /** Comparable also where the machine does other things meanwhile. */
  readonly cpuSeconds: number
  readonly peakMb: number
}

/** The peak is that of the whole family of processes, so that Pagefind's counts, too. */
async function build(folder: string): Promise<Built> {
  const started = performance.now()
  const env = { ...process.env, SKM_CONTENT: join(folder, 'content'), SKM_SITE_OUT: join(folder, 'out') }
  const child = spawn(process.execPath, [toolScript('astro'), 'build', '--silent'], {
    cwd: ROOT,
    env: { ...env, SKM_SITE_URL: 'https://skm.example.go.id', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
  const { pid = 0 } = child
  let [peakMb, cpuSeconds] = [0, 0]
  const look = async (): Promise<void> => {
    const now = await familyUse(pid)
    peakMb = Math.max(peakMb, now.mb)
    cpuSeconds = Math.max(cpuSeconds, now.cpuSeconds)
  }
  const timer = setInterval(() => void look(), 250)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`)
  return { seconds: (performance.now() - started) / 1_000, cpuSeconds, peakMb }
}

interface Use {
  readonly mb: number
  readonly cpuSeconds: number
}

/** Memory and CPU of a process and its living descendants, from /proc (ticks of 10 ms); 0 where there is none. */
async function familyUse(pid: number): Promise<Use> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number)
  const own = { mb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024, cpuSeconds: (user + system) / 100 }
  const others = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => familyUse(Number(child))),
  )
  return others.reduce((sum, use) => ({ mb: sum.mb + use.mb, cpuSeconds: sum.cpuSeconds + use.cpuSeconds }), own)
}
