import { commonLicence, licenceStatement } from './licence.ts'
import { within, type OpenDataSource, type Scope } from './open-data-source.ts'
import { OPEN_DATA_FORMAT, type OpenData } from './open-data-schema.ts'

/** Data terbuka sebagai JSON of one scope: names, reports as published, and figures from before. */
export function openDataJson(source: OpenDataSource, scope: Scope): OpenData {
  const part = within(source, scope)
  return {
    format: OPEN_DATA_FORMAT,
    scope: { level: scope.level, id: scope.level === 'all' ? null : scope.id },
    licence: commonLicence(part),
    agencies: agenciesOf(part),
    units: unitsOf(part),
    reports: part.units.flatMap(({ reports }) => reports),
    agencyReports: [...part.agencyReports],
    areaReports: [...part.areaReports],
    history: part.units.flatMap(({ id, history }) =>
      history.map((figure) => ({ unit: id, ...figure, weights: [...figure.weights] })),
    ),
  }
}

function agenciesOf({ agencies }: OpenDataSource): OpenData['agencies'] {
  return [...agencies].map(([id, { name, kind, region, website, sample, licence }]) => ({
    ...{ id, name, kind },
    ...(region === undefined ? {} : { region }),
    ...(website === undefined ? {} : { website }),
    ...{ sample, licence: licenceStatement(licence) },
  }))
}

function unitsOf({ units }: OpenDataSource): OpenData['units'] {
  return units.map(({ id, unit: { name, agency, services, source } }) => ({
    ...{ id, name, agency, services },
    ...(source === undefined ? {} : { source }),
  }))
}
