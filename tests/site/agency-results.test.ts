import { describe, expect, it } from 'vitest'
import { agencyReport } from '../../collector/publish/agency-report.ts'
import type { Period } from '../../shared/domain/period.ts'
import { agencySchema } from '../../shared/schema/agency.ts'
import type { PublishedAgencyReport } from '../../shared/schema/report.ts'
import { agencyFigures, latestOfEachKind } from '../../site/figures/agency-results.ts'
import { regionsOf } from '../../site/figures/regions.ts'
import { aReport, aTally } from './support/a-report.ts'

/** Units that all answered alike, with a margin as the collector gives one. */
function anAgencyReport(period: Period, units: readonly string[], margin: number | null = 1.5): PublishedAgencyReport {
  const tally = aTally(period === '2025-S1' ? [0, 10, 40, 10] : [0, 0, 40, 20])
  const reports = units.map((unit) => aReport({ agency: 'kabupaten-uji', unit, period, tally }))
  const report = agencyReport('kabupaten-uji', period, reports)
  if (report?.state !== 'final') throw new Error('nothing to publish of the agency')
  return { ...report, margin }
}

describe('the change of an agency’s index', () => {
  const now = anAgencyReport('2025-S2', ['a', 'b'])
  const changeFrom = (before: Parameters<typeof agencyFigures>[2]) => agencyFigures(now, 'skm-2017', before).change

  it('is told with its margin where the very same units were counted', () => {
    expect(changeFrom(anAgencyReport('2025-S1', ['a', 'b']))).toMatchObject({
      since: '2025-S1',
      difference: 8.33,
      differenceMargin: 2.12,
      withinMargin: false,
    })
  })

  it('is told of nothing else', () => {
    expect(changeFrom(anAgencyReport('2025-S1', ['a']))).toBeNull()
    expect(changeFrom(anAgencyReport('2025-S1', ['a', 'c']))).toBeNull()
    expect(changeFrom(anAgencyReport('2025-S1', ['a', 'b'], null))).toBeNull()
    expect(changeFrom(undefined)).toBeNull()
    const withheld = { format: now.format, agency: now.agency, period: '2025-S1', state: 'withheld' } as const
    expect(changeFrom(withheld)).toBeNull()
  })
})

it('the latest report of each kind of period leads the page of an agency', () => {
  const periods = ['2024', '2024-S2', '2025-Q1', '2025-S1', '2025-Q2'] as const
  const files = periods.map((period) => {
    const report = anAgencyReport(period, ['a'])
    return { report, json: new Uint8Array(), csv: undefined }
  })
  expect(latestOfEachKind(files).map(({ period }) => period)).toEqual(['2024', '2025-S1', '2025-Q2'])
  expect(latestOfEachKind([])).toEqual([])
})

describe('the regions', () => {
  const agencies = (...regions: (string | undefined)[]) => ({
    agencies: new Map(
      regions.map((region, place) => [
        `instansi-${place}`,
        agencySchema.parse({ name: `Instansi ${place}`, kind: 'kota', ...(region ? { region } : {}) }),
      ]),
    ),
  })

  it('are by name, whatever signs it is written with; an agency without one is in none', () => {
    const regions = regionsOf(agencies('Jawa Tengah', 'D.I. Yogyakarta', undefined, 'jawa-tengah'))
    expect(regions.map(({ slug, agencies: own }) => [slug, own.length])).toEqual([
      ['d-i-yogyakarta', 1],
      ['jawa-tengah', 2],
    ])
  })

  it('are none where there is but one', () => {
    expect(regionsOf(agencies('Jawa Tengah', 'Jawa Tengah'))).toEqual([])
  })
})
