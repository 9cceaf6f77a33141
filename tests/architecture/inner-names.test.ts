import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INNER_NAMES } from '../../widget/inner-names.ts'
import { sourceFiles } from '../support/source-files.ts'

const widget = sourceFiles().filter(({ path }) => path.startsWith('widget/') && path !== 'widget/inner-names.ts')

describe('a name that the build shortens', () => {
  it('is one that the widget uses', () => {
    const text = widget.map((file) => file.text).join('\n')
    expect(INNER_NAMES.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  it('never stands in quotes, where it would keep its length', () => {
    const quoted = new RegExp(`(?<!\\[)['"\`](${INNER_NAMES.join('|')})['"\`]`)
    expect(widget.filter(({ text }) => quoted.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('belongs to no format that others read', () => {
    const formats = sourceFiles().filter(({ path }) => /^shared\/|^widget\/events|rating\.ts$/.test(path))
    const asMember = new RegExp(
      `\\b(${INNER_NAMES.filter((name) => !['secondsSpent', 'randomBytes'].includes(name)).join('|')})\\??:`,
    )
    expect(formats.filter(({ text }) => asMember.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('belongs to no browser interface', () => {
    const dom = readFileSync('node_modules/typescript/lib/lib.dom.d.ts', 'utf8')
    const member = new RegExp(`^    (?:readonly )?(${INNER_NAMES.join('|')})\\??[:(<]`, 'm')
    expect(member.exec(dom)?.[1]).toBeUndefined()
  })
})
