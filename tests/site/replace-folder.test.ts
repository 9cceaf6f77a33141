import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFolder } from '../../site/output/replace-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function folderWith(parent: string, name: string, files: Record<string, string>): string {
  const folder = join(parent, name)
  mkdirSync(folder)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

describe('replaceFolder', () => {
  it('makes the target where there is none, its parents included', async () => {
    const parent = temporaryFolder()
    const target = join(parent, 'dist/site')
    await replaceFolder(folderWith(parent, 'built', { 'index.html': 'new' }), target)
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new')
  })

  it('leaves nothing of the old: a page may be withheld by now', async () => {
    const parent = temporaryFolder()
    const target = folderWith(parent, 'site', { 'index.html': 'old', 'withheld.html': 'old' })
    await replaceFolder(folderWith(parent, 'built', { 'index.html': 'new' }), target)
    expect(readdirSync(target)).toEqual(['index.html'])
    expect(readdirSync(parent)).toEqual(['site'])
  })
})
