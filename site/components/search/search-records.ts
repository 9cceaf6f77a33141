import type { Site } from '../../loaders/load-site.ts'
import { agencyAddress, serviceAddress, unitAddress } from '../../text/addresses.ts'
import { textFor } from '../../text/text-for.ts'

/** Yang dapat dicari: one line of the index; what it finds and what stands under it. */
export interface SearchRecord {
  readonly url: string
  readonly language: string
  readonly kind: 'agency' | 'unit' | 'service'
  readonly title: string
  /** Whose it is: the unit of a service, the agency of a unit. */
  readonly of: string
  /** Code, which often holds the short name that people know: `dukcapil`. */
  readonly code: string
}

/** Every agency, unit and service, once for each language. Forums are found by their pages. */
export function searchRecords({ agencies, units }: Site, languages: readonly string[]): readonly SearchRecord[] {
  return languages.flatMap((language) => {
    const { at } = textFor(language)
    const record = (
      kind: SearchRecord['kind'],
      code: string,
      address: string,
      title: string,
      of: string,
    ): SearchRecord => ({
      ...{ url: at(address), language, kind, title, of, code },
    })
    return [
      ...[...agencies].map(([id, agency]) => record('agency', id, agencyAddress(id), agency.name, agency.region ?? '')),
      ...[...units.values()].flatMap(({ id, unit, agency }) => [
        record('unit', id, unitAddress(id), unit.name, agency.name),
        ...unit.services.map((service) =>
          record('service', service.id, serviceAddress(id, service.id), service.name, unit.name),
        ),
      ]),
    ]
  })
}
