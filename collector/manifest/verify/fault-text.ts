import type { Fault } from '../../../shared/manifest/fault.ts'

type FaultOf<K extends Fault['kind']> = Extract<Fault, { kind: K }>

const REPUBLISH = 'upload the whole site anew, as npm run build made it'

const TEXTS: { readonly [K in Fault['kind']]: (fault: FaultOf<K>) => string } = {
  unsigned: () =>
    'manifest/latest.note: is not there, so nothing here is signed; check the address, or make a key with npm run keys and build the site',
  'keys-missing': () => 'kunci.txt: is missing; give the public key with --key, or upload the whole site anew',
  'keys-unreadable': () =>
    'kunci.txt: holds a line that is no key; give the public key with --key, or upload the whole site anew',
  'unknown-key': ({ path, signers }) =>
    `${path}: signed by ${signers.join(', ')}, none of which you trust; check the key you gave, or ask the publisher for the new one`,
  'bad-signature': ({ path, signer }) =>
    `${path}: was changed after ${signer} signed it; do not use it, and ask the publisher`,
  'not-a-note': ({ path }) => `${path}: is not a signed note; ${REPUBLISH}`,
  'not-a-manifest': ({ path, at }) => `${path}: ${at}: is not as a manifest has it; ${REPUBLISH}`,
  'manifest-missing': ({ path }) => `${path}: is missing; ${REPUBLISH}`,
  'copies-differ': ({ path }) => `${path}: differs from the signed copy beside it; ${REPUBLISH}`,
  'broken-chain': ({ path, after }) =>
    `${path}: is not the manifest that ${after} was built on; put manifests/ back from a backup, and build the site`,
  'file-missing': ({ path }) => `${path}: is missing; ${REPUBLISH}`,
  'file-changed': ({ path, size, published }) =>
    `${path}: is not what was published (${size} bytes now, ${published} then); do not use it, and upload the site anew`,
  'file-unlisted': ({ path }) =>
    `${path}: was never published; take it away, or build the site anew so that it is signed`,
}

/** One sentence that names the file and the remedy. */
export function faultText(fault: Fault): string {
  // Each entry takes the fault of its own key, which TypeScript cannot see through the union.
  return (TEXTS[fault.kind] as (fault: Fault) => string)(fault)
}
