import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { customElementsManifest, elementFaces, embedPage, faceOf } from '../../scripts/embed-docs.ts'

const page = readFileSync('docs/embed.md', 'utf8')

/** `part="…"` and `var(--skm-…)` as the sources write them. */
function usedIn(...patterns: readonly string[]): readonly string[] {
  const text = globSync([...patterns])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
  const parts = [...text.matchAll(/\bpart: '([\w ]+)'/g)].flatMap(([, names = '']) => names.split(' '))
  const properties = [...text.matchAll(/var\((--skm-[\w-]+)/g)].map(([, name = '']) => name)
  return [...new Set([...parts, ...properties])].sort()
}

describe('the page for webmasters', () => {
  it('has the tables of the docstrings; npm run embed-docs writes them anew', async () => {
    expect(page).toBe(await embedPage(page))
  })

  it('leaves out nothing that a host page may name', () => {
    for (const { attributes, events, parts, properties } of elementFaces()) {
      const named = [...attributes, ...events, ...parts, ...properties]
      expect(named.length).toBeGreaterThan(5)
      expect(named.filter(({ name }) => !page.includes(`| \`${name}\``))).toEqual([])
      expect(named.filter(({ description }) => description === '')).toEqual([])
    }
  })

  it('names every part and every custom property that the elements really have', () => {
    const [survey, result] = elementFaces().map(({ parts, properties }) =>
      [...parts, ...properties].map(({ name }) => name),
    )
    expect(usedIn('widget/*.ts', 'widget/styles/*.ts')).toEqual([...(survey ?? [])].sort())
    expect(usedIn('widget/result/*.ts')).toEqual([...(result ?? [])].sort())
  })
})

describe('the manifest for editors', () => {
  it('tells of both elements what the docstrings tell', () => {
    const { modules } = customElementsManifest() as { modules: { declarations: Record<string, unknown>[] }[] }
    const declarations = modules.flatMap((module) => module.declarations)
    expect(declarations.map(({ tagName }) => tagName)).toEqual(['skm-survey', 'skm-result'])
    expect(declarations[0]).toMatchObject({
      attributes: expect.arrayContaining([expect.objectContaining({ name: 'unit' })]),
    })
    expect(declarations[0]).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ name: 'skm-saved' })]),
    })
  })
})

it('a description that runs over a line end is read whole, and the next tag does not leak into it', () => {
  const source = `/**
 * Uji: an element.
 *
 * @attr unit - Kode unit,
 *   on two lines
 * @csspart card - All of it
 */
export class TestElement extends HTMLElement {}`
  const face = faceOf(source, 'skm-test', 'skm-test.js')
  expect(face.attributes).toEqual([{ name: 'unit', description: 'Kode unit, on two lines' }])
  expect(face.parts).toEqual([{ name: 'card', description: 'All of it' }])
})
