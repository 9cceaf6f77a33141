import { describe, expect, it } from 'vitest'
import { readLatest } from '../../widget/result/latest.ts'
import { aLatest } from './support/a-latest.ts'

describe('the latest result of a unit', () => {
  it.each([
    ['final', {}],
    ['provisional', { state: 'provisional', period: '2026-S2' }],
    ['of a unit that does not know how many it served', { requiredSample: null }],
    ['with a member of a later format', { trend: 'naik' }],
  ])('is read when it is %s', (_what, changes) => {
    const latest = aLatest(changes)
    expect(readLatest(latest, 'dukcapil')).toEqual(latest)
  })

  it('is read without figures when it is withheld', () => {
    const { format, unit, name, period, url } = aLatest()
    const withheld = { format, unit, name, period, url, state: 'withheld' }
    expect(readLatest(withheld, 'dukcapil')).toEqual(withheld)
  })

  it.each([
    ['another format', { format: 'skm-latest/2' }],
    ['another unit', { unit: 'puskesmas' }],
    ['no name', { name: '' }],
    ['a period that is none', { period: '2026-S3' }],
    ['an unknown state', { state: 'zero' }],
    ['a letter of another index', { grade: 'A' }],
    ['an index as text', { index: '82.50' }],
    ['an index of zero', { index: 0, grade: 'D' }],
    ['an index that was not rounded', { index: 82.505 }],
    ['no index', { index: null }],
    ['no respondents', { respondents: 0 }],
    ['half a respondent', { respondents: 11.5 }],
    ['a sample that is no number', { requiredSample: '100' }],
  ])('is no result with %s', (_what, changes) => {
    expect(readLatest(aLatest(changes), 'dukcapil')).toBeUndefined()
  })

  it.each([[null], ['skm-latest/1'], [[]], [42]])('is not read out of %j', (json) => {
    expect(readLatest(json, 'dukcapil')).toBeUndefined()
  })
})
