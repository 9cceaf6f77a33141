/**
 * Kesalahan pemeriksaan: what does not fit in a publication, and where. The words for it stand where they are read:
 * `collector/manifest/verify/fault-text.ts` and the site's text tables.
 */
export type Fault =
  /** Nothing there is signed. */
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'keys-missing' }
  | { readonly kind: 'keys-unreadable' }
  /** No signature of a known key; `signers` are the names that did sign. */
  | { readonly kind: 'unknown-key'; readonly path: string; readonly signers: readonly string[] }
  | { readonly kind: 'bad-signature'; readonly path: string; readonly signer: string }
  | { readonly kind: 'not-a-note'; readonly path: string }
  | { readonly kind: 'not-a-manifest'; readonly path: string; readonly at: string }
  | { readonly kind: 'manifest-missing'; readonly path: string }
  /** Two copies of one manifest differ. */
  | { readonly kind: 'copies-differ'; readonly path: string }
  /** The manifest `path` does not have the hash, place or name that the one after it says. */
  | { readonly kind: 'broken-chain'; readonly path: string; readonly after: string }
  | { readonly kind: 'file-missing'; readonly path: string }
  | { readonly kind: 'file-changed'; readonly path: string; readonly size: number; readonly published: number }
  | { readonly kind: 'file-unlisted'; readonly path: string }

export class VerificationError extends Error {
  override readonly name = 'VerificationError'
  readonly fault: Fault

  constructor(fault: Fault) {
    super('path' in fault ? `${fault.kind}: ${fault.path}` : fault.kind)
    this.fault = fault
  }
}
