import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { builtFile } from './support/built-file.ts'
import { buildResult } from './support/a-result-page.ts'

/** The year of the language that Chrome 80, Safari 14 and Firefox 78 all understand. */
const ECMA_VERSION = 2020

/** Acorn comes with the linter and the bundler; it has no types of its own version here. */
type Parse = (code: string, options: { ecmaVersion: number; sourceType: 'script' }) => unknown
const { parse } = createRequire(import.meta.url)('acorn') as { parse: Parse }

/** APIs that one of the three lacks, with the first version of each that has it; none may be called unasked. */
const TOO_NEW: readonly (readonly [string, RegExp])[] = [
  ['Array.prototype.at (Chrome 92, Safari 15.4)', /\.at\([^)]/],
  ['findLast (Chrome 97)', /\.findLast(Index)?\(/],
  ['toSorted and the like (Chrome 110)', /\.to(Sorted|Reversed|Spliced)\(|\.with\(/],
  ['Object.groupBy (Chrome 117)', /\b(Object|Map)\.groupBy\(/],
  ['replaceAll (Chrome 85)', /\.replaceAll\(/],
  ['replaceChildren (Chrome 86, Safari 14)', /\.replaceChildren\(/],
  ['Object.hasOwn (Chrome 93)', /\bObject\.hasOwn\(/],
  ['structuredClone (Chrome 98)', /\bstructuredClone\(/],
  ['crypto.randomUUID (Chrome 92, https only)', /\.randomUUID\(/],
  ['AbortSignal.timeout and any (Chrome 103)', /\bAbortSignal\.(timeout|any)\(/],
  ['Promise.any (Chrome 85)', /\bPromise\.(any|withResolvers|try)\(/],
  ['WeakRef (Chrome 84)', /\bnew WeakRef\(/],
  ['URL.canParse (Chrome 120)', /\bURL\.(canParse|parse)\(/],
  ['isWellFormed (Chrome 111)', /\.(isWellFormed|toWellFormed)\(/],
  ['dateStyle (Safari 14.1, Firefox 79)', /\b(dateStyle|timeStyle):/],
  ['Intl.ListFormat (Safari 14.1, Firefox 78)', /\bIntl\.(ListFormat|Segmenter)\b/],
  ['Element.ariaLive and friends (Firefox 119)', /\.aria[A-Z]\w*\s*=[^=]/],
  ['popover (Chrome 114)', /\.(show|hide|toggle)Popover\(/],
]

const FILES: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['skm-survey.js', () => builtFile('skm-survey.js')],
  ['skm-survey.seal.js', () => builtFile('skm-survey.seal.js')],
  ['skm-result.js', buildResult],
]

describe.each(FILES)('%s', (_name, read) => {
  it('is a script of the year that the oldest browsers served understand', async () => {
    const code = (await read()).toString()
    expect(() => parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'script' })).not.toThrow()
  })

  it('calls nothing that one of them lacks', async () => {
    const code = (await read()).toString()
    expect(TOO_NEW.filter(([, pattern]) => pattern.test(code)).map(([what]) => what)).toEqual([])
  })
})

it('the parser refuses what is newer', () => {
  for (const newer of ['a ||= b', 'class A { #b }', 'class A { static {} }', 'await 1', '1_000']) {
    expect(() => parse(newer, { ecmaVersion: ECMA_VERSION, sourceType: 'script' }), newer).toThrow(SyntaxError)
  }
})
