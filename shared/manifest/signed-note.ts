import { fromBase64, joined, textOf, toBase64, toHex, utf8, type Bytes } from './bytes.ts'
import { verifyEd25519 } from './ed25519.ts'
import { isKeyName, type VerifierKey } from './verifier-key.ts'

/** More signatures than anyone needs; the specification asks for at least 16. */
const MOST_SIGNATURES = 100
const SIGNATURE_LINE = /^\u2014 (\S+) (\S+)$/
// eslint-disable-next-line no-control-regex -- the specification names them
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/

export interface NoteSignature {
  readonly name: string
  readonly id: string
  readonly signature: Bytes
}

/** Catatan bertanda tangan (C2SP signed-note): a text, and who signed it. */
export interface SignedNote {
  /** With its last newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Whether the text may stand in a note. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && !CONTROL.test(text) && text.isWellFormed()
}

/** @returns undefined where the bytes are not a note; says nothing about who signed */
export function readNote(bytes: Bytes): SignedNote | undefined {
  const whole = textOf(bytes) ?? ''
  const split = whole.lastIndexOf('\n\n')
  if (split < 0 || !isNoteText(whole)) return undefined
  const lines = whole.slice(split + 2, -1).split('\n')
  const signatures = lines.length > MOST_SIGNATURES ? [] : lines.map(readSignature)
  const wellFormed = signatures.filter((signature) => signature !== undefined)
  if (signatures.length === 0 || wellFormed.length < signatures.length) return undefined
  return { text: whole.slice(0, split + 1), signatures: wellFormed }
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || bytes === undefined || bytes.length <= 4) return undefined
  return { name, id: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) }
}

/** @throws RangeError where the text may not stand in a note */
export function writeNote({ text, signatures }: SignedNote): Bytes {
  if (!isNoteText(text)) throw new RangeError('a note is text without control characters that ends in a newline')
  const lines = signatures.map(
    ({ name, id, signature }) => `\u2014 ${name} ${toBase64(joined(fromHex(id), signature))}\n`,
  )
  return utf8(`${text}\n${lines.join('')}`)
}

function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
}

/** Hasil pemeriksaan tanda tangan: who of the known keys signed, or why the note is not to be believed. */
export type Signers =
  | { readonly ok: true; readonly keys: readonly VerifierKey[] }
  | { readonly ok: false; readonly forged: string | undefined }

/**
 * Signatures of unknown keys are passed over. One of a known key that fails spoils the whole note, also when another
 * key's verifies.
 */
export async function verifyNote(note: SignedNote, known: readonly VerifierKey[]): Promise<Signers> {
  const message = utf8(note.text)
  const signed: VerifierKey[] = []
  for (const { name, id, signature } of note.signatures) {
    const key = known.find((one) => one.name === name && one.id === id)
    if (!key) continue
    if (!(await verifyEd25519(key.publicKey, signature, message))) return { ok: false, forged: name }
    signed.push(key)
  }
  return signed.length > 0 ? { ok: true, keys: signed } : { ok: false, forged: undefined }
}
