/**
 * Penyegelan: how a rating is sealed to the collector on the device, so that nobody who gets at the device can read it.
 * ECDH on P-256 with a key pair of its own for each rating, HKDF-SHA-256, AES-256-GCM; why, in
 * docs/decisions/0015-sealed-queue.md.
 */
export const SEALING = {
  /** Name of this way of sealing; another way would have another, and so other ids of keys. */
  name: 'skm-seal/1',
  /** An uncompressed point of P-256: 4, x, y. */
  publicKeyBytes: 65,
  aesKeyBytes: 32,
  nonceBytes: 12,
  tagBytes: 16,
  /** What is sealed is filled up with spaces to a multiple of this, so that its length tells next to nothing. */
  paddingBytes: 1_024,
  /** Characters of a key's id: base64url of the first six bytes of a SHA-256 over the name and the public key. */
  keyIdLength: 8,
} as const

/** Kunci penyegel: the public half, as the collector announces it. */
export interface SealingKey {
  readonly id: string
  /** The point, base64url. */
  readonly key: string
}

/** Isian tersegel: what is kept on the device and sent in the place of a rating. */
export interface SealedRating {
  readonly id: string
  readonly unit: string
  /** Id of the key it is sealed to. */
  readonly key: string
  /** Base64url of: the rating's own public key, the ciphertext, the tag. */
  readonly sealed: string
}

/**
 * Mata rantai kios: the place of a rating among those of one kiosk. `link` is known to the kiosk only until the next
 * rating, whose link is the SHA-256 of its bytes: who comes later can go on, but not back.
 */
export interface KioskLink {
  /** Random, one for each kiosk, unit and collector. */
  readonly chain: string
  /** From 1, without gaps. */
  readonly number: number
  /** 32 bytes, base64url. */
  readonly link: string
}
