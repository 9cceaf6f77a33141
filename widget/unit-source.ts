import { PROTOCOL_VERSION } from '../shared/domain/rating.ts'
import { isServiceElement } from '../shared/domain/service-element.ts'
import { isQuestionnaireId } from '../shared/domain/questionnaire.ts'
import type { UnitAnswer } from '../shared/schema/unit-answer.ts'
import { request } from './request.ts'

/** Keterangan unit, or why there is none. */
export type UnitLoad =
  | { readonly kind: 'loaded'; readonly unit: UnitAnswer }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' }

/** Asks the collector about a unit. Never rejects. */
export async function loadUnit(endpoint: string, unit: string, fetcher: typeof fetch): Promise<UnitLoad> {
  const address = `${endpoint}/v1/units/${encodeURIComponent(unit)}`
  // Offline, blocked, timed out or not JSON: all the same to a citizen, who is offered another try.
  return request(fetcher, address, {}, readLoad).catch(() => ({ kind: 'unreachable' }))
}

async function readLoad(response: Response): Promise<UnitLoad> {
  if (response.status === 404) return { kind: 'unknown' }
  const answer: unknown = await response.json()
  return response.ok && isUnitAnswer(answer) ? { kind: 'loaded', unit: answer } : { kind: 'unreachable' }
}

/** The shape of `shared/schema/unit-answer.ts`, checked by hand: zod would treble the bundle. */
export function isUnitAnswer(answer: unknown): answer is UnitAnswer {
  const { version, unit, name, services, questionnaire, elements, results } = membersOf(answer)
  return (
    version === PROTOCOL_VERSION &&
    areTexts(unit, name) &&
    isQuestionnaireId(String(questionnaire)) &&
    Array.isArray(services) &&
    services.map(membersOf).every(({ id, name }) => areTexts(id, name)) &&
    Array.isArray(elements) &&
    elements.length > 0 &&
    elements.every(isServiceElement) &&
    (results === null || areTexts(results))
  )
}

/** Where the unit's results are published; a relative address counts from the collector. */
export function resultsAddress({ results }: UnitAnswer, endpoint: string): string | undefined {
  if (!results) return undefined
  try {
    const { protocol, href } = new URL(results, `${endpoint}/`)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    // TypeError: not an address. The thanks do without the link.
    return undefined
  }
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

/** Of `null` and `undefined` too: they have none. */
function membersOf(value: unknown): Partial<Readonly<Record<string, unknown>>> {
  return Object(value) as Record<string, unknown>
}
