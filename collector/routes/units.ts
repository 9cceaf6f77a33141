import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { elementsInForce, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { PROTOCOL_VERSION } from '../../shared/domain/rating.ts'
import type { Content } from '../../shared/content/content.ts'
import type { UnitAnswer } from '../../shared/schema/unit-answer.ts'
import { Problem } from '../problem.ts'
import type { SealingKeys } from '../sealing/sealing-keys.ts'

const MAX_AGE_S = 300

export interface UnitsContext {
  readonly content: Content
  readonly siteUrl: string | null
  readonly sealing: SealingKeys
}

/** `GET /v1/units/{unit}`: what the widget needs to draw a unit's survey; public and cacheable. */
export function unitsRoute(app: FastifyInstance, context: UnitsContext): void {
  app.get<{ Params: { unit: string } }>('/v1/units/:unit', async (request, reply) => {
    const body = JSON.stringify(describeUnit(request.params.unit, context))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    reply.header('cache-control', `public, max-age=${MAX_AGE_S}`).header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(body)
  })
}

function describeUnit(id: string, { content, siteUrl, sealing: { announced } }: UnitsContext): UnitAnswer {
  const unit = content.units.get(id)
  if (!unit) throw new Problem('unit-unknown')
  return {
    version: PROTOCOL_VERSION,
    unit: id,
    name: unit.name,
    agency: content.agencies.get(unit.agency)?.name ?? unit.agency,
    services: unit.services.map(({ id: service, name }) => ({ id: service, name })),
    questionnaire: unit.questionnaire,
    elements: [...elementsInForce(QUESTIONNAIRES[unit.questionnaire], unit.elements)],
    results: siteUrl === null ? null : `${siteUrl}/unit/${id}/`,
    ...(announced && { sealing: announced }),
  }
}
