import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day, Period } from '../../shared/domain/period.ts'
import { sha256, utf8 } from '../../shared/manifest/bytes.ts'
import { jsonPath, KEYS_PATH, LATEST_PATH, MANIFEST_FOLDER, notePath } from '../../shared/manifest/chain.ts'
import {
  MANIFEST_FORMAT,
  manifestName,
  manifestText,
  type Manifest,
  type ManifestFile,
} from '../../shared/manifest/manifest.ts'
import { writeNote } from '../../shared/manifest/signed-note.ts'
import { verifierKeyText } from '../../shared/manifest/verifier-key.ts'
import { verifyPublication } from '../../shared/manifest/verify-publication.ts'
import { countReports, type ReportCounts } from './count-reports.ts'
import { keep, keepKeys, readKept, type Kept } from './kept-chain.ts'
import { publicationIn } from './published-files.ts'
import { signText, type SigningKey } from './signing-keys.ts'

/** Aturan yang dipakai: regulation, and the version of the rules that withhold. */
const RULES = 'PermenPANRB 14/2017, skm-report/1, R0-R13'

export interface Order {
  /** The site's folder `data`, complete but for its manifests. */
  readonly data: string
  /** Where the chain is kept from build to build: `$SKM_CONTENT/manifests`. */
  readonly kept: string
  /** At least one. */
  readonly keys: readonly SigningKey[]
  readonly today: Day
}

/**
 * Menandatangani terbitan: adds a manifest to the chain if anything published changed, and puts the chain into `data`.
 * The result is verified as a reader would before it is given.
 *
 * @returns the name of the newest manifest and whether it is new; `undefined` where no report is published
 */
export async function writeManifest(order: Order): Promise<{ name: string; added: boolean } | undefined> {
  const { data, kept, keys } = order
  const before = await readKept(kept)
  await mkdir(join(data, MANIFEST_FOLDER), { recursive: true })
  await writeFile(join(data, KEYS_PATH), await keepKeys(kept, keys.map(verifierKeyText)))
  const files = await listFiles(data)
  const counts = await countReports(
    files.map(({ path }) => path),
    publicationIn(data).read,
  )
  if (counts.period === undefined && before.length === 0) return undefined
  const next = await nextInChain(order, { before, files, counts })
  const chain = next ? [...before, next] : before
  await putChain(data, chain)
  await verifyPublication(publicationIn(data))
  if (next) await keep(kept, next.name, next.note)
  return { name: chain.at(-1)?.name ?? '', added: next !== undefined }
}

async function listFiles(data: string): Promise<ManifestFile[]> {
  const { list, read } = publicationIn(data)
  const paths = (await list()).filter((path) => !path.startsWith(`${MANIFEST_FOLDER}/`))
  const files: ManifestFile[] = []
  for (const path of paths) {
    const bytes = (await read(path)) ?? new Uint8Array()
    files.push({ path, size: bytes.length, sha256: await sha256(bytes) })
  }
  return files
}

interface State {
  readonly before: readonly Kept[]
  readonly files: readonly ManifestFile[]
  readonly counts: ReportCounts
}

async function nextInChain({ keys, today }: Order, { before, files, counts }: State): Promise<Kept | undefined> {
  const last = before.at(-1)
  if (last && JSON.stringify(last.manifest.files) === JSON.stringify(files)) return undefined
  const { units, reports } = counts
  // A site whose last report was taken away still says so, under the period it was at.
  const period = counts.period ?? last?.manifest.period ?? ('' as Period)
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    period,
    revision: 1 + Math.max(0, ...before.map((one) => (one.manifest.period === period ? one.manifest.revision : 0))),
    number: before.length + 1,
    date: today,
    rules: RULES,
    counts: { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0), units, reports },
    previous: last ? { name: last.name, sha256: await sha256(utf8(last.text)) } : null,
    files,
  }
  const text = manifestText(manifest)
  const note = writeNote({ text, signatures: keys.map((key) => signText(text, key)) })
  return { name: manifestName(manifest), note, text, manifest }
}

async function putChain(data: string, chain: readonly Kept[]): Promise<void> {
  for (const { name, note, text } of chain) {
    await writeFile(join(data, notePath(name)), note)
    await writeFile(join(data, jsonPath(name)), text)
  }
  const last = chain.at(-1)
  if (last) await writeFile(join(data, LATEST_PATH), last.note)
}
