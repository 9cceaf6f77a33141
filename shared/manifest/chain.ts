import { sameBytes, sha256, utf8, type Bytes } from './bytes.ts'
import { VerificationError } from './fault.ts'
import { manifestName, readManifest, type Manifest } from './manifest.ts'
import { readNote, verifyNote } from './signed-note.ts'
import { readVerifierKeys, type VerifierKey } from './verifier-key.ts'

export const KEYS_PATH = 'kunci.txt'
export const MANIFEST_FOLDER = 'manifest'
/** A copy of the newest manifest, where verifying starts. */
export const LATEST_PATH = `${MANIFEST_FOLDER}/latest.note`

export function notePath(name: string): string {
  return `${MANIFEST_FOLDER}/${name}.note`
}

export function jsonPath(name: string): string {
  return `${MANIFEST_FOLDER}/${name}.json`
}

/** Membaca berkas by its path below `/data/`. @returns undefined where there is none */
export type ReadFile = (path: string) => Promise<Bytes | undefined>

/** Mata rantai: a manifest whose signature and place have been verified. */
export interface Link {
  readonly name: string
  readonly manifest: Manifest
  /** SHA-256 of its text. */
  readonly sha256: string
  /** SHA-256 of the note with its signatures. */
  readonly noteSha256: string
  readonly signers: readonly VerifierKey[]
}

/** Kunci yang diterbitkan: what the publication itself says. @throws VerificationError where there are none */
export async function publishedKeys(read: ReadFile): Promise<readonly VerifierKey[]> {
  const bytes = await read(KEYS_PATH)
  // A site that signs nothing has neither, and that is no fault of its keys.
  if (!bytes) throw new VerificationError({ kind: (await read(LATEST_PATH)) ? 'keys-missing' : 'unsigned' })
  const keys = await readVerifierKeys(new TextDecoder().decode(bytes))
  if (!keys || keys.length === 0) throw new VerificationError({ kind: 'keys-unreadable' })
  return keys
}

/**
 * Rantai manifes: from the newest to the first, each verified before it is given.
 *
 * @throws VerificationError at the first that does not fit
 */
export async function* chain(read: ReadFile, keys: readonly VerifierKey[]): AsyncGenerator<Link, void, void> {
  let after = await newest(read, keys)
  yield after
  while (after.manifest.previous) {
    const before = await linkBefore(read, keys, after)
    yield before
    after = before
  }
}

/** The newest link alone. @throws VerificationError */
export async function newest(read: ReadFile, keys: readonly VerifierKey[]): Promise<Link> {
  const bytes = await read(LATEST_PATH)
  if (!bytes) throw new VerificationError({ kind: 'unsigned' })
  const link = await readLink(bytes, LATEST_PATH, keys)
  const own = await read(notePath(link.name))
  if (!own) throw new VerificationError({ kind: 'manifest-missing', path: notePath(link.name) })
  if (!sameBytes(own, bytes)) throw new VerificationError({ kind: 'copies-differ', path: notePath(link.name) })
  await checkJson(read, link)
  return link
}

async function linkBefore(read: ReadFile, keys: readonly VerifierKey[], after: Link): Promise<Link> {
  const { name = '', sha256: expected } = after.manifest.previous ?? {}
  const path = notePath(name)
  const bytes = await read(path)
  if (!bytes) throw new VerificationError({ kind: 'manifest-missing', path })
  const link = await readLink(bytes, path, keys)
  const inPlace = link.sha256 === expected && link.manifest.number === after.manifest.number - 1
  if (!inPlace) throw new VerificationError({ kind: 'broken-chain', path, after: after.name })
  await checkJson(read, link)
  return link
}

async function readLink(bytes: Bytes, path: string, keys: readonly VerifierKey[]): Promise<Link> {
  const note = readNote(bytes)
  if (!note) throw new VerificationError({ kind: 'not-a-note', path })
  const signed = await verifyNote(note, keys)
  if (!signed.ok) {
    if (signed.forged !== undefined) throw new VerificationError({ kind: 'bad-signature', path, signer: signed.forged })
    throw new VerificationError({ kind: 'unknown-key', path, signers: note.signatures.map(({ name }) => name) })
  }
  const manifest = manifestIn(note.text, path)
  const name = manifestName(manifest)
  return {
    name,
    manifest,
    signers: signed.keys,
    sha256: await sha256(utf8(note.text)),
    noteSha256: await sha256(bytes),
  }
}

function manifestIn(text: string, path: string): Manifest {
  const read = readManifest(text)
  if (!read.ok) throw new VerificationError({ kind: 'not-a-manifest', path, at: read.at })
  const { number, previous } = read.manifest
  if ((number === 1) !== (previous === null))
    throw new VerificationError({ kind: 'not-a-manifest', path, at: 'previous' })
  return read.manifest
}

/** The `.json` beside the note is its text, for those who read without verifying. */
async function checkJson(read: ReadFile, { name, sha256: expected }: Link): Promise<void> {
  const path = jsonPath(name)
  const bytes = await read(path)
  if (!bytes) throw new VerificationError({ kind: 'manifest-missing', path })
  if ((await sha256(bytes)) !== expected) throw new VerificationError({ kind: 'copies-differ', path })
}
