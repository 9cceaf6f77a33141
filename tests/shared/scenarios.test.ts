import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../collector/command.ts'

/** Skenario: the faults and attacks the system is judged by, a letter for each kind (W widget, D delivery, ...). */
const SCENARIOS = [
  ...upTo('W', 16),
  ...upTo('D', 20),
  ...upTo('C', 16),
  ...upTo('X', 10),
  ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P12', 'P13'],
]
/** The title of a test that begins with the scenarios it is for: `W4 and W11: …`. */
const TITLE = /['"`]((?:[A-Z]\d+(?:, | and )?)+): /g

it('every scenario has a test that names it', () => {
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(test|browser|suite)\.ts$/.test(file),
  )
  const named = files.flatMap((file) => scenariosIn(readFileSync(join(ROOT, 'tests', file), 'utf8')))
  expect(SCENARIOS.filter((scenario) => !named.includes(scenario))).toEqual([])
})

function scenariosIn(source: string): string[] {
  return [...source.matchAll(TITLE)].flatMap(([, ids = '']) => ids.split(/, | and /))
}

function upTo(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, place) => `${letter}${place + 1}`)
}
