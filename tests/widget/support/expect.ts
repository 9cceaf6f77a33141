const PATIENCE_MS = 6_000
const LOOK_AGAIN_MS = 20

/** Both are compared as JSON; the message quotes them. */
export function expectEqual(got: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (left !== right) throw new Error(`got ${left}, wanted ${right}`)
}

export function expectTrue(got: unknown, what: string): void {
  if (!got) throw new Error(`${what}; got ${JSON.stringify(got)}`)
}

/** Waits until `look` gives something; fails after 6 s, quoting `what`. */
export async function eventually<T>(look: () => T | Promise<T>, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`)
    await pause(LOOK_AGAIN_MS)
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
