import { parseArgs } from 'node:util'
import { verifierKeyText } from '../../../shared/manifest/verifier-key.ts'
import { CommandError, ROOT, runCommand } from '../../command.ts'
import { readConfig } from '../../config.ts'
import { keysFolder, makeSigningKey, refuseWithinContent } from '../signing-keys.ts'

const USAGE = 'npm run keys -- --name skm.example.go.id/data (or set SKM_SITE_URL)'

// Membuat kunci: npm run keys
await runCommand(async () => {
  const { siteUrl, content } = readConfig(process.env, ROOT)
  const name = readName(process.argv.slice(2)) ?? (siteUrl ? `${new URL(siteUrl).host}/data` : undefined)
  if (!name) throw new CommandError(`use it as: ${USAGE}`)
  const folder = keysFolder(process.env, ROOT)
  refuseWithinContent(folder, content)
  const key = await makeSigningKey(folder, name)
  console.log(
    `Made a signing key in ${folder}; keep a copy where only you can read it. Its public half, to give to others:`,
  )
  console.log(verifierKeyText(key))
})

function readName(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { name: { type: 'string' } } }).values.name
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}; use it as: ${USAGE}`)
  }
}
