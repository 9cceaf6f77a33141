import type { core, ZodType } from 'zod'

/** The outcome of reading something that came across a border. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** Kesalahan masukan: where something is wrong, in the input's own words, and what would be right. */
export interface Fault {
  /** Path of the member, such as `answers.cost`; empty for the whole. */
  readonly at: string
  /** One sentence without the path, without a full stop. */
  readonly message: string
}

/** Reads `input` by `schema`. The only place that turns a zod error into a sentence; names the first fault. */
export function parse<T>(schema: ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return { ok: true, value: result.data }
  const issue = result.error.issues[0]
  if (!issue) throw new Error('zod reported a failure without an issue')
  return { ok: false, fault: faultOf(issue) }
}

/** `answers.cost: …` or just the message when the fault is in the whole. */
export function sentence({ at, message }: Fault): string {
  return at === '' ? message : `${at}: ${message}`
}

type Issue = core.$ZodIssue

function faultOf(issue: Issue): Fault {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    return { at: pathOf([...issue.path, key]), message: 'is not a known member; check the spelling' }
  }
  if (issue.code === 'invalid_key')
    return { at: pathOf(issue.path), message: 'is not a known member; check the spelling' }
  return { at: pathOf(issue.path), message: messageOf(issue) }
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; expected ${nameOf(issue.expected)}`
        : `must be ${nameOf(issue.expected)}`
    case 'invalid_value':
      return `must be ${listOf(issue.values.map(String))}`
    case 'too_small':
      return `is too small or too short: at least ${issue.minimum}`
    case 'too_big':
      return `is too large or too long: at most ${issue.maximum}`
    case 'invalid_union':
      return `does not fit any of the allowed forms`
    default:
      return issue.message
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'a mapping of names to values',
  record: 'a mapping of names to values',
  array: 'a list',
  boolean: 'true or false',
}

function nameOf(type: string): string {
  return TYPE_NAMES[type] ?? type
}

function listOf(values: readonly string[]): string {
  return values.length > 1 ? `one of ${values.join(', ')}` : (values[0] ?? 'nothing')
}
