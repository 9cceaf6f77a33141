/**
 * Tabel galat: every refusal of a whole request, its HTTP status and what the reader can do. Fixed texts, so that no
 * answer ever shows a path, a query or a stack.
 */
export const PROBLEMS = {
  'unreadable-body': { status: 400, message: 'the body is not one JSON object in UTF-8' },
  'unreadable-envelope': { status: 400, message: 'the request does not follow the format' },
  'origin-not-listed': {
    status: 403,
    message: "this page's origin is not on the unit's list; add it to origins in the unit's file",
  },
  'unit-unknown': { status: 404, message: "there is no such unit; check the unit's id in the embed" },
  'not-found': { status: 404, message: 'there is nothing at this address' },
  'body-too-large': { status: 413, message: 'the body is larger than 64 KiB; send fewer ratings at once' },
  'unsupported-media': {
    status: 415,
    message: 'send uncompressed JSON as text/plain;charset=UTF-8 or application/json',
  },
  'version-not-served': { status: 422, message: 'this version of the format is not served' },
  'internal-error': { status: 500, message: 'the collector failed; send the same ratings again later' },
  busy: { status: 503, message: 'the collector cannot keep ratings now; send the same ratings again later' },
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** Galat permintaan: a refusal with a code of {@link PROBLEMS}; `detail` may say where in the request. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly detail: string | undefined

  constructor(code: ProblemCode, detail?: string) {
    super(PROBLEMS[code].message)
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return PROBLEMS[this.code].status
  }
}
