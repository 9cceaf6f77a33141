import { describe, expect, it } from 'vitest'
import { EMPTY_TALLY, type Histogram } from '../../shared/domain/tally.ts'
import { textFor } from '../../site/text/text-for.ts'
import { summaryOf } from '../../site/text/summary.ts'
import { aReport, aTally, aWithheldReport, sekadauReport, type ReportWish } from './support/a-report.ts'

const TEXT = textFor('id')
const BEFORE: ReportWish = { period: '2025-S2' }
const ALL_THREE: Histogram = [0, 0, 40, 0]

const all = (scores: Histogram, wish: ReportWish = {}) => aReport({ ...wish, tally: aTally(scores) })

describe('summaryOf', () => {
  it.each<[Histogram, string]>([
    [[0, 0, 0, 20], 'Pengguna menilai layanan ini sangat baik.'],
    [[0, 0, 16, 4], 'Pengguna menilai layanan ini baik.'],
    [[0, 8, 12, 0], 'Pengguna menilai layanan ini kurang baik.'],
    [[20, 0, 0, 0], 'Pengguna menilai layanan ini tidak baik.'],
  ])('words the grade of %j', (scores, sentence) => {
    expect(summaryOf(all(scores), undefined, TEXT)).toEqual([sentence])
  })

  it.each<[string, Histogram, string]>([
    ['up', [0, 8, 32, 0], 'Nilainya naik 5,00 dari Semester II 2025.'],
    ['down', [0, 0, 32, 8], 'Nilainya turun 5,00 dari Semester II 2025.'],
    ['the same', ALL_THREE, 'Nilainya tetap, sama dengan Semester II 2025.'],
  ])('says that the index is %s since the period before', (_, before, sentence) => {
    expect(summaryOf(all(ALL_THREE), all(before, BEFORE), TEXT)).toContain(sentence)
  })

  it.each([
    [true, 'Nilainya naik 5,00 dari Semester II 2025, masih dalam ketidakpastiannya.'],
    [false, 'Nilainya naik 5,00 dari Semester II 2025, lebih besar daripada ketidakpastiannya.'],
  ])('says how sure the change is where the report knows: within its margin %s', (withinMargin, sentence) => {
    const before = all([0, 8, 32, 0], BEFORE)
    const known = { since: '2025-S2', index: 70, margin: 2, difference: 5, differenceMargin: 3, withinMargin } as const
    const after = { ...all(ALL_THREE), change: known }
    expect(summaryOf(after, before, TEXT)).toContain(sentence)
    expect(summaryOf({ ...after, change: { ...known, since: '2025-S1' } }, before, TEXT)).not.toContain(sentence)
  })

  it('subtracts the published hundredths, not their floating-point shadows', () => {
    const after = { ...all(ALL_THREE), index: 82.5 }
    expect(summaryOf(after, { ...all(ALL_THREE, BEFORE), index: 79.29 }, TEXT)[1]).toBe(
      'Nilainya naik 3,21 dari Semester II 2025.',
    )
  })

  it('compares nothing with a period that is not published, withheld or empty', () => {
    for (const before of [undefined, aWithheldReport(BEFORE), aReport({ ...BEFORE, tally: EMPTY_TALLY })]) {
      expect(summaryOf(all(ALL_THREE), before, TEXT)).toHaveLength(1)
    }
  })

  it('compares nothing when other elements were asked', () => {
    const before = aReport({ ...BEFORE, elements: ['cost', 'staffConduct'] })
    expect(summaryOf(all(ALL_THREE), before, TEXT)[1]).toBe(
      'Unsur yang ditanyakan berbeda dari Semester II 2025, jadi nilainya tidak dibandingkan.',
    )
  })

  it('names the lowest element with its index', () => {
    expect(summaryOf(sekadauReport(), undefined, TEXT)).toEqual([
      'Pengguna menilai layanan ini baik.',
      'Yang paling rendah: persyaratan, dengan nilai 70,41.',
    ])
  })

  it('names all that tie', () => {
    const tally = aTally(ALL_THREE, { cost: [0, 40, 0, 0], facilities: [0, 40, 0, 0] })
    expect(summaryOf(aReport({ tally }), undefined, TEXT).at(-1)).toBe(
      'Yang paling rendah: biaya/tarif dan sarana dan prasarana, dengan nilai 50,00.',
    )
  })

  it('calls none the lowest where there is only one, or all are equal', () => {
    const one = aReport({ elements: ['cost'], tally: aTally([1, 4, 20, 15]) })
    expect(summaryOf(one, undefined, TEXT)).toHaveLength(1)
    expect(summaryOf(all(ALL_THREE), undefined, TEXT)).toHaveLength(1)
  })

  it('says that a provisional grade is only for now', () => {
    expect(summaryOf(all(ALL_THREE, { state: 'provisional' }), undefined, TEXT)[0]).toBe(
      'Untuk sementara, pengguna menilai layanan ini kurang baik.',
    )
  })

  it('grades nothing where nobody answered', () => {
    expect(summaryOf(aReport({ tally: EMPTY_TALLY }), all(ALL_THREE, BEFORE), TEXT)).toEqual([
      'Belum ada yang menilai pada Semester I 2026.',
    ])
  })
})
