// Attacks many random publications: node tests/shared/attack/publications.attack.ts [HOW_MANY] [FIRST_SEED]
import { audit } from '../../../collector/publish/audit/audit.ts'
import { publishedEquations } from '../../../collector/publish/audit/published-equations.ts'
import type { Withholding } from '../../../shared/domain/disclosure/withholding.ts'
import { attackBreakdowns } from './attacker.ts'
import { crudeWithholding } from './crude-choice.ts'
import { cellsShown, randomAgency, seeded } from './random-agency.ts'

const [howMany = 10_000, first = 1] = process.argv.slice(2).map(Number)
const sum = { cells: 0, exact: 0, narrow: 0, audited: 0, auditNarrow: 0, shown: 0, candidates: 0 }
const crude = { periods: { cells: 0, withheld: 0 }, year: { cells: 0, withheld: 0 } }
for (let seed = first; seed < first + howMany; seed++) {
  const publication = await randomAgency(seeded(seed))
  const found = attackBreakdowns(publication)
  const audited = await audit(publishedEquations(publication))
  sum.cells += found.length
  sum.exact += found.filter(({ least, greatest }) => greatest - least < 0.5).length
  sum.narrow += found.filter(({ least, greatest }) => greatest - least < 11 - 1e-6).length
  sum.audited += audited.cells
  sum.auditNarrow += audited.narrow.length
  sum.candidates += publication.candidates
  sum.shown += cellsShown(publication)
  addTo(crude.periods, crudeWithholding(publication.profiles))
  const asOneYear = publication.profiles.map((unit) => unit.map((one) => ({ ...one, period: '2025' as const })))
  addTo(crude.year, crudeWithholding(asOneYear))
  for (const { cell, least, greatest } of found) {
    if (greatest - least < 11 - 1e-6) console.log(`seed ${seed}: ${cell} is ${least} to ${greatest}`)
  }
}
console.log(`${howMany} publications:`, sum)
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
console.log(`not shown: ${share(sum.candidates - sum.shown, sum.candidates)} of ${sum.candidates} cells of a year`)
for (const [what, { cells, withheld }] of Object.entries(crude)) {
  console.log(`by the obvious choice, ${what}: ${share(withheld, cells)} of ${cells} cells`)
}
process.exitCode = sum.narrow + sum.auditNarrow > 0 ? 1 : 0

function addTo(total: { cells: number; withheld: number }, { cells, withheld }: Withholding): void {
  total.cells += cells
  total.withheld += withheld
}
