import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadHistory } from '../../site/loaders/history.ts'
import { aUnit } from '../support/a-content.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const UNITS = new Map([['dukcapil', aUnit()]])

async function historyIn(name: string, text: string): Promise<string> {
  const folder = temporaryFolder()
  await mkdir(join(folder, 'history'))
  await writeFile(join(folder, 'history', name), text)
  return folder
}

it('reads the sample, and says which figure its own elements do not give', async () => {
  const loaded = await loadHistory('site/content', new Map([['dukcapil-contoh', aUnit()]]))
  expect(loaded.get('dukcapil-contoh')?.map(({ period, check }) => [period, check])).toEqual([
    ['2012', 'reproduced'],
    ['2016-S2', 'reproduced'],
    ['2023', 'not-reproduced'],
  ])
})

it('is empty where there is no folder', async () => {
  expect(await loadHistory(temporaryFolder(), UNITS)).toEqual(new Map())
})

it.each([
  ['dukcapil.yml', '', /dukcapil\.yml: rename it to <unit>\.yaml/],
  ['samsat.yaml', '', /samsat\.yaml: there is no units\/samsat\.yaml/],
  ['dukcapil.yaml', 'figures: [', /dukcapil\.yaml: is not valid YAML/],
  ['dukcapil.yaml', 'figures: [{ period: 2019 }]', /dukcapil\.yaml: figures\[0\]\.index: is missing/],
])('refuses %s holding %j, naming file and field', async (name, text, message) => {
  await expect(loadHistory(await historyIn(name, text), UNITS)).rejects.toThrow(message)
})
