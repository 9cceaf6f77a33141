import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSigningKey, signText } from '../../../collector/manifest/signing-keys.ts'
import { toBase64, utf8 } from '../../../shared/manifest/bytes.ts'
import { readNote, verifyNote, writeNote, type Signers } from '../../../shared/manifest/signed-note.ts'
import { readVerifierKey, readVerifierKeys, verifierKeyText } from '../../../shared/manifest/verifier-key.ts'

/** The note that C2SP's signed-note text shows; it does not give its key. */
const C2SP_NOTE = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`
/** The keys and note of golang.org/x/mod/sumdb/note, which the text was written after. */
const GO_PRIVATE = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const GO_PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const GO_TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`
const GO_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const GO_NOTE = `${GO_TEXT}\n${GO_LINE}`

async function verified(note: string, key = GO_PUBLIC): Promise<Signers | undefined> {
  const known = await readVerifierKeys(key)
  const read = readNote(utf8(note))
  return read && known ? verifyNote(read, known) : undefined
}

describe('a signed note', () => {
  it('is read as the C2SP text shows it, and written back byte for byte', () => {
    const note = readNote(utf8(C2SP_NOTE))
    expect(note?.text.endsWith('\n\ned è subito sera.\n')).toBe(true)
    expect(note?.signatures).toMatchObject([{ name: 'quasimodo.example/salvatore', id: '367ba04b' }])
    expect(note && writeNote(note)).toEqual(utf8(C2SP_NOTE))
  })

  it('verifies and is signed as in Go', async () => {
    expect(await verified(GO_NOTE)).toMatchObject({ ok: true, keys: [{ name: 'PeterNeumann' }] })
    const key = await readSigningKey(GO_PRIVATE)
    if (!key) throw new Error('the key of Go is not read')
    expect(verifierKeyText(key)).toBe(GO_PUBLIC)
    expect(writeNote({ text: GO_TEXT, signatures: [signText(GO_TEXT, key)] })).toEqual(utf8(GO_NOTE))
  })

  it('passes over signatures of unknown keys, also of the same name', async () => {
    const other = `— PeterNeumann ${toBase64(new Uint8Array(68))}\n`
    expect(await verified(`${GO_TEXT}\n${other}${GO_LINE}`)).toMatchObject({ ok: true })
    expect(await verified(`${GO_TEXT}\n${other}`)).toEqual({ ok: false, forged: undefined })
  })

  it.each([
    ['a letter of the text', GO_NOTE.replace('answer', 'Answer')],
    ['a letter of the signature', GO_NOTE.replace('ZJkuBS', 'ZJkuBs')],
    ['a second signature of the same key that fails', `${GO_NOTE}${GO_LINE.replace('ZJkuBS', 'ZJkuBs')}`],
  ])('is not believed with %s changed', async (_, note) => {
    expect(await verified(note)).toEqual({ ok: false, forged: 'PeterNeumann' })
  })

  it.each([
    ['no signature', GO_TEXT],
    ['no blank line', `${GO_TEXT}${GO_LINE}`],
    ['a carriage return', GO_NOTE.replace('\n', '\r\n')],
    ['a tab', GO_NOTE.replace('you ', 'you\t')],
    ['no last newline', GO_NOTE.slice(0, -1)],
    ['a hyphen for the dash', GO_NOTE.replace('—', '-')],
    ['two spaces', GO_NOTE.replace('— ', '—  ')],
    ['a plus in the name', GO_NOTE.replace('PeterNeumann', 'Peter+Neumann')],
    ['base 64 with other spare bits', GO_NOTE.replace('nAM=', 'nAN=')],
    ['a signature of four bytes', `${GO_TEXT}\n— PeterNeumann ${toBase64(new Uint8Array(4))}\n`],
    ['101 signatures', `${GO_TEXT}\n${GO_LINE.repeat(101)}`],
  ])('is none with %s', (_, note) => {
    expect(readNote(utf8(note))).toBeUndefined()
  })
})

describe('a browser without Ed25519', () => {
  afterEach(() => vi.restoreAllMocks())

  it('verifies and refuses alike', async () => {
    const missing = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'))
    expect(await verified(GO_NOTE)).toMatchObject({ ok: true })
    expect(await verified(GO_NOTE.replace('answer', 'Answer'))).toEqual({ ok: false, forged: 'PeterNeumann' })
    expect(missing).toHaveBeenCalledTimes(2)
  })
})

describe('a verifier key', () => {
  it.each([
    ['an id of another key', GO_PUBLIC.replace('c74f20a3', 'c74f20a4')],
    ['another type', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['more bytes', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
    ['no name', GO_PUBLIC.replace('PeterNeumann', '')],
    ['a space in its name', GO_PUBLIC.replace('rN', 'r N')],
  ])('with %s is refused', async (_, key) => {
    expect(await readVerifierKey(key)).toBeUndefined()
  })
})
