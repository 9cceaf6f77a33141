/**
 * Reads JSON as the protocol wants it: refuses what `JSON.parse` lets pass, a member named twice and deep nesting.
 *
 * @throws SyntaxError with a sentence that can be shown to the sender
 */
export function parseStrictJson(text: string, maxDepth: number): unknown {
  const value = parseOrSay(text)
  if (isDeeper(value, maxDepth)) throw new SyntaxError(`the body is nested deeper than ${maxDepth}`)
  // The parser drops the first of two members with one name, so a text that comes out as it went in has no such two.
  if (JSON.stringify(value) !== text) refuseDoubled(text)
  return value
}

function parseOrSay(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The engine's own message quotes the body, which may hold a suggestion.
    throw new SyntaxError('the body is not JSON')
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1))
}

/** The text is known to be valid JSON, so that strings and brackets are all there is to look at. */
const TOKEN = /"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{}]/gs

function refuseDoubled(text: string): void {
  const open: Set<string>[] = []
  for (const [token, string, colon] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (colon !== undefined) addOnce(open.at(-1), unescaped(string ?? ''))
  }
}

/** Names are nearly always plain; an escape must not hide that two are the same. */
function unescaped(string: string): string {
  return string.includes('\\') ? (JSON.parse(`"${string}"`) as string) : string
}

function addOnce(names: Set<string> | undefined, name: string): void {
  if (names?.has(name)) throw new SyntaxError('the body names a member twice')
  names?.add(name)
}
