import { randomBytes } from 'node:crypto'
import { PROTOCOL_VERSION, type Rating } from '../../shared/domain/rating.ts'
import type { Score } from '../../shared/domain/score.ts'
import { SERVICE_ELEMENTS } from '../../shared/domain/service-element.ts'
import type { FiledRating } from '../../collector/store/store.ts'

/** An answer of `score` to every element. */
export function allAnswers(score: Score): Rating['answers'] {
  return Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element, score]))
}

/** A valid rating as the widget sends it. */
export function aRating(changes: Partial<Rating> = {}): Rating {
  return {
    id: randomBytes(16).toString('base64url'),
    unit: 'dukcapil',
    service: 'ktp-el',
    questionnaire: 'skm-2017',
    at: 1_795_489_560_000,
    answers: allAnswers(3),
    channel: 'web',
    duration: 2,
    language: 'id',
    ...changes,
  }
}

/** The body of a request that carries `ratings`. */
export function aRequest(ratings: readonly unknown[], changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    version: PROTOCOL_VERSION,
    widget: '1.0.0',
    sentAt: 1_795_489_560_000,
    setAside: 0,
    ratings,
    ...changes,
  })
}

/** A rating as the store takes it. */
export function aFiledRating(changes: Partial<FiledRating> = {}): FiledRating {
  const { at: _moment, ...rest } = aRating()
  return { ...rest, period: '2026-S2', day: '2026-11-24', late: false, ...changes }
}
