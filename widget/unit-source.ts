import { PROTOCOL_VERSION } from '../shared/domain/rating.ts'
import type { UnitAnswer } from '../shared/schema/unit-answer.ts'
import { request } from './request.ts'
import { TEXT_ID } from './text/id.ts'
import { areTexts, membersOf } from './untrusted.ts'

/** Keterangan unit, or why there is none. */
export type UnitLoad = UnitAnswer | 'unknown' | 'unreachable'

/** Asks the collector about a unit. Never rejects. */
export async function loadUnit(endpoint: string, unit: string, fetcher: typeof fetch): Promise<UnitLoad> {
  const address = `${endpoint}/v1/units/${encodeURIComponent(unit)}`
  // Offline, blocked, timed out or not JSON: all the same to a citizen, who is offered another try.
  return request(fetcher, address, {}, readLoad).catch(() => 'unreachable')
}

async function readLoad(response: Response): Promise<UnitLoad> {
  if (response.status === 404) return 'unknown'
  const answer: unknown = await response.json()
  return response.ok && isUnitAnswer(answer) ? answer : 'unreachable'
}

/** The shape of `shared/schema/unit-answer.ts`, checked by hand: zod would treble the bundle. */
export function isUnitAnswer(answer: unknown): answer is UnitAnswer {
  const { version, unit, name, services, questionnaire, elements, results } = membersOf(answer)
  // What has no official wording cannot be asked.
  const questions = membersOf(membersOf(TEXT_ID.questionnaires)[String(questionnaire)])
  return (
    version === PROTOCOL_VERSION &&
    areTexts(unit, name) &&
    Array.isArray(services) &&
    services.map(membersOf).every(({ id, name }) => areTexts(id, name)) &&
    Array.isArray(elements) &&
    elements.length > 0 &&
    elements.every((element) => membersOf(questions[String(element)])['labels']) &&
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
