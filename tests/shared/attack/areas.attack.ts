// Attacks regions and nations above random agencies: node tests/shared/attack/areas.attack.ts [HOW_MANY] [FIRST_SEED]
import { seeded } from './random-agency.ts'
import { attackArea, auditArea, isTold, randomArea } from './random-area.ts'

const [howMany = 100, first = 1] = process.argv.slice(2).map(Number)
const sum = { cells: 0, ofNoPart: 0, told: 0, auditNarrow: 0, tables: 0, unpublished: 0 }
for (let seed = first; seed < first + howMany; seed++) {
  const area = await randomArea(seeded(seed))
  const found = attackArea(area)
  const told = found.filter(isTold)
  sum.cells += found.length
  sum.ofNoPart += found.filter(({ cell }) => cell.includes('/others/')).length
  sum.told += told.length
  sum.auditNarrow += (await auditArea(area)).narrow.length
  for (const breakdown of [area.region, area.nation].flatMap((one) => one?.breakdowns ?? [])) {
    if ('cells' in breakdown) sum.tables++
    else sum.unpublished++
  }
  for (const { cell, least, greatest } of told) console.log(`seed ${seed}: ${cell} is ${least} to ${greatest}`)
}
console.log(`${howMany} regions, each with its nation:`, sum)
process.exitCode = sum.told + sum.auditNarrow > 0 ? 1 : 0
