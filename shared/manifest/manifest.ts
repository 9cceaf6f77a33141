import { isDay, isPeriod, type Day, type Period } from '../domain/period.ts'

export const MANIFEST_FORMAT = 'skm-manifest/1'

/** Berkas yang terbit, by its path below `/data/`. */
export interface ManifestFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Small hexadecimal digits. */
  readonly sha256: string
}

/** Manifes: everything published at one moment, and the one before. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT
  /** The latest period that has a report. */
  readonly period: Period
  /** 1 for the first manifest of that period. */
  readonly revision: number
  /** Place in the chain, from 1. */
  readonly number: number
  /** Day it was made, in WIB. */
  readonly date: Day
  /** Rules the figures were made by. */
  readonly rules: string
  readonly counts: Counts
  /** `sha256` is that of the text of the manifest before, which is its `.json`. */
  readonly previous: { readonly name: string; readonly sha256: string } | null
  /** By path. */
  readonly files: readonly ManifestFile[]
}

export interface Counts {
  readonly files: number
  readonly bytes: number
  readonly units: number
  readonly reports: { readonly final: number; readonly provisional: number; readonly withheld: number }
}

/** Nama manifes: `2026-S1-r2`. */
export function manifestName({ period, revision }: Pick<Manifest, 'period' | 'revision'>): string {
  return `${period}-r${revision}`
}

/** One file a line, so that two manifests can be compared by eye. */
export function manifestText({ files, ...head }: Manifest): string {
  const lines = files.map((file) => `    ${JSON.stringify(file)}`).join(',\n')
  return `${JSON.stringify(head, null, 2).slice(0, -'\n}'.length)},\n  "files": [\n${lines}\n  ]\n}\n`
}

export type ManifestRead =
  | { readonly ok: true; readonly manifest: Manifest }
  /** `at` names the first member that is not as it should be. */
  | { readonly ok: false; readonly at: string }

/** Reads the text of a manifest. By hand: this runs in the browser, where a schema library would weigh more than the rest. */
export function readManifest(text: string): ManifestRead {
  const value = parseJson(text)
  if (!isObject(value)) return { ok: false, at: 'JSON' }
  const wrong = Object.entries(MEMBERS).find(([name, fits]) => !fits(value[name]))
  if (wrong) return { ok: false, at: wrong[0] }
  const stray = Object.keys(value).find((name) => !(name in MEMBERS))
  if (stray !== undefined) return { ok: false, at: stray }
  const manifest = value as unknown as Manifest
  return sumsFit(manifest) ? { ok: true, manifest } : { ok: false, at: 'counts' }
}

type Check = (value: unknown) => boolean

const MEMBERS: Readonly<Record<keyof Manifest, Check>> = {
  format: (value) => value === MANIFEST_FORMAT,
  period: (value) => typeof value === 'string' && isPeriod(value),
  revision: (value) => isCount(value) && value !== 0,
  number: (value) => isCount(value) && value !== 0,
  date: (value) => typeof value === 'string' && isDay(value),
  rules: (value) => typeof value === 'string',
  counts: (value) =>
    isObject(value) &&
    [value['files'], value['bytes'], value['units']].every(isCount) &&
    isObject(value['reports']) &&
    [value['reports']['final'], value['reports']['provisional'], value['reports']['withheld']].every(isCount),
  previous: (value) => value === null || (isObject(value) && isManifestName(value['name']) && isHash(value['sha256'])),
  files: (value) => Array.isArray(value) && value.every(isFile) && inOrder(value as ManifestFile[]),
}

function isFile(value: unknown): boolean {
  return isObject(value) && isFilePath(value['path']) && isCount(value['size']) && isHash(value['sha256'])
}

/** Never one that leads out of `/data/`. */
function isFilePath(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.split('/').every((part) => !['', '.', '..'].includes(part)) &&
    !/[\\?#\p{Cc}]/u.test(value)
  )
}

function isManifestName(value: unknown): boolean {
  const [, period = ''] = typeof value === 'string' ? (/^(.+)-r[1-9]\d*$/.exec(value) ?? []) : []
  return isPeriod(period)
}

/** Each once, by path: two manifests of the same files are the same text. */
function inOrder(files: readonly ManifestFile[]): boolean {
  return files.every(({ path }, place) => place === 0 || (files[place - 1]?.path ?? '') < path)
}

function sumsFit({ counts, files }: Manifest): boolean {
  return counts.files === files.length && counts.bytes === files.reduce((sum, { size }) => sum + size, 0)
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
