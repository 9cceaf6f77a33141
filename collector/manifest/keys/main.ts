import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifierKeyText } from '../../../shared/manifest/verifier-key.ts'
import { CommandError, ROOT, runCommand } from '../../command.ts'
import { readConfig, type Config } from '../../config.ts'
import { makeSealingKey } from '../../sealing/make-sealing-key.ts'
import { keysFolder, makeSigningKey, refuseWithinContent } from '../signing-keys.ts'

const USAGE = 'npm run keys -- --name skm.example.go.id/data (or set SKM_SITE_URL), or npm run keys -- --sealing'

// Membuat kunci: npm run keys
await runCommand(async () => {
  const config = readConfig(process.env, ROOT)
  const { name, sealing } = readArguments(process.argv.slice(2))
  await (sealing ? makeSealing(config) : makeSigning(name, config))
})

async function makeSigning(given: string | undefined, { siteUrl, content }: Config): Promise<void> {
  const name = given ?? (siteUrl ? `${new URL(siteUrl).host}/data` : undefined)
  if (!name) throw new CommandError(`use it as: ${USAGE}`)
  const folder = keysFolder(process.env, ROOT)
  refuseWithinContent(folder, content)
  const key = await makeSigningKey(folder, name)
  console.log(
    `Made a signing key in ${folder}; keep a copy where only you can read it. Its public half, to give to others:`,
  )
  console.log(verifierKeyText(key))
}

async function makeSealing({ sealingKeyFile, content }: Config): Promise<void> {
  const file = sealingKeyFile ?? join(keysFolder(process.env, ROOT), 'sealing.pem')
  refuseWithinContent(file, content)
  const { byId } = await makeSealingKey(file)
  console.log(`Made a sealing key in ${file}; without it what devices sealed cannot be read, so keep a copy.`)
  if (byId.size > 1)
    console.log(`The ${byId.size - 1} before it open on; take them away when no device holds a rating any more.`)
  if (sealingKeyFile === null) console.log(`To use it, start every collector with SKM_SEALING_KEY_FILE=${file}.`)
}

function readArguments(args: string[]): { readonly name?: string | undefined; readonly sealing?: boolean | undefined } {
  try {
    return parseArgs({ args, options: { name: { type: 'string' }, sealing: { type: 'boolean' } } }).values
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}
