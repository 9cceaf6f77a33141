/**
 * Reads JSON as the protocol wants it: refuses what `JSON.parse` lets pass, a member named twice and deep nesting.
 *
 * @throws SyntaxError with a sentence that can be shown to the sender
 */
export function parseStrictJson(text: string, maxDepth: number): unknown {
  const value = parseOrSay(text)
  refuseDeepOrDoubled(text, maxDepth)
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

/** The text is known to be valid JSON, so that strings and brackets are all there is to look at. */
const TOKEN = /"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{}]/gs

function refuseDeepOrDoubled(text: string, maxDepth: number): void {
  const open: Set<string>[] = []
  for (const [token, string, colon] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (colon !== undefined) refuseDoubled(open.at(-1), unescaped(string ?? ''))
    if (open.length > maxDepth) throw new SyntaxError(`the body is nested deeper than ${maxDepth}`)
  }
}

/** Names are nearly always plain; an escape must not hide that two are the same. */
function unescaped(string: string): string {
  return string.includes('\\') ? (JSON.parse(`"${string}"`) as string) : string
}

function refuseDoubled(names: Set<string> | undefined, name: string): void {
  if (names?.has(name)) throw new SyntaxError('the body names a member twice')
  names?.add(name)
}
