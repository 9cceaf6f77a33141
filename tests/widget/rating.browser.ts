import type { Rating } from '../../shared/domain/rating.ts'
import { freezeRating, type Circumstances } from '../../widget/rating.ts'
import { beginSurvey, type Survey } from '../../widget/survey.ts'
import { aUnit } from './support/a-unit.ts'
import { expectEqual, expectTrue } from './support/expect.ts'

function aSurvey(over: Partial<Survey> = {}): Survey {
  const unit = aUnit({ elements: ['requirements', 'cost'] })
  return { ...beginSurvey(unit, undefined), answers: { cost: 4, requirements: 3 }, ...over }
}

function circumstances(over: Partial<Circumstances> = {}): Circumstances {
  const randomBytes = (count: number): Uint8Array => new Uint8Array(count).fill(0xfb)
  return { now: 1_795_489_560_000, secondsSpent: 45, language: 'id', channel: 'web', randomBytes, ...over }
}

const frozen = (survey: Survey): Rating => JSON.parse(freezeRating(survey, circumstances()).json) as Rating

describe('a frozen rating', () => {
  it('holds what the protocol names and nothing else', () => {
    expectEqual(frozen(aSurvey()), {
      id: '-_v7-_v7-_v7-_v7-_v7-w',
      unit: 'dukcapil-contoh',
      service: 'ktp-el',
      questionnaire: 'skm-2017',
      at: 1_795_489_560_000,
      answers: { requirements: 3, cost: 4 },
      channel: 'web',
      duration: 2,
      language: 'id',
    })
  })

  it('has an id of 128 random bits that is never the same twice', () => {
    const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))
    const ids = Array.from({ length: 200 }, () => freezeRating(aSurvey(), circumstances({ randomBytes })).id)
    expectEqual(new Set(ids).size, 200)
    expectTrue(
      ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id)),
      'every id is 22 characters of base64url',
    )
  })

  it('answers only the questions the unit asks', () => {
    expectEqual(frozen(aSurvey({ answers: { cost: 1, requirements: 2, facilities: 3 } })).answers, {
      requirements: 2,
      cost: 1,
    })
  })

  it('states only what was stated of the respondent', () => {
    expectEqual(frozen(aSurvey({ respondent: { sex: 'female', age: undefined } })).respondent, { sex: 'female' })
  })

  it('is refused while an answer is missing', () => {
    let fault = ''
    try {
      freezeRating(aSurvey({ answers: { cost: 4 } }), circumstances())
    } catch (error) {
      fault = (error as Error).name
    }
    expectEqual(fault, 'RangeError')
  })

  const SUGGESTIONS: readonly (readonly [string, string, string | undefined])[] = [
    ['is trimmed', '  baik \n', 'baik'],
    ['is left out when empty', ' \n ', undefined],
    ['is in NFC', 'cafe\u0301', 'caf\u00e9'],
    ['loses control characters, not lines', 'a\u0000b\nc\u0007', 'ab\nc'],
    ['loses marks that reorder text', 'a\u202eb\u2066c', 'abc'],
    ['loses half a character', 'a\ud83db', 'ab'],
    ['keeps an emoji', 'bagus 🙂', 'bagus 🙂'],
    ['is cut at 1,000 characters as people count them', '🙂'.repeat(1_001), '🙂'.repeat(1_000)],
  ]
  SUGGESTIONS.forEach(([what, written, kept]) =>
    it(`a suggestion ${what}`, () => expectEqual(frozen(aSurvey({ suggestion: written })).suggestion, kept)),
  )
})
