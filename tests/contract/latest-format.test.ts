import { describe, expect, it } from 'vitest'
import { reportSchema } from '../../shared/schema/report.ts'
import { agencySchema } from '../../shared/schema/agency.ts'
import { latestResult } from '../../site/figures/latest-result.ts'
import { readLatest } from '../../widget/result/latest.ts'
import { aUnit } from '../support/a-content.ts'

const HEAD = {
  format: 'skm-report/1',
  agency: 'kabupaten-uji',
  unit: 'dukcapil',
  period: '2026-S1',
  questionnaire: 'skm-2017',
} as const
const FIGURES = { respondents: 412, index: 82.5, grade: 'B', elements: [], services: [] } as const

function published(report: object): unknown {
  const agency = agencySchema.parse({ name: 'Pemerintah Kabupaten Uji', kind: 'kabupaten' })
  const whole = reportSchema.parse({ ...HEAD, population: null, requiredSample: null, ...report })
  const file = { report: whole, json: new Uint8Array(), csv: undefined }
  return latestResult({ id: 'dukcapil', unit: aUnit(), agency, files: [file] }, '../../unit/dukcapil/')
}

describe('the latest result of a unit', () => {
  it.each([
    ['a final report', { state: 'final', ...FIGURES }],
    ['a provisional report', { state: 'provisional', ...FIGURES, requiredSample: 354, population: 4384 }],
    ['a withheld report', { state: 'withheld' }],
  ])('as the site publishes it of %s is what the element reads', (_what, report) => {
    const latest = published(report)
    expect(readLatest(latest, 'dukcapil')).toEqual(latest)
  })

  it('is not published before any report is', () => {
    const agency = agencySchema.parse({ name: 'Pemerintah Kabupaten Uji', kind: 'kabupaten' })
    expect(latestResult({ id: 'dukcapil', unit: aUnit(), agency, files: [] }, '')).toBeUndefined()
  })
})
