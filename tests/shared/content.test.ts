import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../shared/content/content.ts'
import { writeContent } from '../support/a-content.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function messageWith(change: (folder: string) => void, unit: Record<string, unknown> = {}): Promise<string> {
  const folder = temporaryFolder()
  await writeContent(folder, unit)
  change(folder)
  return readContent(folder).then(
    () => 'read',
    (error: Error) => error.message.replace(`${folder}/`, ''),
  )
}

describe("the operator's content", () => {
  it('is read by id', async () => {
    const folder = temporaryFolder()
    await writeContent(folder, { population: { '2026-S1': 4384 } })
    const { agencies, units } = await readContent(folder)
    expect([...agencies.keys()]).toEqual(['kabupaten-uji'])
    expect(units.get('dukcapil')).toMatchObject({
      reporting: 'semester',
      timeZone: 'WIB',
      population: { '2026-S1': 4384 },
    })
  })

  it('of the project itself can be read', async () => {
    const { units } = await readContent('site/content')
    expect(units.size).toBe(4)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a typo', { servies: [] }, 'units/dukcapil.yaml: servies: is not a known member; check the spelling'],
    ['an unknown element', { elements: ['speed'] }, 'units/dukcapil.yaml: elements[0]: must be one of requirements'],
    [
      'an origin with a path',
      { origins: ['https://a.example/skm'] },
      'units/dukcapil.yaml: origins[0]: must be scheme, host and port only',
    ],
    [
      'a service twice',
      {
        services: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
      'services[1]: repeats the service id a',
    ],
    ['a service id with blanks', { services: [{ id: 'KTP el', name: 'A' }] }, 'services[0].id: must be small letters'],
    ['a period that is none', { population: { '2026-S3': 10 } }, 'population.2026-S3: must be a period'],
    ['a population of zero', { population: { '2026-S1': 0 } }, 'population.2026-S1: is too small'],
    [
      'an agency that does not exist',
      { agency: 'kota-uji' },
      'agency: there is no agencies/kota-uji.yaml (known: kabupaten-uji)',
    ],
  ])('with %s is refused, naming file, field and remedy', async (_what, unit, sentence) => {
    expect(await messageWith(() => {}, unit)).toContain(sentence)
  })

  it.each<[string, (folder: string) => void, string]>([
    [
      'YAML that does not parse',
      (folder) => appendFileSync(join(folder, 'units/dukcapil.yaml'), '\n  - ]'),
      'units/dukcapil.yaml: is not valid YAML',
    ],
    ['an empty file', (folder) => writeFileSync(join(folder, 'units/kosong.yaml'), ''), 'units/kosong.yaml: '],
    [
      'a .yml file',
      (folder) => renameSync(join(folder, 'units/dukcapil.yaml'), join(folder, 'units/dukcapil.yml')),
      'rename it to end in .yaml',
    ],
    [
      'a file name that is no address',
      (folder) => renameSync(join(folder, 'units/dukcapil.yaml'), join(folder, 'units/Duk Capil.yaml')),
      'the file name must be small letters',
    ],
    [
      'no units folder',
      (folder) => renameSync(join(folder, 'units'), join(folder, 'unit')),
      'cannot be read (ENOENT); set SKM_CONTENT',
    ],
    ['a folder named like a unit', (folder) => mkdirSync(join(folder, 'units/x.yaml')), 'units/x.yaml: '],
  ])('with %s is refused the same way', async (_what, change, sentence) => {
    expect(await messageWith(change)).toContain(sentence)
  })
})
