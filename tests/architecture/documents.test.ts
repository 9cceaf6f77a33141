import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { glossaryPage } from '../../scripts/glossary.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

describe('the documents', () => {
  it('carry the glossary of the docstrings; npm run glossary writes it anew', () => {
    expect(read('docs/glossary.md')).toBe(glossaryPage())
  })

  it('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const pages = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'].map(read).join('\n')
    const named = [...pages.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('give a reason for every package the system runs on', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const reasons = read('docs/decisions/0001-packages-we-run-on.md')
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })

  it('link only to files that exist', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']) {
      const folder = page.includes('/') ? 'docs/' : ''
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => `${folder}${path}`)
      for (const link of links) expect(() => readFileSync(link), `${page} -> ${link}`).not.toThrow()
    }
  })
})
