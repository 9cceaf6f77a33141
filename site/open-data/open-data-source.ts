import { areasOf } from '../../shared/domain/area.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { AreaReport } from '../../shared/schema/area-report.ts'
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
  /** Of regions and the nation. */
  readonly areaReports: readonly AreaReport[]
  /** Address of the site without a slash at the end; `null` where it is not known, then links are relative. */
  readonly siteUrl: string | null
}

/** Cakupan: whose figures a file holds. */
export type Scope =
  | { readonly level: 'all' }
  | { readonly level: 'area'; readonly id: string }
  | { readonly level: 'agency'; readonly id: string }
  | { readonly level: 'unit'; readonly id: string }

/** The part of the source that a file of `scope` tells about. */
export function within(source: OpenDataSource, scope: Scope): OpenDataSource {
  if (scope.level === 'all') return source
  if (scope.level === 'area') return withinArea(source, scope.id)
  const units = source.units.filter(({ id, unit }) => scope.id === (scope.level === 'unit' ? id : unit.agency))
  const agencyIds = scope.level === 'agency' ? [scope.id] : units.map(({ unit }) => unit.agency)
  return {
    ...source,
    units,
    agencies: new Map([...source.agencies].filter(([id]) => agencyIds.includes(id))),
    agencyReports: scope.level === 'agency' ? source.agencyReports.filter(({ agency }) => agency === scope.id) : [],
    areaReports: [],
  }
}

/** The area's own figures; its agencies are named, theirs stand in their own files. */
function withinArea(source: OpenDataSource, areaId: string): OpenDataSource {
  const ids = areasOf(source.agencies).find(({ id }) => id === areaId)?.agencies ?? []
  return {
    ...source,
    units: [],
    agencies: new Map([...source.agencies].filter(([id]) => ids.includes(id))),
    agencyReports: [],
    areaReports: source.areaReports.filter(({ area }) => area === areaId),
  }
}

/** Every scope that has a file of its own: all, each area with reports, each agency, each unit. */
export function scopesOf({ agencies, units, areaReports }: OpenDataSource): readonly Scope[] {
  return [
    { level: 'all' },
    ...[...new Set(areaReports.map(({ area }) => area))].map((id) => ({ level: 'area', id }) as const),
    ...[...agencies.keys()].map((id) => ({ level: 'agency', id }) as const),
    ...units.map(({ id }) => ({ level: 'unit', id }) as const),
  ]
}

const SCOPE_FOLDERS = { area: 'areas', agency: 'agencies', unit: 'units' } as const

/** Path below `/data/`, without its ending: `all`, `areas/w`, `agencies/x`, `units/y`. */
export function scopePath(scope: Scope): string {
  if (scope.level === 'all') return 'all'
  return `${SCOPE_FOLDERS[scope.level]}/${scope.id}`
}
