import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { requiredSample } from '../../../shared/domain/sample-size.ts'

describe('the required sample', () => {
  it('is the Krejcie-Morgan table, row by row', () => {
    const [, ...rows] = readFileSync('tests/support/krejcie-morgan.csv', 'utf8').trim().split('\n')
    expect(rows.length).toBeGreaterThan(80)
    for (const row of rows) {
      const [population, sample] = row.split(',').map(Number)
      expect(requiredSample(population ?? 0), `population ${population}`).toBe(sample)
    }
  })

  it('takes the next higher row, as agencies do: 4,384 served, 354 respondents', () => {
    expect(requiredSample(4384)).toBe(354)
    expect(requiredSample(75_001)).toBe(384)
    expect(requiredSample(270_000_000)).toBe(384)
  })

  it('never asks for more people than there are', () => {
    expect([1, 5, 9, 11].map(requiredSample)).toEqual([1, 5, 9, 11])
  })

  it.each([0, -1, 2.5, Number.NaN])('is refused for a population of %f', (population) => {
    expect(() => requiredSample(population)).toThrow(RangeError)
  })
})
