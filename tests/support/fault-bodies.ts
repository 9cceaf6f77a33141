import fc, { type Arbitrary } from 'fast-check'
import { aRating, aRequest } from './a-rating.ts'

/** What must never stand in an answer: a stack, a path, a query, a name of a table or of a package. */
const LEAK =
  /\n? {4}at |node:|node_modules|\.ts\b|\/(work|tmp|usr|root)\/|sqlite|insert into|select \*|\b(zod|fastify)\b/i

/** @returns what leaked, `undefined` where nothing did; random ids are left out, for they spell anything in time */
export function leakIn(answer: string): string | undefined {
  return LEAK.exec(answer.replaceAll(/"id":"[\w-]{22}"/g, ''))?.[0]
}

/** Any body at all: JSON or not, valid requests bent in one place, bytes that are no text. */
export function anyBody(canary = 'x'): Arbitrary<string | Buffer> {
  return fc.oneof(
    { weight: 4, arbitrary: bentRequest(canary) },
    { weight: 2, arbitrary: fc.json({ maxDepth: 8 }) },
    { weight: 1, arbitrary: fc.constantFrom(...TRICKS).map((trick) => trick.replaceAll('CANARY', canary)) },
    { weight: 1, arbitrary: cutRequest(canary) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  )
}

/** A valid request with one member, somewhere, taken away, added, or replaced by anything. */
function bentRequest(canary: string): Arbitrary<string> {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(...VALUES, canary),
    fc.string({ unit: 'binary' }),
  )
  const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'id', ''), fc.string())
  const bend = fc.record({ pick: fc.nat(), how: fc.constantFrom('remove', 'replace', 'add', 'none'), name, anything })
  return bend.map((one) => {
    const request = JSON.parse(aRequest([aRating({ suggestion: canary }), aRating()])) as Json
    const places = placesOf(request)
    const place = places[one.pick % places.length]
    if (place && one.how !== 'none') bent(place, one)
    return JSON.stringify(request)
  })
}

type Json = Record<string, unknown>
interface Place {
  readonly holder: Json
  readonly name: string
}

function placesOf(holder: Json): Place[] {
  return Object.entries(holder).flatMap(([name, value]) => [
    { holder, name },
    ...(typeof value === 'object' && value !== null ? placesOf(value as Json) : []),
  ])
}

function bent({ holder, name }: Place, change: { how: string; name: string; anything: unknown }): void {
  if (change.how === 'remove') Reflect.deleteProperty(holder, name)
  // defineProperty: assigning to __proto__ would not make a member.
  else define(holder, change.how === 'add' ? change.name : name, change.anything)
}

function define(holder: Json, name: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(name)) holder.push(value)
  else Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true })
}

function cutRequest(canary: string): Arbitrary<string | Buffer> {
  const whole = aRequest([aRating({ suggestion: `${canary} é 😀` })])
  return fc.nat({ max: whole.length }).map((end) => Buffer.from(whole).subarray(0, end))
}

const VALUES = [
  null,
  true,
  -1,
  0,
  3.5,
  1e21,
  Number.MAX_SAFE_INTEGER + 2,
  '3',
  '',
  [],
  {},
  '\ud800',
  '\u0000',
  '\u202e',
]

const rating = JSON.stringify(aRating())
const envelope = (ratings: string): string =>
  `{"version":1,"widget":"1","sentAt":1795489560000,"setAside":0,"ratings":[${ratings}]}`

/** Bodies that no JSON writer makes. */
const TRICKS = [
  envelope(rating.replace('"duration":2', '"duration":1e400')),
  envelope(rating.replace('"duration":2', '"duration":-0')),
  envelope(rating.replace('"duration":2', '"duration":2,"duration":2')),
  envelope(rating.replace('"duration"', '"dur\\u0061tion":1,"duration"')),
  envelope(rating.replace('{', '{"__proto__":{"id":"x"},')),
  envelope(rating.replace('{', '{"suggestion":"\\ud800",')),
  envelope(rating.replace('{', '{"suggestion":"CANARY\\u0000",')),
  envelope(`${rating},${rating}`),
  envelope(rating.replace('"service":"ktp-el"', `"service":"'; drop table ratings; --CANARY"`)),
  envelope(rating.replace('"unit":"dukcapil"', '"unit":"__proto__"')),
  envelope(rating.replace('"unit":"dukcapil"', '"unit":"CANARY\' or 1=1 --"')),
  envelope(''),
  envelope(`${rating},`.repeat(30).slice(0, -1)),
  envelope(`{"id":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
  `${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}`,
  '[1e400]',
  '{"version":1e400}',
  '{"version":2}',
  '\ufeff{}',
  'null',
  '"CANARY"',
  '',
]
