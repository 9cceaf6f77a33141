import { describe, expect, it } from 'vitest'
import { EMPTY_TALLY } from '../../shared/domain/tally.ts'
import { checkReport, type ReportPlace } from '../../site/loaders/check-report.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { aUnit } from '../support/a-content.ts'
import { aReport, aTally, aWithheldReport, sekadauReport } from './support/a-report.ts'

const PLACE: ReportPlace = { unitId: 'dukcapil', period: '2026-S1', unit: aUnit() }
const SERVICES = { 'ktp-el': aTally([1, 4, 20, 15]), 'kartu-keluarga': aTally([0, 4, 9, 7]) }

/** Paths of the faults in a right report after `spoil` had its way with it. */
function faultsAfter(spoil: (report: PublishedReport) => void, report = aReport({ services: SERVICES })): string[] {
  const copy = structuredClone(report)
  spoil(copy)
  return checkReport(copy, PLACE).map(({ at }) => at)
}

describe('checkReport accepts', () => {
  it.each([
    ['figures that the counts give', aReport()],
    ['services, and one that nobody rated', aReport({ services: { ...SERVICES, akta: EMPTY_TALLY } })],
    ['a unit that nobody rated', aReport({ tally: EMPTY_TALLY })],
    ['a unit that asks about one element', aReport({ elements: ['staffConduct'] })],
    ['an unknown population', aReport({ population: null })],
    ['a withheld report', aWithheldReport()],
    ['a provisional report', aReport({ state: 'provisional' })],
  ])('%s', (_, report) => {
    expect(checkReport(report, PLACE)).toEqual([])
  })

  it('the extract of Sekadau, with the figures worked out by hand', () => {
    const report = sekadauReport()
    const averages = Object.fromEntries(report.elements.map(({ id, average }) => [id, average]))
    expect(report).toMatchObject({ respondents: 49, index: 78.74, grade: 'B' })
    expect(averages).toMatchObject({ requirements: 2.816, cost: 3.612 })
    const place = { unitId: 'ekstrak-sekadau', period: '2019-S1', unit: aUnit({ agency: 'kabupaten-sekadau' }) }
    expect(checkReport(report, place)).toEqual([])
  })
})

describe('checkReport refuses', () => {
  it.each<[string, (report: PublishedReport) => void, string]>([
    ['an index one hundredth off', (r) => (r.index = (r.index ?? 0) + 0.01), 'index'],
    ['an index where the counts have one and it is null', (r) => (r.index = null), 'index'],
    ['another grade', (r) => (r.grade = 'A'), 'grade'],
    ['an average one thousandth off', (r) => (elementOf(r, 2).average = 3.001), 'elements[2].average'],
    ['another index of an element', (r) => (elementOf(r, 3).index = 99.99), 'elements[3].index'],
    ['another grade of an element', (r) => (elementOf(r, 4).grade = 'D'), 'elements[4].grade'],
    ['another number of answers', (r) => (elementOf(r, 5).answered += 1), 'elements[5].answered'],
    ['another code', (r) => (elementOf(r, 7).code = 'U9'), 'elements[7].code'],
    ['another average of a service', (r) => (serviceElementOf(r, 0, 1).average = 1), 'services[0].elements[1].average'],
    ['another index of a service', (r) => (publishedOf(r, 1).index = 50), 'services[1].index'],
    ['another grade of a service', (r) => (publishedOf(r, 1).grade = 'D'), 'services[1].grade'],
    ['another required sample', (r) => (r.requiredSample = 353), 'requiredSample'],
    ['a required sample without a population', (r) => (r.population = null), 'requiredSample'],
    ['the folder of another unit', (r) => (r.unit = 'puskesmas'), 'unit'],
    ['the name of another period', (r) => (r.period = '2026-S2'), 'period'],
    ['another agency than the unit has', (r) => (r.agency = 'kabupaten-lain'), 'agency'],
  ])('%s', (_, spoil, at) => {
    expect(faultsAfter(spoil)).toContain(at)
  })

  it('counts that were changed after the figures were computed', () => {
    const faults = faultsAfter((report) => {
      const { scores } = elementOf(report, 0)
      scores[3] -= 1
      scores[0] += 1
    })
    expect(faults).toEqual(expect.arrayContaining(['index', 'elements[0].average', 'elements[0].index']))
  })

  it('more answers than respondents', () => {
    expect(faultsAfter((report) => (report.respondents = 50))).toContain('elements[0].answered')
  })

  it('an element that stands twice', () => {
    const twice = faultsAfter((report) => report.elements.push(elementOf(report, 0)), aReport())
    expect(twice).toContain('elements[9].id')
  })

  it('a service that stands twice', () => {
    expect(faultsAfter((report) => report.services.push({ id: 'ktp-el', state: 'withheld' }))).toContain(
      'services[2].id',
    )
  })

  it('a unit that does not exist', () => {
    const faults = checkReport(aReport(), { ...PLACE, unit: undefined })
    expect(faults).toEqual([{ at: 'unit', message: expect.stringContaining('no units/dukcapil.yaml') }])
  })

  it('a figure, quoting it and what the counts give', () => {
    const report = { ...aReport(), index: 99 }
    expect(checkReport(report, PLACE)[0]).toEqual({
      at: 'index',
      message: `is 99, but the published counts give ${aReport().index}`,
    })
  })
})

describe('P1, P2: checkReport protects', () => {
  it.each([1, 10])('a unit of %i respondents', (respondents) => {
    expect(checkReport(aReport({ tally: aTally([0, 0, 0, respondents]) }), PLACE)).toContainEqual({
      at: 'respondents',
      message: `a group of ${respondents} may not be published; it must be withheld`,
    })
  })

  it('nobody in a unit of 11 respondents, who may be shown', () => {
    expect(checkReport(aReport({ tally: aTally([0, 0, 0, 11]) }), PLACE)).toEqual([])
  })

  it('a service of 10 respondents', () => {
    const report = aReport({ services: { ...SERVICES, akta: aTally([0, 0, 5, 5]) } })
    expect(checkReport(report, PLACE).map(({ at }) => at)).toContain('services[2].respondents')
  })

  it('a withheld service that subtraction would lay open', () => {
    const tally = aTally([1, 10, 31, 27])
    const report = aReport({ tally, services: { ...SERVICES, akta: 'withheld' } })
    expect(report.respondents).toBe(69)
    expect(checkReport(report, PLACE)).toContainEqual({
      at: 'services',
      message: 'leave a group of 9 by subtraction; one more service must be withheld',
    })
  })

  it('the sum: services cannot hold more than the unit', () => {
    const faults = checkReport(aReport({ tally: aTally([0, 0, 20, 20]), services: SERVICES }), PLACE).map(
      ({ at }) => at,
    )
    expect(faults).toEqual(expect.arrayContaining(['services', 'elements[0].scores[1]']))
  })
})

function elementOf(report: PublishedReport, position: number) {
  const element = report.elements[position]
  if (!element) throw new Error(`the report has no element ${position}`)
  return element
}

function publishedOf(report: PublishedReport, position: number) {
  const service = report.services[position]
  if (!service || 'state' in service) throw new Error(`the report has no published service ${position}`)
  return service
}

function serviceElementOf(report: PublishedReport, position: number, element: number) {
  const found = publishedOf(report, position).elements[element]
  if (!found) throw new Error(`service ${position} has no element ${element}`)
  return found
}
