import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../collector/openapi.ts'
import { RESPONDENT_FIELDS } from '../../shared/domain/respondent.ts'
import { SCORES } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../shared/domain/service-element.ts'
import { RATING_STATUSES } from '../../shared/domain/rating.ts'
import { parse } from '../../shared/schema/parse.ts'
import { ratingSchema } from '../../shared/schema/rating.ts'
import { unitAnswerSchema } from '../../shared/schema/unit-answer.ts'
import { deliver } from '../../widget/deliver.ts'
import { freezeRating } from '../../widget/rating.ts'
import { isUnitAnswer } from '../../widget/unit-source.ts'
import { AGENCY_ORIGIN, aContent } from '../support/a-content.ts'
import { allAnswers } from '../support/a-rating.ts'
import { anApp } from '../support/an-app.ts'

const circumstances = {
  now: Date.UTC(2026, 10, 24, 3),
  secondsSpent: 61,
  language: 'id',
  channel: 'web' as const,
  randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
}

async function unitFrom(app: ReturnType<typeof anApp>['app']) {
  return unitAnswerSchema.parse((await app.inject('/v1/units/dukcapil')).json())
}

/** The widget's own sender over the real collector app, without a socket between. */
function fetchOver({ app }: ReturnType<typeof anApp>): typeof fetch {
  return async (input, init = {}) => {
    const headers = { ...(init.headers as Record<string, string>), origin: AGENCY_ORIGIN }
    const answer = await app.inject({
      method: 'POST',
      url: new URL(input as string).pathname,
      headers,
      body: init.body as string,
    })
    return new Response(answer.body, { status: answer.statusCode })
  }
}

describe('the two ends of the format', () => {
  it('agree on what a unit is', async () => {
    expect(isUnitAnswer(await unitFrom(anApp().app))).toBe(true)
    const { app } = anApp({ content: aContent({ elements: ['cost'], services: [] }) })
    expect(isUnitAnswer(await unitFrom(app))).toBe(true)
  })

  it('agree on every rating the widget can freeze', async () => {
    const unit = await unitFrom(anApp().app)
    const profile = Object.fromEntries(
      Object.entries(RESPONDENT_FIELDS).map(([field, values]) => [field, fc.constantFrom(undefined, ...values)]),
    )
    const survey = fc.record({
      unit: fc.constant(unit),
      service: fc.constantFrom('ktp-el', 'kartu-keluarga'),
      answers: fc.record(
        Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element, fc.constantFrom(...SCORES)])) as Record<
          ServiceElement,
          fc.Arbitrary<1 | 2 | 3 | 4>
        >,
      ),
      respondent: fc.record(profile),
      suggestion: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 1500 }),
        fc.string({ unit: 'grapheme', maxLength: 1200 }),
      ),
    })
    fc.assert(
      fc.property(survey, (filled) => {
        const { json } = freezeRating(filled, circumstances)
        expect(parse(ratingSchema, JSON.parse(json))).toMatchObject({ ok: true })
      }),
      { numRuns: 300 },
    )
  })

  it('agree on the answer: stored, then known, by the bytes the widget froze', async () => {
    const collector = anApp()
    const unit = await unitFrom(collector.app)
    const survey = { unit, service: 'ktp-el', answers: allAnswers(4), respondent: {}, suggestion: 'Terima kasih' }
    const frozen = freezeRating(survey, circumstances)
    const entry = { ...frozen, format: 1 as const, endpoint: 'https://skm.example', failures: 0, failedSince: 0 }
    const shipment = { endpoint: entry.endpoint, unit: 'dukcapil', ratings: [entry] }
    const send = () => deliver(shipment, 0, { fetch: fetchOver(collector), now: () => circumstances.now })
    expect(await send()).toMatchObject({ kind: 'answered', results: [{ id: frozen.id, status: 'stored' }] })
    expect(await send()).toMatchObject({ kind: 'answered', results: [{ id: frozen.id, status: 'duplicate' }] })
    expect(await collector.store.count()).toBe(1)
  })
})

describe('the description of the format', () => {
  it('is served, and made from the schemas that read it', async () => {
    const served = (await anApp().app.inject('/openapi.json')).json<Record<string, never>>()
    expect(served).toEqual(JSON.parse(JSON.stringify(openApi())))
    expect(JSON.stringify(served)).toContain('"enum":["requirements","procedures"')
  })

  it('in docs/formats.md names every status and every member of a rating', () => {
    const page = readFileSync('docs/formats.md', 'utf8')
    for (const status of RATING_STATUSES) expect(page).toContain(`\`${status}\``)
    for (const member of Object.keys(ratingSchema.shape)) expect(page).toContain(`\`${member}\``)
  })
})
