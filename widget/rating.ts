import { durationBucket, RATING_LIMITS, type Channel, type Rating } from '../shared/domain/rating.ts'
import { unansweredIn, type Survey } from './survey.ts'

/** Isian beku: a rating whose id and bytes never change again; every retry sends exactly `json`. */
export interface FrozenRating {
  readonly id: string
  readonly unit: string
  readonly json: string
}

/** What a rating takes from outside the form, passed in so that it can be tested. */
export interface Circumstances {
  /** The device's clock, milliseconds since 1970. */
  readonly now: number
  readonly secondsSpent: number
  readonly language: string
  readonly channel: Channel
  readonly randomBytes: (count: number) => Uint8Array
}

const ID_BYTES = 16

/**
 * Membekukan isian: called once, at submit.
 *
 * @throws RangeError when an answer is missing; the form does not let it come to that.
 */
export function freezeRating(survey: Survey, circumstances: Circumstances): FrozenRating {
  if (unansweredIn(survey).length > 0) throw new RangeError('unanswered')
  const id = ratingId(circumstances.randomBytes(ID_BYTES))
  const unit = survey.unit.unit
  return { id, unit, json: JSON.stringify(ratingOf(survey, circumstances, id)) }
}

function ratingOf(survey: Survey, circumstances: Circumstances, id: string): Rating {
  const { unit, service, answers, respondent, suggestion } = survey
  return {
    id,
    unit: unit.unit,
    service,
    questionnaire: unit.questionnaire,
    at: circumstances.now,
    answers: Object.fromEntries(unit.elements.map((element) => [element, answers[element]])),
    respondent: Object.keys(respondent).length > 0 ? respondent : undefined,
    suggestion: plainSuggestion(suggestion),
    channel: circumstances.channel,
    duration: durationBucket(circumstances.secondsSpent),
    language: circumstances.language,
  }
}

/** 128 random bits as base64url. Not `crypto.randomUUID`: plain http pages do not have it. */
function ratingId(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replace(/\+/g, '-').replace(/\//g, '_').slice(0, RATING_LIMITS.idLength)
}

/** What the collector would refuse for good: control characters, marks that reorder text, broken surrogates. */
const REFUSED_CHARACTERS = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu

/** Saran bersih: a pasted invisible character must not cost the citizen the whole rating. */
function plainSuggestion(text: string): string | undefined {
  const plain = text.replace(REFUSED_CHARACTERS, '').normalize('NFC')
  return [...plain].slice(0, RATING_LIMITS.suggestionCodePoints).join('').trim() || undefined
}
