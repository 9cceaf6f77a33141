import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForum, writeForum } from '../../shared/content/forums.ts'
import { minutesFault, minutesOf } from '../../shared/content/minutes.ts'
import { forumSchema } from '../../shared/schema/forum.ts'
import { followUpSchema } from '../../shared/schema/follow-up.ts'
import { parse, sentence } from '../../shared/schema/parse.ts'
import { aForum, commitmentFields, forumFields, type ForumFields } from '../support/a-forum.ts'

const EVIDENCE = { name: 'Foto', link: 'https://contoh.example/foto' }

function faultOf(fields: ForumFields): string {
  const parsed = parse(forumSchema, fields)
  return parsed.ok ? 'no fault' : sentence(parsed.fault)
}

describe('a forum that cannot be published is refused with field and remedy', () => {
  const withCommitment = (wish: ForumFields): ForumFields => forumFields({ commitments: [commitmentFields(wish)] })
  it.each([
    [
      'a due day that does not exist',
      withCommitment({ due: '2026-02-31' }),
      /^commitments\[0\]\.due: must be a day that exists, written such as 2026-03-31, not 2026-02-31$/,
    ],
    [
      'an unknown element',
      withCommitment({ elements: ['speed'] }),
      /^commitments\[0\]\.elements\[0\]: must be one of requirements, /,
    ],
    [
      'a state without an update',
      withCommitment({ updates: [] }),
      /^commitments\[0\]\.updates: is missing: a commitment that is done needs a dated update/,
    ],
    [
      'a dropped commitment without a reason',
      withCommitment({ state: 'dropped' }),
      /^commitments\[0\]\.reason: is missing/,
    ],
    [
      'evidence that would run',
      withCommitment({
        updates: [{ date: '2026-01-13', text: 'x', evidence: [{ name: 'x', link: 'javascript:alert(1)' }] }],
      }),
      /link: must be an address that starts with https:\/\/, not javascript:alert\(1\)$/,
    ],
    [
      'evidence as a page of our own',
      withCommitment({ updates: [{ date: '2026-01-13', text: 'x', evidence: [{ name: 'x', file: 'x.html' }] }] }),
      /file: must be the name of a file/,
    ],
    [
      'evidence outside its folder',
      withCommitment({ updates: [{ date: '2026-01-13', text: 'x', evidence: [{ name: 'x', file: '../../x.pdf' }] }] }),
      /file: must be the name of a file/,
    ],
    [
      'evidence in two places',
      withCommitment({ updates: [{ date: '2026-01-13', text: 'x', evidence: [{ ...EVIDENCE, file: 'x.pdf' }] }] }),
      /give either link .* or file/,
    ],
    ['a cancelled forum without a reason', forumFields({ state: 'cancelled' }), /^reason: is missing/],
    ['a report without anything said', forumFields({ inputs: [], commitments: [] }), /^inputs: is missing/],
    ['no place', forumFields({ place: undefined }), /^place: is missing/],
    [
      'a participant by name',
      forumFields({ participants: [{ category: 'users', name: 'Budi' }] }),
      /participants\[0\]/,
    ],
    ['an unknown field', forumFields({ tema: 'x' }), /^tema: is not a known member/],
  ])('%s', (_, fields, fault) => {
    expect(faultOf(fields)).toMatch(fault)
  })

  it('but a right one is not', () => {
    expect(faultOf(forumFields())).toBe('no fault')
  })
})

describe('a record', () => {
  it('reads back as it was written, whatever was typed', () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(text, text, text, (theme, input, notes) => {
        const forum = aForum({ theme, notes, inputs: [{ category: 'users', text: input }] })
        expect(parseForum('x.md', writeForum(forum))).toEqual(forum)
      }),
      { numRuns: 200 },
    )
  })

  it('needs a head', () => {
    expect(() => parseForum('forums/u/2026-01-01.md', 'Tema: x')).toThrow(
      /^forums\/u\/2026-01-01.md: has no head; begin it/,
    )
  })
})

describe('minutes', () => {
  const bytes = Buffer.from('berita acara')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [minutes] = minutesOf([
    {
      file: '/isi/forums/dukcapil/2025-09-18.md',
      forum: aForum({ minutes: { file: 'ba.pdf', sha256, signed: '2025-09-18' } }),
    },
  ])

  it('are found where the record says, and pass when nobody changed them', () => {
    expect(minutes?.source).toEqual({ file: '/isi/forums/dukcapil/ba.pdf' })
    expect(minutes && minutesFault(minutes, bytes)).toBeUndefined()
  })

  it('are named with record, field and remedy when they differ or are gone', () => {
    expect(minutes && minutesFault(minutes, Buffer.from('Berita acara'))).toMatch(
      /2025-09-18\.md: minutes\.sha256: is [0-9a-f]{64}, but .*ba\.pdf has [0-9a-f]{64}; restore/,
    )
    expect(minutes && minutesFault(minutes, undefined)).toMatch(/minutes\.file: .*ba\.pdf cannot be read; put/)
  })
})

describe('a follow-up plan', () => {
  it('says what was done, or what stood in the way', () => {
    const plan = { unit: 'u', period: '2026-S1', realisation: [{ activity: 'x', done: false }] }
    const parsed = parse(followUpSchema, plan)
    expect(!parsed.ok && sentence(parsed.fault)).toBe('realisation[0].obstacle: is missing: say what stood in the way')
  })
})
