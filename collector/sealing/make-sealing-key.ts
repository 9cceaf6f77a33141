import { generateKeyPairSync } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readSealingKeys, type SealingKeys } from './sealing-keys.ts'

/**
 * Membuat kunci penyegel: puts a new key in front of those that `file` holds, which open on. The file is replaced in one
 * step, readable by its owner alone.
 *
 * @throws ConfigError when the file is there and is not one of keys; it then stays as it is
 */
export async function makeSealingKey(file: string): Promise<SealingKeys> {
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const config = { sealingKeyFile: file, sealingAnnounced: true }
  if (before !== '') await readSealingKeys(config)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.new`
  await writeFile(fresh, `${privateKey.export({ format: 'pem', type: 'pkcs8' })}${before}`, { mode: 0o600 })
  await chmod(fresh, 0o600)
  await rename(fresh, file)
  return readSealingKeys(config)
}
