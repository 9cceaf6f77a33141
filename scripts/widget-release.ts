// Lays out what agencies embed, after the builds: node scripts/widget-release.ts
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The address that moves on with each release that stays compatible: `/widget/v1/skm-survey.js`. */
export const MOVING = 'v1'

/** Sidik berkas: what `integrity="…"` of a script tag takes, by the file's name. */
export interface Release {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
}

/** Versi yang sudah terbit: agencies pinned its bytes, so they must never change. */
export class ReleasedAlready extends Error {
  override readonly name = 'ReleasedAlready'
}

/**
 * Menata rilis: copies the scripts of `folder` to `v1/`, which moves, and `<version>/`, which never changes again, and
 * writes `integrity.json` beside them.
 *
 * @throws ReleasedAlready when the version is there with other bytes; nothing is changed then
 */
export async function layOutRelease(folder: string, version: string): Promise<Release> {
  const names = (await readdir(folder)).filter((name) => /^skm-[\w.-]+\.js$/.test(name)).sort()
  const files: Record<string, string> = {}
  for (const name of names) files[name] = await hash(join(folder, name))
  const release: Release = { version, files }
  await refuseChange(join(folder, version), release)
  for (const place of [MOVING, version]) await copyInto(join(folder, place), folder, names)
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(release, null, 2)}\n`)
  return release
}

async function copyInto(place: string, folder: string, names: readonly string[]): Promise<void> {
  await mkdir(place, { recursive: true })
  for (const name of names) await copyFile(join(folder, name), join(place, name))
}

async function refuseChange(place: string, { version, files }: Release): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    if ((await hash(join(place, name))) === files[name]) continue
    throw new ReleasedAlready(`${version} was released with another ${name}: give the new one a new version`)
  }
}

async function hash(file: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(file))
    .digest('base64')}`
}

if (import.meta.main) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const { files } = await layOutRelease('dist/widget', version)
  for (const [name, integrity] of Object.entries(files)) console.log(`${version}/${name}  ${integrity}`)
}
