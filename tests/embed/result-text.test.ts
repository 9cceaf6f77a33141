import { expect, it } from 'vitest'
import { lastDay, type Period } from '../../shared/domain/period.ts'
import { RESULT_TEXT as text } from '../../widget/result/result-text.ts'

const whole = new Intl.NumberFormat('id')
const twoDecimals = new Intl.NumberFormat('id', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const day = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' })

it.each([1, 42, 999, 1_204, 10_000, 999_999, 1_234_567])('%d respondents are written as Indonesian does', (count) => {
  expect(text.facts(count, '2026')).toBe(`${whole.format(count)} responden · Tahun 2026`)
})

it('an index is written as Indonesian does, whatever its decimals', () => {
  for (let hundredths = 2_500; hundredths <= 10_000; hundredths++) {
    expect(text.index(hundredths / 100)).toBe(twoDecimals.format(hundredths / 100))
  }
})

it.each<Period>(['2026', '2026-S1', '2026-S2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])(
  'the last day of %s has its Indonesian name',
  (period) => {
    const name = day.format(new Date(`${lastDay(period)}T00:00:00Z`))
    expect(text.provisional(period)).toBe(`Angka sementara sampai ${name}.`)
  },
)
