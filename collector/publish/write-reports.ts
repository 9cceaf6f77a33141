import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reportSchema, type Report } from '../../shared/schema/report.ts'
import { settle, type Outcome, type Settled } from './keep-or-replace.ts'
import { readPublished, type PublishedFolder, type Revised } from './published-folder.ts'
import { reportCsv } from './report-csv.ts'
import { SEALS, SEALS_NEXT, sealsText, sha256 } from './seals.ts'

/** Ringkasan penulisan: how many reports ended which way. */
export type Written = Record<Outcome, number>

/** Satu folder: what stands published in it after this run. */
export interface SettledFolder<R extends Revised> {
  readonly published: PublishedFolder<R>
  readonly settled: readonly Settled<R>[]
  readonly csv: (report: R) => string
}

/**
 * Menulis laporan: `reports/<unit>/<period>.json` and `.csv` below `directory`, each settled on its own against what
 * is published.
 *
 * @throws CommandError when a published report cannot be read or was tampered with; then nothing is replaced
 */
export async function writeReports(
  reports: readonly Report[],
  directory: string,
  tell: (detail: string) => void,
): Promise<Written> {
  const folders: SettledFolder<Report>[] = []
  for (const [unit, ofUnit] of Map.groupBy(reports, (report) => report.unit)) {
    const published = await readPublished(join(directory, 'reports', unit), reportSchema)
    const settled = ofUnit.map((report) => settle(report, published.reports.get(report.period)))
    folders.push({ published, settled, csv: reportCsv })
  }
  return writeFolders(folders, directory, tell)
}

/**
 * Everything is written aside first and renamed at the end, so that a reader never sees half a file and a full disk
 * leaves all as it was. What is replaced stays in `revisions/`.
 */
export async function writeFolders<R extends Revised>(
  folders: readonly SettledFolder<R>[],
  directory: string,
  tell: (detail: string) => void,
): Promise<Written> {
  await mkdir(directory, { recursive: true })
  const aside = await mkdtemp(join(directory, '.reports-'))
  const written: Written = { written: 0, unchanged: 0, waiting: 0 }
  try {
    const moves: (() => Promise<void>)[] = []
    for (const [position, folder] of folders.entries()) {
      tell(`${position} of ${folders.length} folders`)
      for (const { outcome } of folder.settled) written[outcome]++
      if (folder.settled.some(({ outcome }) => outcome === 'written')) {
        moves.push(await stage(folder, join(aside, String(position))))
      }
    }
    for (const move of moves) await move()
    return written
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** @returns what puts the staged files in their places, the seals for both old and new files first */
async function stage<R extends Revised>(folder: SettledFolder<R>, aside: string): Promise<() => Promise<void>> {
  const { path, seals } = folder.published
  const files = await filesOf(folder)
  const all = new Map([...seals].map(([name, hashes]) => [name, hashes.at(-1) ?? '']))
  for (const [name, text] of files) all.set(name, sha256(text))
  await writeTogether(aside, new Map([...files, [SEALS_NEXT, sealsText(all)]]))
  return async () => {
    await mkdirs(path, files.keys())
    for (const name of [SEALS_NEXT, ...files.keys()]) await rename(join(aside, name), join(path, name))
    await rename(join(path, SEALS_NEXT), join(path, SEALS))
  }
}

async function filesOf<R extends Revised>({ published, settled, csv }: SettledFolder<R>) {
  const files = new Map<string, string>()
  for (const { outcome, report, previous } of settled) {
    if (outcome !== 'written') continue
    if (previous) {
      const old = `revisions/${report.period}-r${previous.report.revision ?? 1}`
      const oldCsv = await readFile(join(published.path, `${report.period}.csv`), 'utf8').catch(missingIsUndefined)
      if (oldCsv !== undefined) files.set(`${old}.csv`, oldCsv)
      files.set(`${old}.json`, previous.json)
    }
    files.set(`${report.period}.csv`, csv(report))
    files.set(`${report.period}.json`, `${JSON.stringify(report, null, 2)}\n`)
  }
  return files
}

/** Each file is on disk before the first is moved; at once, since each waits for the disk on its own. */
async function writeTogether(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdirs(folder, files.keys())
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text, { flush: true })))
}

async function mkdirs(folder: string, names: Iterable<string>): Promise<void> {
  const folders = new Set([...names].map((name) => dirname(join(folder, name))))
  for (const one of folders) await mkdir(one, { recursive: true })
}

function missingIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
