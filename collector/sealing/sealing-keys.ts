import { createECDH, createHash, createPrivateKey, type ECDH, type KeyObject } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { SEALING, type SealingKey } from '../../shared/domain/sealing.ts'
import { ConfigError, type Config } from '../config.ts'

/** Curve of the keys as OpenSSL names it: P-256. */
const CURVE = 'prime256v1'
const VARIABLE = 'SKM_SEALING_KEY_FILE'
const PEM = /-----BEGIN ([A-Z ]+)-----[\s\S]*?-----END \1-----/g
const OTHERS = 0o077

/** Pasangan kunci penyegel: opens what was sealed to its public half. */
export interface OpeningKey extends SealingKey {
  readonly publicKey: Buffer
  readonly pair: ECDH
}

/** Kunci penyegel of a collector: the one it announces, and all that open. */
export interface SealingKeys {
  readonly announced: SealingKey | undefined
  readonly byId: ReadonlyMap<string, OpeningKey>
}

/** A collector without keys announces none and opens nothing. */
export const NO_SEALING: SealingKeys = { announced: undefined, byId: new Map() }

/**
 * Membaca kunci penyegel: a file with one private key or several as PEM, the one to announce first.
 *
 * @throws ConfigError when it cannot be read, others may read it, or it holds anything else
 */
export async function readSealingKeys({
  sealingKeyFile: file,
  sealingAnnounced,
}: Pick<Config, 'sealingKeyFile' | 'sealingAnnounced'>): Promise<SealingKeys> {
  if (file === null) return NO_SEALING
  const keys = pairsIn(await readPrivately(file), file)
  const [{ id, key }] = keys
  return { announced: sealingAnnounced ? { id, key } : undefined, byId: new Map(keys.map((pair) => [pair.id, pair])) }
}

async function readPrivately(file: string): Promise<string> {
  try {
    const { mode } = await stat(file)
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      throw new ConfigError(`${VARIABLE}: ${file} may be read by others; take that away with chmod 600`)
    }
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ConfigError(
      `${VARIABLE}: ${file} cannot be read (${code}); make one with npm run keys -- --sealing, or correct the name`,
    )
  }
}

function pairsIn(text: string, file: string): readonly [OpeningKey, ...OpeningKey[]] {
  const blocks = [...text.matchAll(PEM)].map(([block]) => pairOf(block))
  const pairs = blocks.filter((pair) => pair !== undefined)
  const [first, ...others] = pairs
  if (first && pairs.length === blocks.length) return [first, ...others]
  throw new ConfigError(
    `${VARIABLE}: ${file} holds something else than private keys of P-256; put the file back from your backup`,
  )
}

function pairOf(pem: string): OpeningKey | undefined {
  try {
    return openingKey(createPrivateKey(pem))
  } catch {
    // Not a private key, or one of another kind.
    return undefined
  }
}

/** @throws Error when the key is not one of P-256 */
export function openingKey(privateKey: KeyObject): OpeningKey {
  const { crv, d } = privateKey.export({ format: 'jwk' })
  if (crv !== 'P-256' || d === undefined) throw new TypeError('not a private key of P-256')
  const pair = createECDH(CURVE)
  pair.setPrivateKey(Buffer.from(d, 'base64url'))
  const publicKey = pair.getPublicKey()
  return { id: sealingKeyId(publicKey), key: publicKey.toString('base64url'), publicKey, pair }
}

/** Nomor kunci: short, for devices to name it by; no secret and no proof. */
function sealingKeyId(publicKey: Uint8Array): string {
  const digest = createHash('sha256').update(SEALING.name).update(publicKey).digest('base64url')
  return digest.slice(0, SEALING.keyIdLength)
}
