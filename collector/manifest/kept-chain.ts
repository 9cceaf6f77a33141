import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utf8, type Bytes } from '../../shared/manifest/bytes.ts'
import { readManifest, manifestName, type Manifest } from '../../shared/manifest/manifest.ts'
import { readNote } from '../../shared/manifest/signed-note.ts'
import { CommandError } from '../command.ts'
import { readIfThere } from './published-files.ts'

const ENDING = '.note'

/** Manifes yang disimpan, as it lies in `$SKM_CONTENT/manifests/`. */
export interface Kept {
  readonly name: string
  readonly note: Bytes
  /** What was signed. */
  readonly text: string
  readonly manifest: Manifest
}

/** All manifests so far, first to newest. @throws CommandError for a file that is none, or a gap in the numbers */
export async function readKept(folder: string): Promise<readonly Kept[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const kept = await Promise.all(names.filter((name) => name.endsWith(ENDING)).map((name) => readOne(folder, name)))
  kept.sort((left, right) => left.manifest.number - right.manifest.number)
  const gap = kept.findIndex(({ manifest }, place) => manifest.number !== place + 1)
  if (gap >= 0) {
    throw new CommandError(
      `${folder}: manifest number ${gap + 1} is missing or there twice; put the folder back from version control or a backup`,
    )
  }
  return kept
}

async function readOne(folder: string, fileName: string): Promise<Kept> {
  const file = join(folder, fileName)
  const note = await readIfThere(file)
  const text = note && readNote(note)?.text
  const read = text === undefined ? undefined : readManifest(text)
  if (!note || text === undefined || !read?.ok || `${manifestName(read.manifest)}${ENDING}` !== fileName) {
    throw new CommandError(`${file}: is not the manifest of that name; put it back from version control or a backup`)
  }
  return { name: manifestName(read.manifest), note, text, manifest: read.manifest }
}

/** Menyimpan manifes whole or not at all, as a half-written one would stop every later build. */
export async function keep(folder: string, name: string, note: Bytes): Promise<void> {
  await mkdir(folder, { recursive: true })
  await putWhole(join(folder, `${name}${ENDING}`), note)
}

export async function putWhole(file: string, bytes: Bytes): Promise<void> {
  await writeFile(`${file}.tmp`, bytes)
  await rename(`${file}.tmp`, file)
}

/** Kunci yang pernah dipakai: the lines of `kunci.txt`, to which new keys are added and from which none is taken. */
export async function keepKeys(folder: string, lines: readonly string[]): Promise<Bytes> {
  const file = join(folder, 'kunci.txt')
  const before = new TextDecoder()
    .decode(await readIfThere(file))
    .split('\n')
    .filter((line) => line !== '')
  const added = lines.filter((line) => !before.includes(line))
  const bytes = utf8(`${[...before, ...added].join('\n')}\n`)
  await mkdir(folder, { recursive: true })
  if (added.length > 0) await putWhole(file, bytes)
  return bytes
}
