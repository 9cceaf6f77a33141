import { isUnitAnswer, loadUnit, resultsAddress } from '../../widget/unit-source.ts'
import { aUnit } from './support/a-unit.ts'
import { expectEqual } from './support/expect.ts'

/** A fake `fetch` is passed in: the network is the only thing not real here. */
const answering =
  (reply: () => Response): typeof fetch =>
  async () =>
    reply()
const load = async (reply: () => Response): Promise<string> => {
  const answer = await loadUnit('https://skm.example', 'dukcapil', answering(reply))
  return typeof answer === 'string' ? answer : 'loaded'
}

describe('the answer about a unit', () => {
  const BROKEN: readonly (readonly [string, unknown])[] = [
    ['nothing', null],
    ['a list', []],
    ['another version', { ...aUnit(), version: 2 }],
    ['no name', { ...aUnit(), name: undefined }],
    ['no questions', { ...aUnit(), elements: [] }],
    ['an unknown question', { ...aUnit(), elements: ['cost', 'weather'] }],
    ['an unknown questionnaire', { ...aUnit(), questionnaire: 'skm-2099' }],
    ['a service without a name', { ...aUnit(), services: [{ id: 'x' }] }],
    ['results that are no text', { ...aUnit(), results: 7 }],
  ]
  BROKEN.forEach(([what, answer]) => it(`is not believed with ${what}`, () => expectEqual(isUnitAnswer(answer), false)))

  it('is believed when it is whole', () => {
    expectEqual(isUnitAnswer(aUnit()), true)
    expectEqual(isUnitAnswer(aUnit({ results: null, services: [] })), true)
  })

  it('makes a unit unknown only with 404', async () => {
    expectEqual(await load(() => new Response('{}', { status: 404 })), 'unknown')
    expectEqual(await load(() => new Response('{}', { status: 500 })), 'unreachable')
    expectEqual(await load(() => new Response('<h1>Wi-Fi gratis</h1>')), 'unreachable')
    expectEqual(await load(() => Response.json(aUnit())), 'loaded')
    expectEqual(
      await load(() => {
        throw new TypeError('Failed to fetch')
      }),
      'unreachable',
    )
  })

  const ADDRESSES: readonly (readonly [string | null, string | undefined])[] = [
    ['https://a.example/unit/x/', 'https://a.example/unit/x/'],
    ['unit/x/', 'https://skm.example/base/unit/x/'],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
    [null, undefined],
  ]
  ADDRESSES.forEach(([results, address]) =>
    it(`leads from ${String(results)} to ${String(address)}`, () =>
      expectEqual(resultsAddress(aUnit({ results }), 'https://skm.example/base'), address)),
  )
})
