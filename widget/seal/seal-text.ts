import { SEALING, type SealingKey } from '../../shared/domain/sealing.ts'
import { fromBase64Url, joined, toBase64Url } from './bytes.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/**
 * Menyegel: only who has the private half of `to` can read `text` afterwards, not even this page.
 *
 * @returns what `sealed` of a {@link SealedRating} holds
 * @throws what the browser's cryptography throws, for a key that is none say
 */
export async function sealText(text: string, to: SealingKey, subtle: SubtleCrypto): Promise<string> {
  const theirs = fromBase64Url(to.key)
  const own = await subtle.generateKey(CURVE, false, ['deriveBits'])
  const ownPublic = new Uint8Array(await subtle.exportKey('raw', own.publicKey))
  const publicKey = await subtle.importKey('raw', theirs, CURVE, false, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, own.privateKey, 256)
  const [aesKey, iv] = await keyAndNonce(shared, joined(ownPublic, theirs), subtle)
  const cipher = await subtle.encrypt({ name: 'AES-GCM', iv }, aesKey, padded(text))
  return toBase64Url(joined(ownPublic, new Uint8Array(cipher)))
}

/** Both come of a key pair that seals one text only, so no nonce is ever used twice with a key. */
async function keyAndNonce(
  shared: ArrayBuffer,
  salt: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<readonly [CryptoKey, ArrayBuffer]> {
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
  const way = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(SEALING.name) }
  const bits = await subtle.deriveBits(way, secret, 8 * (SEALING.aesKeyBytes + SEALING.nonceBytes))
  const aesKey = await subtle.importKey('raw', bits.slice(0, SEALING.aesKeyBytes), 'AES-GCM', false, ['encrypt'])
  return [aesKey, bits.slice(SEALING.aesKeyBytes)]
}

/** Spaces after a JSON text mean nothing. */
function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text)
  const length = Math.ceil(bytes.length / SEALING.paddingBytes) * SEALING.paddingBytes
  const room = new Uint8Array(length).fill(32)
  room.set(bytes)
  return room
}
