import { regionId } from '../../shared/domain/area.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { Site } from '../loaders/load-site.ts'

export type NamedAgency = readonly [id: string, agency: Agency]

/** Daerah with its agencies. Names that differ only in signs are the same region. */
export interface Region {
  readonly slug: string
  readonly name: string
  readonly agencies: readonly NamedAgency[]
}

/** Instansi by name; real ones come before the fictional one. */
export function agenciesOf({ agencies }: Pick<Site, 'agencies'>): readonly NamedAgency[] {
  return [...agencies].sort(
    ([, left], [, right]) => Number(left.sample) - Number(right.sample) || left.name.localeCompare(right.name, 'id'),
  )
}

/** Regions by name; none where there is but one, since its page would be the list of all. */
export function regionsOf(site: Pick<Site, 'agencies'>): readonly Region[] {
  const placed = agenciesOf(site).filter(([, { region }]) => region !== undefined)
  const groups = [...Map.groupBy(placed, ([, { region = '' }]) => regionId(region))]
  if (groups.length < 2) return []
  return groups
    .map(([slug, agencies]) => ({ slug, name: agencies[0]?.[1].region ?? slug, agencies }))
    .sort((left, right) => left.name.localeCompare(right.name, 'id'))
}
