import { expect, it } from 'vitest'
import { formatsFor } from '../../site/text/formats.ts'
import { periodNameEn } from '../../site/text/en/period-name.ts'
import { periodShortId } from '../../site/text/id/period-short.ts'

const FORMAT = formatsFor('id-ID')

it.each([
  ['index', FORMAT.index(82.5), '82,50'],
  ['index, whole', FORMAT.index(100), '100,00'],
  ['average', FORMAT.average(3.0816), '3,082'],
  ['average, whole', FORMAT.average(4), '4,000'],
  ['count', FORMAT.count(1204), '1.204'],
  ['count of a million', FORMAT.count(1_000_000), '1.000.000'],
  ['zero', FORMAT.count(0), '0'],
  ['share', FORMAT.percent(0.3524), '35,2%'],
  ['weight', FORMAT.weight(0.11), '0,11'],
  ['longer weight', FORMAT.weight(0.111), '0,111'],
  ['day', FORMAT.day('2025-09-18'), '18 September 2025'],
  ['first day of a year', FORMAT.day('2026-01-01'), '1 Januari 2026'],
  ['list of one', FORMAT.list(['biaya']), 'biaya'],
  ['list', FORMAT.list(['biaya', 'waktu', 'sarana']), 'biaya, waktu, dan sarana'],
  ['semester', periodShortId('2026-S1').join(' '), 'Smt I 2026'],
  ['quarter', periodShortId('2026-Q3').join(' '), 'TW III 2026'],
  ['year', periodShortId('2026').join(' '), '2026'],
])('writes a %s the Indonesian way: %s', (_, written, expected) => {
  expect(written).toBe(expected)
})

it.each([
  ['index', formatsFor('en-GB').index(82.5), '82.50'],
  ['count', formatsFor('en-GB').count(1204), '1,204'],
  ['day', formatsFor('en-GB').day('2025-09-18'), '18 September 2025'],
  ['period', periodNameEn('2026-Q3'), 'Quarter 3 of 2026'],
])('writes a %s the English way: %s', (_, written, expected) => {
  expect(written).toBe(expected)
})
