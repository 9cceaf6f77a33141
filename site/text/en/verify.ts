import { formatsFor } from '../formats.ts'
import type { VerifyText } from '../verify-text.ts'
import { periodNameEn } from './period-name.ts'

const format = formatsFor('en-GB')
const ASK = 'Please tell those who run this site.'

const FAULTS: VerifyText['faults'] = {
  unsigned: () => 'This site does not sign what it publishes yet, so its files cannot be checked.',
  'keys-missing': () => `The public key at /data/kunci.txt is missing. ${ASK}`,
  'keys-unreadable': () => `The public key at /data/kunci.txt cannot be read. ${ASK}`,
  'unknown-key': ({ path }) => `${path} is not signed with the key of this site. ${ASK}`,
  'bad-signature': ({ path }) => `${path} was changed after it was signed. Do not use these data. ${ASK}`,
  'not-a-note': ({ path }) => `${path} is damaged. ${ASK}`,
  'not-a-manifest': ({ path }) => `${path} is damaged. ${ASK}`,
  'manifest-missing': ({ path }) => `${path} is missing, so the chain of publications is broken. ${ASK}`,
  'copies-differ': ({ path }) => `${path} differs from its signed copy. ${ASK}`,
  'broken-chain': ({ path }) => `${path} is not the publication it should be, so the chain is broken. ${ASK}`,
  'file-missing': ({ path }) => `${path} was published but is missing. ${ASK}`,
  'file-changed': ({ path }) => `${path} is not the same as published. Do not use that file. ${ASK}`,
  'file-unlisted': ({ path }) => `${path} was never published. ${ASK}`,
}

/** Halaman pemeriksaan, in English. */
export const VERIFY_EN: VerifyText = {
  title: 'Check that data are genuine',
  description: 'Check whether a file of survey data is still as it was published.',
  lead: 'Are these data still as they were published? Here you can check for yourself.',
  noScript:
    'Checking on this page needs JavaScript, which is off in your browser. There is another way to check, see below.',
  site: {
    title: 'The data on this site',
    lead: 'Every data file is downloaded and compared. This can take a while on a slow connection.',
    button: 'Check this site',
  },
  file: {
    title: 'A file you downloaded',
    lead: 'The file is checked on your device and is sent nowhere.',
    choose: 'Choose files, or drag them here',
  },
  how: {
    title: 'How it works',
    steps: [
      'Where this site signs what it publishes, each publication has a manifest: a list of all data files with the size and SHA-256 of each.',
      'The manifest is signed with the publisher’s key and holds the hash of the manifest before. To change one old file is to break that chain.',
      'The public key is at /data/kunci.txt. Compare it with one you got elsewhere, because whoever controls this site could replace both.',
    ],
    otherWay:
      'Without this page: compare what the command sha256sum says of your file with the manifest, in /data/manifest/.',
  },
  insecure:
    'Your browser checks only over a secure connection. Open this page at the address that begins with https://.',
  unreachable: 'A file could not be downloaded. Check your connection and try again.',
  checking: 'Checking …',
  progress: (done, of) => `Checking: ${format.count(done)} of ${format.count(of)} files`,
  siteGood: ({ files, edition, links }) =>
    `It matches. All ${format.count(files)} data files are those of ${edition}, and the chain of ${format.count(links)} publications is whole.`,
  signedBy: (keys) => `Signed with the key ${keys}`,
  edition: (period, revision, day) =>
    `the publication ${periodNameEn(period)}, revision ${format.count(revision)}, ${format.day(day)}`,
  match: ({ file, edition, path }) => `${file} matches ${edition}, as ${path}.`,
  current: 'That is still the latest publication.',
  superseded: 'There is a later publication, which holds this file in another state or no longer.',
  noMatch: (file) =>
    `${file} does not match any publication of this site. It may have changed since it was downloaded, for example by saving it again, or it comes from elsewhere.`,
  faults: FAULTS,
}
