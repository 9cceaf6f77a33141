/** Anggota: members of a value from outside, all of them unknown; `null` and `undefined` have none. */
export function membersOf(value: unknown): Partial<Readonly<Record<string, unknown>>> {
  return Object(value) as Record<string, unknown>
}

export function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

/** Size on the wire. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
