import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layOutRelease, ReleasedAlready } from '../../scripts/widget-release.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8')

/** A folder as the builds leave it. */
function builtFolder(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'skm-survey.js'), 'survey()')
  writeFileSync(join(folder, 'skm-result.js'), 'result()')
  writeFileSync(join(folder, 'custom-elements.json'), '{}')
  return folder
}

describe('a release', () => {
  it('lies at an address that moves and at one that does not', async () => {
    const folder = builtFolder()
    await layOutRelease(folder, '1.2.0')
    for (const place of ['v1', '1.2.0']) {
      expect(read(folder, place, 'skm-survey.js')).toBe('survey()')
      expect(read(folder, place, 'skm-result.js')).toBe('result()')
      expect(existsSync(join(folder, place, 'custom-elements.json'))).toBe(false)
    }
  })

  it('tells the integrity hash of each file as script tags take it', async () => {
    const folder = builtFolder()
    const release = await layOutRelease(folder, '1.2.0')
    const hash = createHash('sha384').update('survey()').digest('base64')
    expect(release.files['skm-survey.js']).toBe(`sha384-${hash}`)
    expect(Object.keys(release.files)).toEqual(['skm-result.js', 'skm-survey.js'])
    expect(JSON.parse(read(folder, 'integrity.json'))).toEqual(release)
  })

  it('may be laid out again as it was', async () => {
    const folder = builtFolder()
    const first = await layOutRelease(folder, '1.2.0')
    expect(await layOutRelease(folder, '1.2.0')).toEqual(first)
  })

  it('never changes once it is out; only the moving address does, with the next version', async () => {
    const folder = builtFolder()
    await layOutRelease(folder, '1.2.0')
    writeFileSync(join(folder, 'skm-survey.js'), 'better()')
    await expect(layOutRelease(folder, '1.2.0')).rejects.toThrow(ReleasedAlready)
    expect(read(folder, 'v1', 'skm-survey.js')).toBe('survey()')
    await layOutRelease(folder, '1.3.0')
    expect(read(folder, '1.2.0', 'skm-survey.js')).toBe('survey()')
    expect(read(folder, 'v1', 'skm-survey.js')).toBe('better()')
  })
})
