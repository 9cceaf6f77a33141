import { codeOf, elementsInForce, type Questionnaire } from '../../shared/domain/questionnaire.ts'
import type { RespondentField } from '../../shared/domain/respondent.ts'
import { isServiceElement, type ServiceElement } from '../../shared/domain/service-element.ts'
import { profileField } from './profile-columns.ts'

/** Arti tiap kolom: where in a row each element's score and each profile field stands. */
export interface Columns {
  readonly elements: ReadonlyMap<ServiceElement, number>
  readonly profile: ReadonlyMap<RespondentField, number>
  /** Headers nobody asked for, such as a serial number. */
  readonly ignored: readonly string[]
  /** Sentences on headers that are missing, doubled or not wanted; empty when the sheet can be read. */
  readonly faults: readonly string[]
}

/** Reads the header line. `U1` to `U9` follow the questionnaire's order; element ids may stand instead. */
export function mapColumns(
  headers: readonly string[],
  questionnaire: Questionnaire,
  chosen?: readonly ServiceElement[],
): Columns {
  const elements = new Map<ServiceElement, number>()
  const profile = new Map<RespondentField, number>()
  const ignored: string[] = []
  const faults: string[] = []
  headers.forEach((header, position) => {
    const element = elementOf(header, questionnaire)
    const field = profileField(header)
    if (element) claim(elements, element, position, header, faults)
    else if (field) claim(profile, field, position, header, faults)
    else if (header !== '') ignored.push(header)
  })
  const inForce = elementsInForce(questionnaire, chosen)
  return { elements, profile, ignored, faults: [...faults, ...elementFaults(elements, inForce, questionnaire)] }
}

function elementOf(header: string, questionnaire: Questionnaire): ServiceElement | undefined {
  const number = /^u *([1-9])$/i.exec(header)?.[1]
  if (number !== undefined) return questionnaire.elements[Number(number) - 1]
  return isServiceElement(header) ? header : undefined
}

function claim<K>(map: Map<K, number>, key: K, position: number, header: string, faults: string[]): void {
  if (map.has(key)) faults.push(`line 1, column "${header}": names ${String(key)} a second time; remove one of the two`)
  else map.set(key, position)
}

function elementFaults(
  found: ReadonlyMap<ServiceElement, number>,
  inForce: readonly ServiceElement[],
  questionnaire: Questionnaire,
): string[] {
  const label = (element: ServiceElement): string => `"${codeOf(questionnaire, element)}" (or "${element}")`
  const missing = inForce.filter((element) => !found.has(element))
  const unwanted = [...found.keys()].filter((element) => !inForce.includes(element))
  return [
    ...missing.map((element) => `line 1: the column ${label(element)} is missing; add it`),
    ...unwanted.map(
      (element) =>
        `line 1: the column ${label(element)} is not asked by this unit; remove it, or name columns by element id`,
    ),
  ]
}
