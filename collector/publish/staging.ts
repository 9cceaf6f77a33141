import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Outcome, Settled } from './keep-or-replace.ts'
import type { PublishedFolder, Revised } from './published-folder.ts'
import { SEALS, SEALS_NEXT, sealsText, sha256 } from './seals.ts'

/** Ringkasan penulisan: how many reports ended which way. */
export type Written = Readonly<Record<Outcome, number>>

export const NOTHING_WRITTEN: Written = { written: 0, unchanged: 0, waiting: 0 }

export function together(left: Written, right: Written): Written {
  return {
    written: left.written + right.written,
    unchanged: left.unchanged + right.unchanged,
    waiting: left.waiting + right.waiting,
  }
}

/** Satu folder: what stands published in it after this run. */
export interface SettledFolder<R extends Revised> {
  readonly published: PublishedFolder<R>
  readonly settled: readonly Settled<R>[]
  readonly csv: (report: R) => string
}

/**
 * Penyiapan: everything is written aside first and renamed at the end, so that a reader never sees half a file and a
 * full disk leaves all as it was. What is replaced stays in `revisions/`.
 */
export class Staging {
  readonly #aside: string
  readonly #moves: (() => Promise<void>)[] = []

  private constructor(aside: string) {
    this.#aside = aside
  }

  /** Stages what `work` adds, and puts it in its place when `work` is done; what fails leaves `directory` as it was. */
  static async run<T>(directory: string, work: (staging: Staging) => Promise<T>): Promise<T> {
    await mkdir(directory, { recursive: true })
    const staging = new Staging(await mkdtemp(join(directory, '.reports-')))
    try {
      const result = await work(staging)
      for (const move of staging.#moves) await move()
      return result
    } finally {
      await rm(staging.#aside, { recursive: true, force: true })
    }
  }

  /** Writes aside what is new in a folder. @returns what became of its reports */
  async add<R extends Revised>(folder: SettledFolder<R>): Promise<Written> {
    const written = { ...NOTHING_WRITTEN }
    for (const { outcome } of folder.settled) written[outcome]++
    if (written.written > 0) this.#moves.push(await stage(folder, join(this.#aside, String(this.#moves.length))))
    return written
  }
}

/** @returns what puts the staged files in their places, the seals for both old and new files first */
async function stage<R extends Revised>(folder: SettledFolder<R>, aside: string): Promise<() => Promise<void>> {
  const { path, seals } = folder.published
  const files = await filesOf(folder)
  const all = new Map([...seals].map(([name, hashes]) => [name, hashes.at(-1) ?? '']))
  for (const [name, text] of files) all.set(name, sha256(text))
  await writeTogether(aside, new Map([...files, [SEALS_NEXT, sealsText(all)]]))
  const names = [...files.keys()]
  return async () => {
    await mkdirs(path, names)
    for (const name of [SEALS_NEXT, ...names]) await rename(join(aside, name), join(path, name))
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
