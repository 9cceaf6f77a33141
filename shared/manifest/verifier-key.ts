import { fromBase64, joined, sha256Bytes, toBase64, toHex, utf8, type Bytes } from './bytes.ts'
import { PUBLIC_KEY_BYTES } from './ed25519.ts'

/** Byte of the signature type Ed25519 (C2SP signed-note). */
export const ED25519_TYPE = 0x01

/** Kunci pemeriksa: the public half, by which a signature is known. */
export interface VerifierKey {
  readonly name: string
  /** Four bytes, as eight hexadecimal digits. */
  readonly id: string
  readonly publicKey: Bytes
}

/** Non-empty, without white space and without plus (C2SP signed-note). */
export function isKeyName(text: string): boolean {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(text)
}

/** key ID = SHA-256(name || 0x0A || 0x01 || public key)[:4] */
export async function keyId(name: string, publicKey: Bytes): Promise<string> {
  const hash = await sha256Bytes(joined(utf8(`${name}\n`), Uint8Array.of(ED25519_TYPE), publicKey))
  return toHex(hash.slice(0, 4))
}

/** `name+id+base64(type || key)`, as the `note` tools of Go and others write it. */
export function verifierKeyText({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(joined(Uint8Array.of(ED25519_TYPE), publicKey))}`
}

/** @returns undefined where the text is no Ed25519 verifier key, or its id is not the key's */
export async function readVerifierKey(text: string): Promise<VerifierKey | undefined> {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const typed = fromBase64(encoded)
  if (!isKeyName(name) || typed?.length !== PUBLIC_KEY_BYTES + 1 || typed[0] !== ED25519_TYPE) return undefined
  const publicKey = typed.slice(1)
  return id === (await keyId(name, publicKey)) ? { name, id, publicKey } : undefined
}

/** Daftar kunci: one key a line; blank lines and those that begin with `#` say nothing. @returns undefined where a line is no key */
export async function readVerifierKeys(text: string): Promise<readonly VerifierKey[] | undefined> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const keys = await Promise.all(lines.map((line) => readVerifierKey(line.trim())))
  return keys.every((key) => key !== undefined) ? keys : undefined
}
