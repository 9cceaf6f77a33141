import type { Equation } from '../../../shared/domain/disclosure/equations.ts'
import type { AgencyReport, Breakdown, PublishedReport, Report, ServiceResult } from '../../../shared/schema/report.ts'

/** Semua yang terbit of one agency, and which reports count ratings that belong to none of their services. */
export interface Publications {
  readonly reports: readonly Report[]
  readonly agencies: readonly AgencyReport[]
  /** As `<unit>/<period>`. */
  readonly withUnlisted: ReadonlySet<string>
}

/** A size as published, or the name of the unknown. */
export type Size = number | string

/** Persamaan dari terbitan: all that a reader can add and subtract, read from the reports alone. */
export function publishedEquations(publications: Publications): Equation[] {
  const shown = publications.reports.filter((report) => report.state !== 'withheld')
  return [
    ...shown.flatMap((report) => unitEquations(report, publications.withUnlisted)),
    ...shown.flatMap((report) => yearEquations(report, shown)),
    ...publications.agencies.flatMap((agency) => agencyEquations(agency, shown)),
  ].filter(({ cells, minus = [] }) => cells.length + minus.length > 0)
}

function unitEquations(report: PublishedReport, withUnlisted: ReadonlySet<string>): Equation[] {
  const at = `${report.unit}/${report.period}`
  const unlisted = withUnlisted.has(at) ? [`${at}/?`] : []
  const sizes = [...report.services.map((service) => sizeOf(service, at)), ...unlisted]
  const hasUnknown = report.services.some((service) => 'state' in service)
  return [
    ...(hasUnknown ? [equation(`services of ${at}`, report.respondents, sizes)] : []),
    ...breakdownEquations(report, at),
    ...report.services.flatMap((service) =>
      'state' in service ? [] : breakdownEquations(service, `${at}/${service.id}`),
    ),
    ...(report.breakdowns ?? []).flatMap((whole) =>
      partEquations(whole, at, breakdownsOfServices(report, whole.field)),
    ),
  ]
}

function sizeOf(service: ServiceResult, at: string): Size {
  return 'state' in service ? `${at}/${service.id}` : service.respondents
}

/** A group's categories make its total. */
export function breakdownEquations(
  group: { respondents: number; breakdowns?: Breakdown[] | undefined },
  at: string,
): Equation[] {
  return (group.breakdowns ?? []).flatMap((breakdown) =>
    'cells' in breakdown
      ? [equation(`${breakdown.field} of ${at}`, group.respondents, [...cellSizes(breakdown, at).values()])]
      : [],
  )
}

/** A group's categories are the sums of its parts', where every part is broken down. */
function partEquations(
  whole: Breakdown,
  at: string,
  parts: readonly { at: string; breakdown: Breakdown }[],
): Equation[] {
  if (!('cells' in whole) || parts.length === 0 || parts.some(({ breakdown }) => !('cells' in breakdown))) return []
  const sizes = parts.map((part) => cellSizes(part.breakdown, part.at))
  return [...cellSizes(whole, at)].map(([category, total]) =>
    equation(
      `${whole.field} ${category} in ${at}`,
      total,
      sizes.map((size) => size.get(category) ?? 0),
    ),
  )
}

/** Empty unless they hold all of the unit's respondents. */
function breakdownsOfServices(report: PublishedReport, field: string): { at: string; breakdown: Breakdown }[] {
  const populated = report.services.filter((service) => 'state' in service || service.respondents > 0)
  const parts = populated.flatMap((service) => {
    const breakdown = 'state' in service ? undefined : service.breakdowns?.find((one) => one.field === field)
    return breakdown ? [{ at: `${report.unit}/${report.period}/${service.id}`, breakdown }] : []
  })
  return parts.length === populated.length ? parts : []
}

export function cellSizes(breakdown: Breakdown, at: string): Map<string, Size> {
  const cells = 'cells' in breakdown ? breakdown.cells : []
  return new Map(
    cells.map((cell) => [
      cell.category,
      'state' in cell ? `${at}/${breakdown.field}/${cell.category}` : cell.respondents,
    ]),
  )
}

/** A year's service is the sum of the periods'. */
function yearEquations(year: PublishedReport, reports: readonly PublishedReport[]): Equation[] {
  const parts = reports.filter((report) => report.unit === year.unit && year.sumOf?.includes(report.period))
  if (parts.length === 0) return []
  return year.services.map((service) =>
    equation(
      `service ${service.id} of ${year.unit} in ${year.period}`,
      sizeOf(service, `${year.unit}/${year.period}`),
      parts.map((part) => {
        const own = part.services.find((one) => one.id === service.id)
        return own ? sizeOf(own, `${part.unit}/${part.period}`) : 0
      }),
    ),
  )
}

function agencyEquations(agency: AgencyReport, reports: readonly PublishedReport[]): Equation[] {
  if (agency.state === 'withheld') return []
  const at = `${agency.agency}/${agency.period}`
  const units = reports.filter((report) => report.period === agency.period && agency.units.includes(report.unit))
  return [
    ...breakdownEquations(agency, at),
    ...(agency.breakdowns ?? []).flatMap((whole) => {
      const parts = units.map((report) => ({
        at: `${report.unit}/${report.period}`,
        breakdown:
          report.breakdowns?.find((one) => one.field === whole.field) ??
          ({ field: whole.field, state: 'unpublished' } as const),
      }))
      return partEquations(whole, at, parts)
    }),
  ]
}

/** Known sizes are subtracted from the total at once. */
export function equation(name: string, total: Size, parts: readonly Size[]): Equation {
  const known = parts.reduce<number>((sum, part) => (typeof part === 'number' ? sum + part : sum), 0)
  const cells = parts.filter((part) => typeof part === 'string')
  return typeof total === 'number' ? { name, cells, sum: total - known } : { name, cells, minus: [total], sum: -known }
}
