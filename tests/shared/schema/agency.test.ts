import { expect, it } from 'vitest'
import { agencySchema } from '../../../shared/schema/agency.ts'
import { parse, sentence } from '../../../shared/schema/parse.ts'

const withRegion = (region: string): string => {
  const parsed = parse(agencySchema, { name: 'Kota Uji', kind: 'kota', region })
  return parsed.ok ? 'fine' : sentence(parsed.fault)
}

it.each(['Kalimantan Barat', 'D.I. Yogyakarta'])('an agency may lie in %s', (region) => {
  expect(withRegion(region)).toBe('fine')
})

it.each(['…', 'Indonesia', 'INDONESIA.'])(
  'an agency lies in no region called %s, whose report would be another',
  (region) => {
    expect(withRegion(region)).toContain('must be the name of a region, with letters, and not of the whole country')
  },
)
