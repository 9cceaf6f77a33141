// Runs in the browser: verifies the site, or files that a person has, and says what came of it.
import type { Bytes } from '../../../shared/manifest/bytes.ts'
import { VerificationError, type Fault } from '../../../shared/manifest/fault.ts'
import { fileAddress } from '../../../shared/manifest/file-address.ts'
import { findFile, type Match } from '../../../shared/manifest/find-file.ts'
import type { Manifest } from '../../../shared/manifest/manifest.ts'
import { verifierKeyText } from '../../../shared/manifest/verifier-key.ts'
import { verifyPublication } from '../../../shared/manifest/verify-publication.ts'
import { verifyTextFor } from '../../text/verify-text-for.ts'

const text = verifyTextFor(document.documentElement.lang)

type State = 'good' | 'bad'

export async function verifySite(place: HTMLElement): Promise<void> {
  await saying(place, async () => {
    const { newest, links } = await verifyPublication(
      { read: download },
      { tell: (done, of) => say(place, text.progress(done, of)) },
    )
    const { manifest, signers } = newest
    const found = { files: manifest.files.length, edition: editionOf(manifest), links: links.length }
    const keys = signers.map(verifierKeyText).join(', ')
    return { state: 'good', words: `${text.siteGood(found)}\n${text.signedBy(keys)}` }
  })
}

export async function verifyFiles(files: readonly File[], place: HTMLElement): Promise<void> {
  await saying(place, async () => {
    const lines: string[] = []
    let state: State = 'good'
    for (const file of files) {
      const match = await findFile(download, new Uint8Array(await file.arrayBuffer()))
      if (!match) state = 'bad'
      lines.push(match ? matchWords(file.name, match) : text.noMatch(file.name))
    }
    return { state, words: lines.join('\n') }
  })
}

function matchWords(file: string, { link, path, current }: Match): string {
  const match = text.match({ file, edition: editionOf(link.manifest), path: `/data/${path}` })
  return `${match} ${current ? text.current : text.superseded}`
}

async function saying(place: HTMLElement, work: () => Promise<{ state: State; words: string }>): Promise<void> {
  say(place, text.checking)
  if (!globalThis.isSecureContext) {
    say(place, text.insecure, 'bad')
    return
  }
  try {
    const { state, words } = await work()
    say(place, words, state)
  } catch (error) {
    say(place, error instanceof VerificationError ? faultWords(error.fault) : text.unreachable, 'bad')
  }
}

function say(place: HTMLElement, words: string, state?: State): void {
  place.textContent = words
  if (state) place.dataset['state'] = state
  else delete place.dataset['state']
}

function faultWords(fault: Fault): string {
  const named = 'path' in fault ? { ...fault, path: `/data/${fault.path}` } : fault
  // Each entry takes the fault of its own key, which TypeScript cannot see through the union.
  return (text.faults[fault.kind] as (fault: Fault) => string)(named)
}

function editionOf({ period, revision, date }: Manifest): string {
  return text.edition(period, revision, date)
}

/** Asks the server each time: a copy in the browser's own store would tell nothing about the site. */
async function download(path: string): Promise<Bytes | undefined> {
  const answer = await fetch(fileAddress(path, '/data/'), { cache: 'no-store' })
  if (answer.status === 404 || answer.status === 410) return undefined
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
