import { join } from 'node:path'
import type { Day } from '../../shared/domain/period.ts'
import { VerificationError } from '../../shared/manifest/fault.ts'
import { CommandError } from '../command.ts'
import { keysFolder, makeSigningKey, readSigningKeys, refuseWithinContent, type SigningKey } from './signing-keys.ts'
import { faultText } from './verify/fault-text.ts'
import { writeManifest } from './write-manifest.ts'

/** Never a real address (RFC 6761), so that nobody takes the sample for a publication. */
const SAMPLE_KEY = 'contoh.invalid/data'

export interface Signing {
  /** The finished site, not yet shown. */
  readonly site: string
  readonly content: string
  /** The content that comes with the program, which may sign with a key of its own. */
  readonly sampleContent: string
  readonly root: string
  readonly today: Day
}

/**
 * Menandatangani situs with the operator's keys. Without a key it stays unsigned; only the sample makes itself one, in
 * a folder of its own, so that `npm start` shows what verifying looks like.
 *
 * @returns one sentence on what was done
 */
export async function signSite(signing: Signing, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { site, content, today } = signing
  const { folder, keys } = await keysFor(signing, env)
  if (keys.length === 0)
    return `No signing key in ${folder}: the site is published unsigned; make a key with npm run keys.`
  const data = join(site, 'data')
  const result = await writeManifest({ data, kept: join(content, 'manifests'), keys, today }).catch(
    (error: unknown) => {
      if (!(error instanceof VerificationError)) throw error
      throw new CommandError(`${join(content, 'manifests')}: the chain does not hold: ${faultText(error.fault)}`)
    },
  )
  if (!result) return 'No report is published yet, so nothing is signed.'
  return result.added ? `Signed as ${result.name}.` : `Nothing published changed since ${result.name}.`
}

async function keysFor(
  { content, sampleContent, root }: Signing,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ folder: string; keys: readonly SigningKey[] }> {
  const own = keysFolder(env, root)
  const isSample = content === sampleContent && !env['SKM_KEYS']
  const folder = isSample ? join(own, 'sample') : own
  refuseWithinContent(folder, content)
  const keys = await readSigningKeys(folder)
  return { folder, keys: keys.length === 0 && isSample ? [await makeSigningKey(folder, SAMPLE_KEY)] : keys }
}
