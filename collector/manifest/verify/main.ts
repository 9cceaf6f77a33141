import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { VerificationError } from '../../../shared/manifest/fault.ts'
import { readVerifierKeys, verifierKeyText, type VerifierKey } from '../../../shared/manifest/verifier-key.ts'
import { verifyPublication, type Verified } from '../../../shared/manifest/verify-publication.ts'
import { callerPath, CommandError, runCommand } from '../../command.ts'
import { faultText } from './fault-text.ts'
import { publicationAt } from './publication-at.ts'
import { verifyMinutes } from './verify-minutes.ts'

const USAGE = 'npm run verify -- DIR|URL [--key KEY|FILE] [--content DIR]'

// Memeriksa terbitan: npm run verify -- DIR|URL
await runCommand(async () => {
  const { place, key, content } = readArguments(process.argv.slice(2))
  const keys = key === undefined ? undefined : await givenKeys(key)
  try {
    console.log(summary(await verifyPublication(publicationAt(place), keys ? { keys } : {})))
    if (!keys) console.log('The key is the one that the publication names; give the one you know with --key.')
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error
    throw new CommandError(`${place}: ${faultText(error.fault)}`)
  }
  if (content !== undefined)
    console.log(`${await verifyMinutes(callerPath(content))} minutes of forums, as they were signed.`)
})

function summary({ newest, links }: Verified): string {
  const { files, bytes } = newest.manifest.counts
  const signers = newest.signers.map(verifierKeyText).join(', ')
  return `${newest.name} of ${newest.manifest.date}: ${files} files, ${bytes} bytes, as published; chain of ${links.length} unbroken. Signed by ${signers}`
}

/** A key itself, or a file of keys. */
async function givenKeys(given: string): Promise<readonly VerifierKey[]> {
  const text = given.includes('+') ? given : await readFile(callerPath(given), 'utf8').catch(() => '')
  const keys = await readVerifierKeys(text)
  if (keys && keys.length > 0) return keys
  throw new CommandError(
    `--key ${given}: is neither a public key nor a file of them; give a line of kunci.txt or the file`,
  )
}

function readArguments(args: string[]): { place: string; key: string | undefined; content: string | undefined } {
  const { values, positionals } = parse(args)
  const [place, ...more] = positionals
  if (!place || more.length > 0) throw new CommandError(`use it as: ${USAGE}`)
  return { place, key: values.key, content: values.content }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { key: { type: 'string' }, content: { type: 'string' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}
