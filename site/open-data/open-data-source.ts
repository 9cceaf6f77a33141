import type { Agency } from '../../shared/schema/agency.ts'
import type { AgencyReport, Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { CheckedFigure } from '../loaders/history.ts'

/** Unit dalam data terbuka: its published reports, earliest first, and what was published before. */
export interface OpenUnit {
  readonly id: string
  readonly unit: Unit
  readonly reports: readonly Report[]
  readonly history: readonly CheckedFigure[]
}

/**
 * Sumber data terbuka: all that the files are made of. Only what was published, after withholding (R10); there is no
 * way from here to a rating.
 */
export interface OpenDataSource {
  readonly agencies: ReadonlyMap<string, Agency>
  readonly units: readonly OpenUnit[]
  readonly agencyReports: readonly AgencyReport[]
  /** Address of the site without a slash at the end; `null` where it is not known, then links are relative. */
  readonly siteUrl: string | null
}

/** Cakupan: whose figures a file holds. */
export type Scope =
  | { readonly level: 'all' }
  | { readonly level: 'agency'; readonly id: string }
  | { readonly level: 'unit'; readonly id: string }

/** The part of the source that a file of `scope` tells about. */
export function within(source: OpenDataSource, scope: Scope): OpenDataSource {
  if (scope.level === 'all') return source
  const units = source.units.filter(({ id, unit }) => scope.id === (scope.level === 'unit' ? id : unit.agency))
  const agencyIds = scope.level === 'agency' ? [scope.id] : units.map(({ unit }) => unit.agency)
  return {
    ...source,
    units,
    agencies: new Map([...source.agencies].filter(([id]) => agencyIds.includes(id))),
    agencyReports: scope.level === 'agency' ? source.agencyReports.filter(({ agency }) => agency === scope.id) : [],
  }
}

/** Every scope that has a file of its own: all, each agency, each unit. */
export function scopesOf({ agencies, units }: OpenDataSource): readonly Scope[] {
  return [
    { level: 'all' },
    ...[...agencies.keys()].map((id) => ({ level: 'agency', id }) as const),
    ...units.map(({ id }) => ({ level: 'unit', id }) as const),
  ]
}

/** Path below `/data/`, without its ending: `all`, `agencies/x`, `units/y`. */
export function scopePath(scope: Scope): string {
  if (scope.level === 'all') return 'all'
  return `${scope.level === 'agency' ? 'agencies' : 'units'}/${scope.id}`
}
