/** Bita yang utuh: what files, hashes and keys are made of; plain buffers, as Web Crypto demands. */
export type Bytes = Uint8Array<ArrayBuffer>

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export function utf8(text: string): Bytes {
  return new Uint8Array(new TextEncoder().encode(text))
}

/** @returns undefined where the bytes are not UTF-8; a byte order mark stays, so that no byte goes unseen */
export function textOf(bytes: Bytes): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Standard Base 64 (RFC 4648, 4). @returns undefined for anything else, also for one that `toBase64` would write otherwise */
export function fromBase64(text: string): Bytes | undefined {
  if (!BASE64.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}

export function joined(...pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}

export function sameBytes(left: Bytes, right: Bytes): boolean {
  return left.length === right.length && left.every((byte, place) => byte === right[place])
}

/** Sidik SHA-256, in small hexadecimal digits as `sha256sum` prints it. */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(await sha256Bytes(bytes))
}

export async function sha256Bytes(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
