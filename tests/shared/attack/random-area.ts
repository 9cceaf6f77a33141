import { areaReport } from '../../../collector/publish/area-report.ts'
import { audit, type Audit } from '../../../collector/publish/audit/audit.ts'
import { breakDownArea } from '../../../collector/publish/break-down-area.ts'
import type { YearParts } from '../../../collector/publish/group-parts.ts'
import type { Area } from '../../../shared/domain/area.ts'
import type { PublishedAreaReport } from '../../../shared/schema/area-report.ts'
import { attackTables, FIELDS, linesWithin, tablesOf, type Found, type Line, type Table } from './attacker.ts'
import { randomAgency, type Random, type RandomPublication } from './random-agency.ts'

/** A region of some agencies, and the nation with others beside it. */
export interface RandomArea {
  /** By id; the region holds those whose id begins with `r`. */
  readonly agencies: ReadonlyMap<string, RandomPublication>
  readonly region: PublishedAreaReport | undefined
  readonly nation: PublishedAreaReport | undefined
  readonly parts: readonly YearParts[]
}

/** @param careless whether areas forget what their parts withhold */
export async function randomArea(random: Random, careless = false): Promise<RandomArea> {
  const ids = ['r0', 'r1', ...(random() < 0.5 ? ['r2'] : []), 'x0', ...(random() < 0.5 ? ['x1'] : [])]
  const agencies = new Map<string, RandomPublication>()
  for (const id of ids) {
    const agency = await randomAgency(random, id)
    agencies.set(id, random() < 0.3 ? withoutTables(agency) : agency)
  }
  const within = ids.filter((id) => id.startsWith('r'))
  const region = breakDown(
    { id: 'provinsi', level: 'region', name: 'Provinsi', agencies: within },
    { agencies, careless },
  )
  const below = region ? new Map([['provinsi', region.parts]]) : new Map<string, YearParts>()
  const nation = breakDown(
    { id: 'indonesia', level: 'nation', name: 'Indonesia', agencies: ids },
    { agencies, careless, regions: below },
  )
  return {
    agencies,
    region: region?.report,
    nation: nation?.report,
    parts: [region, nation].flatMap((one) => (one ? [one.parts] : [])),
  }
}

/** As where none of an agency's tables is safe. */
function withoutTables(publication: RandomPublication): RandomPublication {
  const bare = <T extends object>(group: T): T => ({ ...group, breakdowns: undefined })
  return {
    ...publication,
    years: publication.years.map((year) => bare({ ...year, services: year.services.map(bare) })),
    agencies: publication.agencies.map(bare),
    parts: new Map([...publication.parts].map(([field, { whole }]) => [field, { whole, tables: [] }])),
  }
}

/** The same parts, as if they showed everything. */
function forgetful(parts: YearParts | undefined): YearParts | undefined {
  const open = { withheld: new Set<string>(), details: new Map<never, never>() }
  return (
    parts &&
    new Map(
      [...parts].map(([field, { whole, tables }]) => {
        const all = tables.map((table) => ({
          ...table,
          pattern: { ...open, detailed: new Set(table.categories.keys()) },
        }))
        return [field, { whole, tables: all }]
      }),
    )
  )
}

interface Below {
  readonly agencies: ReadonlyMap<string, RandomPublication>
  readonly careless: boolean
  readonly regions?: ReadonlyMap<string, YearParts>
}

function breakDown(area: Area, { agencies, careless, regions = new Map<string, YearParts>() }: Below) {
  const reports = area.agencies.flatMap((id) => agencies.get(id)?.agencies ?? [])
  const report = areaReport(area, '2025', reports)
  if (report.state === 'withheld' || report.agencies.length < 2) return undefined
  const single = report.agencies.filter((id) => regions.size === 0 || !id.startsWith('r'))
  const members = [...regions.values(), ...single.map((id) => agencies.get(id)?.parts)]
  const { breakdowns, parts } = breakDownArea(report, careless ? members.map(forgetful) : members)
  return { report: { ...report, breakdowns }, parts }
}

/** Attacks agencies and areas together, with every line from the nation down to services. */
export function attackArea(
  { agencies, region, nation }: RandomArea,
  fields: readonly (typeof FIELDS)[number][] = FIELDS,
): Found[] {
  return fields.flatMap((field) => {
    const own = [...agencies].map(([id, publication]) => {
      const tables = tablesOf(publication, field)
      const lines = linesWithin(tables)
      const rename = (table: Table): Table => ({ ...table, at: `${id}:${table.at}` })
      const below = tables.filter(({ at }) => at === 'agency')
      const leaves = below.length > 0 ? below : tables.filter(({ at }) => !at.includes('/'))
      return {
        id,
        tables: tables.map(rename),
        lines: lines.map(({ above, parts }): Line => ({ above: rename(above), parts: parts.map(rename) })),
        leaves: leaves.map(rename),
      }
    })
    const areas = [region, nation].flatMap((area) => tableOf(area, field))
    const lines = areas.map((above): Line => {
      const report = above.at === 'provinsi' ? region : nation
      const members = own.filter(({ id }) => report?.agencies.includes(id))
      return { above, parts: members.flatMap(({ leaves }) => leaves) }
    })
    const [first, last] = [tableOf(region, field)[0], tableOf(nation, field)[0]]
    const nested = first && last ? [nestedLine(last, first, own)] : []
    return attackTables(
      [...own.flatMap(({ tables }) => tables), ...areas],
      [...own.flatMap((one) => one.lines), ...lines.slice(0, first ? 1 : lines.length), ...nested],
    )
  })
}

/** The nation over its region and the agencies beside it. */
function nestedLine(above: Table, region: Table, own: readonly { id: string; leaves: readonly Table[] }[]): Line {
  const beside = own.filter(({ id }) => id.startsWith('x')).flatMap(({ leaves }) => leaves)
  return { above, parts: [region, ...beside] }
}

function tableOf(area: PublishedAreaReport | undefined, field: string): Table[] {
  return (area?.breakdowns ?? [])
    .filter((one) => one.field === field && 'cells' in one)
    .map((breakdown) => ({
      at: area?.area ?? '',
      respondents: area?.respondents ?? 0,
      elements: area?.elements ?? [],
      breakdown,
    }))
}

export async function auditArea({ parts }: RandomArea): Promise<Audit> {
  return audit(
    parts.flatMap((fields) => [...fields.values()].flatMap(({ tables }) => tables.flatMap((one) => one.equations))),
  )
}

/**
 * A withheld cell that is known to within ten people. Of those who are in none of the parts any number may be known that
 * could be published: nobody, or eleven and more.
 */
export function isTold({ cell, least, greatest }: Found): boolean {
  const sure = greatest - least < 1e-6 && (least < 0.5 || least > 10.5)
  return greatest - least < 11 - 1e-6 && !(cell.includes('/others/') && sure)
}
