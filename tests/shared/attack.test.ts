import { describe, expect, it } from 'vitest'
import { audit } from '../../collector/publish/audit/audit.ts'
import { publishedEquations } from '../../collector/publish/audit/published-equations.ts'
import { mayReplace } from '../../shared/domain/disclosure/revision.ts'
import { withheldCells } from '../../shared/domain/disclosure/withhold.ts'
import type { PublishedReport } from '../../shared/schema/report.ts'
import { attackBreakdowns } from './attack/attacker.ts'
import { attackSteps } from './attack/consecutive.ts'
import { attackArea, auditArea, isTold, randomArea } from './attack/random-area.ts'
import { randomAgency, seeded, type RandomPublication } from './attack/random-agency.ts'

/** 10,000 by `node tests/shared/attack/publications.attack.ts`. */
const PUBLICATIONS = 12

/** Regions and nations, with others beside them and agencies without tables; quick to attack. 100 by `areas.attack.ts`. */
const AREA_SEEDS = [9, 10]

const isNarrow = ({ least, greatest }: { least: number; greatest: number }): boolean => greatest - least < 11 - 1e-6

describe('an attack by linear program', () => {
  it(`P2, P4: with sizes, answers and rounded averages, on ${PUBLICATIONS} random publications finds no withheld cell to within ten people`, async () => {
    let cells = 0
    for (let seed = 1; seed <= PUBLICATIONS; seed++) {
      const publication = await randomAgency(seeded(seed))
      const found = attackBreakdowns(publication)
      cells += found.length
      expect(found.filter(isNarrow)).toEqual([])
      expect((await audit(publishedEquations(publication))).narrow).toEqual([])
    }
    expect(cells).toBeGreaterThan(50)
  })

  it('finds a cell whose only neighbour is shown, and so does the audit', async () => {
    const spoilt = await firstWith((publication) => showOneWithheld(publication))
    expect(attackBreakdowns(spoilt).some(isNarrow)).toBe(true)
    expect((await audit(publishedEquations(spoilt))).narrow.length).toBeGreaterThan(0)
  })

  it('P2: on regions and the nation above random agencies finds none either, nor who is in none of their parts', async () => {
    for (const seed of AREA_SEEDS) {
      const area = await randomArea(seeded(seed))
      const found = attackArea(area, ['sex', 'education'])
      expect(found.length).toBeGreaterThan(15)
      expect(found.filter(isTold)).toEqual([])
      expect((await auditArea(area)).narrow).toEqual([])
    }
  })

  it('finds a cell that a region tells of its agency, and so does the audit', async () => {
    const careless = await randomArea(seeded(AREA_SEEDS[1] ?? 0), true)
    expect(attackArea(careless, ['sex']).some(isTold)).toBe(true)
    expect((await auditArea(careless)).narrow.length).toBeGreaterThan(0)
  })

  it('P3: on consecutive publications finds none either, and does find one where any step is let through', () => {
    const attacked = attackSteps(seeded(7), 300, mayReplace, withheldCells)
    expect(attacked.steps).toBeGreaterThan(100)
    expect(attacked.narrow).toEqual([])
    expect(attackSteps(seeded(7), 100, () => true, withheldCells, false).narrow.length).toBeGreaterThan(0)
  })
})

async function firstWith(spoil: (publication: RandomPublication) => RandomPublication | undefined) {
  for (let seed = 1; seed < 50; seed++) {
    const spoilt = spoil(await randomAgency(seeded(seed)))
    if (spoilt) return spoilt
  }
  throw new Error('no publication withholds exactly two cells of a table')
}

/** Tells one of the two withheld cells of a table, as a careless publisher would. */
function showOneWithheld(publication: RandomPublication): RandomPublication | undefined {
  const { parts, ...plain } = publication
  const copy = { ...structuredClone(plain), parts }
  for (const year of copy.years as PublishedReport[]) {
    for (const breakdown of year.breakdowns ?? []) {
      if (!('cells' in breakdown)) continue
      const places = breakdown.cells.flatMap((cell, place) => ('state' in cell ? [place] : []))
      const category = breakdown.cells[places[0] ?? -1]?.category
      if (places.length !== 2 || category === undefined) continue
      breakdown.cells[places[0] ?? 0] = { category, respondents: 3, index: null, elements: [] }
      return {
        ...copy,
        reports: copy.reports.map(
          (one) => copy.years.find((y) => y.unit === one.unit && y.period === one.period) ?? one,
        ),
      }
    }
  }
  return undefined
}
