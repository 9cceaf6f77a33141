import type { Categories } from '../../shared/domain/disclosure/breakdown-pattern.ts'
import type { Equation } from '../../shared/domain/disclosure/equations.ts'
import { respondentsIn, together, totalOf } from '../../shared/domain/disclosure/categories.ts'
import { restOf, widerPattern } from '../../shared/domain/disclosure/wider-pattern.ts'
import { isTooSmall } from '../../shared/domain/disclosure/withhold.ts'
import { QUESTIONNAIRE_IDS } from '../../shared/domain/questionnaire.ts'
import { BREAKDOWN_FIELDS, type BreakdownField } from '../../shared/domain/respondent.ts'
import type { PublishedAreaReport } from '../../shared/schema/area-report.ts'
import type { Breakdown } from '../../shared/schema/report.ts'
import { cellSizes, equation, type Size } from './audit/published-equations.ts'
import { buildBreakdown } from './build-breakdown.ts'
import type { GroupParts, PublishedTable, YearParts } from './group-parts.ts'
import { reportTally, sameTally } from './report-tally.ts'

/** Rincian wilayah, and what the nation and the audit need to know of it. */
export interface AreaBreakdowns {
  readonly breakdowns: Breakdown[]
  readonly parts: YearParts
}

const UNKNOWN: GroupParts = { whole: undefined, tables: [] }

/**
 * Rincian setahun of an area. It decides last: what its parts publish stays as it is, and the area withholds of its own
 * what would tell of theirs.
 *
 * @param members of every agency it counts, or region; `undefined` where that one's ratings are not at hand
 */
export function breakDownArea(
  report: PublishedAreaReport,
  members: readonly (YearParts | undefined)[],
): AreaBreakdowns {
  const fields = BREAKDOWN_FIELDS.map((field) => {
    const below = joined(members.map((one) => one?.get(field) ?? UNKNOWN))
    return { field, ...breakDownField(report, field, below) }
  })
  return {
    breakdowns: fields.map(({ breakdown }) => breakdown),
    parts: new Map(fields.map(({ field, parts }) => [field, parts])),
  }
}

/** Several groups that do not overlap, as one. */
function joined(members: readonly GroupParts[]): GroupParts {
  const wholes = members.flatMap(({ whole }) => whole ?? [])
  return {
    whole: wholes.length === members.length ? together(wholes) : undefined,
    tables: members.flatMap(({ tables }) => tables),
  }
}

function breakDownField(
  report: PublishedAreaReport,
  field: BreakdownField,
  below: GroupParts,
): { breakdown: Breakdown; parts: GroupParts } {
  const { whole, tables } = below
  const pattern = whole && isOf(report, whole) ? widerPattern(whole, tables) : undefined
  if (!whole || !pattern) return { breakdown: { field, state: 'unpublished' }, parts: below }
  const breakdown = buildBreakdown(field, whole, pattern, { questionnaire: QUESTIONNAIRE_IDS[0] })
  const table = areaTable(`area-reports/${report.area}/${report.period}`, whole, breakdown, tables)
  return { breakdown, parts: { whole, tables: [{ categories: whole, pattern, ...table }] } }
}

function isOf(report: PublishedAreaReport, whole: Categories): boolean {
  return sameTally(totalOf(whole), reportTally(report))
}

/** The lines a reader can add up: every category over the parts, and those who are in no published part. */
function areaTable(
  at: string,
  whole: Categories,
  breakdown: Breakdown,
  tables: readonly PublishedTable[],
): Pick<PublishedTable, 'sizes' | 'equations'> {
  const own = cellSizes(breakdown, at)
  const others = respondentsIn(restOf(whole, tables))
  const parts = (category: string): Size[] => tables.flatMap(({ sizes }) => sizes(category))
  const rest = (category: string): Size[] =>
    others === 0 ? [] : [sizeOfRest(`${at}/${breakdown.field}/${category}/others`, own.get(category), parts(category))]
  const lines = [...own].flatMap(([category, total]) =>
    typeof total === 'number' ? [equation(`${category} of ${at}`, total, [...parts(category), ...rest(category)])] : [],
  )
  const categories = [...own.keys()]
  return {
    // A withheld cell is only another name for the sum of its parts.
    sizes: (category) =>
      typeof own.get(category) === 'number' ? [own.get(category) ?? 0] : [...parts(category), ...rest(category)],
    equations: [...lines, equation(`others of ${at}`, others, categories.flatMap(rest))].filter(hasUnknown),
  }
}

/** A number where it can be worked out and is no small group; an unknown where it cannot, or must not be. */
function sizeOfRest(name: string, total: Size | undefined, parts: readonly Size[]): Size {
  const known = parts.filter((size) => typeof size === 'number')
  if (typeof total !== 'number' || known.length < parts.length) return name
  const rest = total - known.reduce((sum, size) => sum + size, 0)
  return isTooSmall(rest) ? name : rest
}

function hasUnknown({ cells }: Equation): boolean {
  return cells.length > 0
}
