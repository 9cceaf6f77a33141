import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, type SourceFile } from '../support/source-files.ts'

/** Who may import whom at run time; `*` stands for packages and Node. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': ['shared/domain'],
  'shared/wording': ['shared/wording', 'shared/domain'],
  'shared/schema': ['shared/schema', 'shared/domain', 'zod'],
  'shared/manifest': ['shared/manifest', 'shared/domain', '@noble/ed25519'],
  'shared/content': ['shared/content', 'shared/schema', 'shared/domain', '*'],
  widget: ['widget', 'shared/wording', 'shared/domain', 'lit', 'idb-keyval'],
  collector: [
    'collector',
    'shared/manifest',
    'shared/content',
    'shared/schema',
    'shared/wording',
    'shared/domain',
    '*',
  ],
  site: ['site', 'shared/manifest', 'shared/content', 'shared/schema', 'shared/wording', 'shared/domain', '*'],
}
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { widget: ['shared/schema'] }

const FOLDERS = Object.keys(MAY_IMPORT)

function folderOf(path: string): string | undefined {
  return FOLDERS.find((folder) => path.startsWith(`${folder}/`))
}

/** The folder of ours or the package that an import leads to. */
function targetOf(from: string, file: SourceFile): string {
  if (from.startsWith('.')) {
    const path = posix.join(posix.dirname(file.path), from)
    return folderOf(path) ?? path
  }
  return from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from)
}

function forbidden(file: SourceFile): string[] {
  const folder = folderOf(file.path)
  if (folder === undefined) return []
  return importsOf(file).flatMap(({ from, typeOnly }) => {
    const target = targetOf(from, file)
    const allowed = [...(MAY_IMPORT[folder] ?? []), ...(typeOnly ? (MAY_IMPORT_TYPES[folder] ?? []) : [])]
    const ours = from.startsWith('.')
    return allowed.includes(target) || (!ours && allowed.includes('*')) ? [] : [`${file.path} imports ${from}`]
  })
}

describe('the folders', () => {
  it('import only whom they may', () => {
    expect(sourceFiles().flatMap(forbidden)).toEqual([])
  })

  it.each([
    ['shared/domain/x.ts', "import { z } from 'zod'"],
    ['shared/domain/x.ts', "import type { Rating } from '../schema/rating.ts'"],
    ['shared/schema/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['widget/x.ts', "import { ratingSchema } from '../shared/schema/rating.ts'"],
    ['widget/x.ts', "const z = await import('zod')"],
    ['collector/routes/x.ts', "import { mask } from '../../widget/mask.ts'"],
    ['site/pages/x.astro', "---\nimport { createApp } from '../../collector/app.ts'\n---"],
  ])('are caught when %s says: %s', (path, text) => {
    expect(forbidden({ path, text })).toHaveLength(1)
  })
})

describe('the files', () => {
  const TEXT_TABLES = /(^|\/)(text|wording)\//
  const files = sourceFiles()

  it('are at most 300 lines, text tables apart', () => {
    const long = files.filter(({ path }) => !TEXT_TABLES.test(path) && !path.startsWith('tests/'))
    expect(long.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([])
  })

  it('have names that say what they hold', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.(ts|mjs)$)/
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([])
    const otherCase = /\/[a-z0-9-]*[A-Z][^/]*\.ts$/
    expect(files.map(({ path }) => path).filter((path) => otherCase.test(path))).toEqual([])
  })

  it('name no registry, and no path of one machine', () => {
    const machine = /https?:\/\/(registry|deb)\.|\/(home|Users)\/[a-z]/
    expect(
      files.filter(({ text, path }) => machine.test(text) && path !== 'tests/architecture/imports.test.ts'),
    ).toEqual([])
  })
})
