import { describe, expect, it } from 'vitest'
import { gradeOf } from '../../../shared/domain/grade.ts'

describe('the grade', () => {
  it.each([
    [100, 'A'],
    [88.31, 'A'],
    [88.3, 'B'],
    [76.61, 'B'],
    [76.6, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [25, 'D'],
  ])('of %f is %s', (index, grade) => {
    expect(gradeOf(index)).toBe(grade)
  })

  it('leaves no gap between grades: every index of two decimals has one', () => {
    for (let hundredths = 2500; hundredths <= 10_000; hundredths++) expect(gradeOf(hundredths / 100)).toMatch(/^[A-D]$/)
  })

  it.each([24.99, 100.01, Number.NaN, 76.605])('is refused for %f, which no rounded index can be', (index) => {
    expect(() => gradeOf(index)).toThrow(RangeError)
  })
})
