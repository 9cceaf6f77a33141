import type { Bytes } from './bytes.ts'

/** Panjang kunci publik Ed25519. */
export const PUBLIC_KEY_BYTES = 32
/** Panjang tanda tangan Ed25519. */
export const SIGNATURE_BYTES = 64

/** Memeriksa tanda tangan by RFC 8032. A key or signature that is no such thing does not verify. */
export async function verifyEd25519(publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch(() => undefined)
  return key
    ? crypto.subtle.verify('Ed25519', key, signature, message)
    : verifyWithoutBrowser(publicKey, signature, message)
}

/** Chrome before 137 and Firefox before 129 have no Ed25519 of their own; the others never load this. */
async function verifyWithoutBrowser(publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const { verifyAsync } = await import('@noble/ed25519')
  // The package's default would also take the looser ZIP 215, which signatures need not meet elsewhere.
  return verifyAsync(signature, message, publicKey, { zip215: false }).catch(() => false)
}
