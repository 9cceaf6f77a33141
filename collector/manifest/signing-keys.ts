import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fromBase64, joined, toBase64, utf8, type Bytes } from '../../shared/manifest/bytes.ts'
import type { NoteSignature } from '../../shared/manifest/signed-note.ts'
import { ED25519_TYPE, isKeyName, keyId, type VerifierKey } from '../../shared/manifest/verifier-key.ts'
import { CommandError } from '../command.ts'

const ENDING = '.key'
const SEED_BYTES = 32
/** What stands before the seed in PKCS 8 (RFC 8410, 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const OTHERS = 0o077

/** Kunci penanda tangan: the private half, with the public one. */
export interface SigningKey extends VerifierKey {
  readonly privateKey: KeyObject
}

/** Folder kunci penanda tangan: `SKM_KEYS`, else `var/keys`. */
export function keysFolder(env: Readonly<Record<string, string | undefined>>, root: string): string {
  return resolve(root, env['SKM_KEYS'] || 'var/keys')
}

/** The content goes to a version control and to others; a private key must not go along. @throws CommandError */
export function refuseWithinContent(folder: string, content: string): void {
  const way = relative(content, folder)
  if (way.startsWith('..') || resolve(way) === way) return
  throw new CommandError(`${folder}: lies within the content ${content}; set SKM_KEYS to a folder outside it`)
}

/**
 * Membuat kunci in `folder`, readable by its owner alone.
 *
 * @throws CommandError where the name cannot be one, or such a key is there
 */
export async function makeSigningKey(folder: string, name: string): Promise<SigningKey> {
  if (!isKeyName(name))
    throw new CommandError(
      `${name}: is not a key name; give one without spaces and plus signs, such as skm.example.go.id/data`,
    )
  const seed = new Uint8Array(
    generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-SEED_BYTES),
  )
  const key = await signingKey(name, seed)
  const file = join(folder, `${name.replaceAll(/[^A-Za-z0-9.-]/g, '-')}${ENDING}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, `${privateText(key, seed)}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST')
        throw new CommandError(`${file}: is there already and stays; give another name with --name`)
      throw error
    },
  )
  await chmod(file, 0o600)
  return key
}

/** `PRIVATE+KEY+name+id+base64(type || seed)`, as the `note` tools of Go write it. */
function privateText({ name, id }: VerifierKey, seed: Bytes): string {
  return `PRIVATE+KEY+${name}+${id}+${toBase64(joined(Uint8Array.of(ED25519_TYPE), seed))}`
}

/**
 * Every key in `folder`, by file name; all of them sign.
 *
 * @throws CommandError for a file that holds no key, or that others may read
 */
export async function readSigningKeys(folder: string): Promise<readonly SigningKey[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.filter((name) => name.endsWith(ENDING)).sort()
  return Promise.all(files.map((name) => readSigningKeyFile(join(folder, name))))
}

async function readSigningKeyFile(file: string): Promise<SigningKey> {
  const { mode } = await stat(file)
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw new CommandError(`${file}: others may read it; take that away with chmod 600`)
  }
  const key = await readSigningKey((await readFile(file, 'utf8')).trim())
  if (!key)
    throw new CommandError(`${file}: is not a signing key; put the key back from your backup, or move the file away`)
  return key
}

/** @returns undefined where the text is no signing key */
export async function readSigningKey(text: string): Promise<SigningKey | undefined> {
  const [, name = '', id = '', encoded = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const typed = fromBase64(encoded)
  if (!isKeyName(name) || typed?.length !== SEED_BYTES + 1 || typed[0] !== ED25519_TYPE) return undefined
  const key = await signingKey(name, typed.slice(1))
  return key.id === id ? key : undefined
}

async function signingKey(name: string, seed: Bytes): Promise<SigningKey> {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const publicKey = new Uint8Array(spki.subarray(-SEED_BYTES))
  return { name, id: await keyId(name, publicKey), publicKey, privateKey }
}

export function signText(text: string, { name, id, privateKey }: SigningKey): NoteSignature {
  return { name, id, signature: new Uint8Array(sign(null, utf8(text), privateKey)) }
}
