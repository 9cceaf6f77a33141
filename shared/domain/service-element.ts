/**
 * Unsur pelayanan: the nine aspects of a service that citizens rate (PermenPANRB 14/2017, Lampiran).
 *
 * Everything is keyed by these ids. The codes U1 to U9 belong to one questionnaire and are swapped between
 * sources (U8 and U9), so they never serve as keys.
 */
export const SERVICE_ELEMENTS = [
  'requirements',
  'procedures',
  'completionTime',
  'cost',
  'productSpecification',
  'staffCompetence',
  'staffConduct',
  'complaintHandling',
  'facilities',
] as const

/** Unsur: one of {@link SERVICE_ELEMENTS}. */
export type ServiceElement = (typeof SERVICE_ELEMENTS)[number]

export function isServiceElement(text: string): text is ServiceElement {
  return (SERVICE_ELEMENTS as readonly string[]).includes(text)
}
