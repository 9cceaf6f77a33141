import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { publicationIn } from '../../collector/manifest/published-files.ts'
import { faultText } from '../../collector/manifest/verify/fault-text.ts'
import { VerificationError } from '../../shared/manifest/fault.ts'
import type { VerifierKey } from '../../shared/manifest/verifier-key.ts'
import { verifyPublication } from '../../shared/manifest/verify-publication.ts'
import { makeSigningKey, type SigningKey } from '../../collector/manifest/signing-keys.ts'
import { writeManifest } from '../../collector/manifest/write-manifest.ts'

/** Terbitan bertanda tangan below `folder`: `data/` as it is served, and what it is made from. */
export interface SignedPublication {
  readonly data: string
  readonly kept: string
  readonly key: SigningKey
  put(path: string, text: string): Promise<void>
  /** Signs what is there now. @returns the name of the newest manifest */
  sign(keys?: readonly SigningKey[]): Promise<{ name: string; added: boolean } | undefined>
}

export async function aPublication(folder: string): Promise<SignedPublication> {
  const [data, kept] = [join(folder, 'data'), join(folder, 'manifests')]
  const key = await makeSigningKey(join(folder, 'keys'), 'uji.example/data')
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(data, path)), { recursive: true })
    await writeFile(join(data, path), text)
  }
  await put('reports/dukcapil/2025-S2.json', '{"state":"final"}\n')
  await put('reports/dukcapil/2025-S2.csv', 'unit,period\n')
  return { data, kept, key, put, sign: (keys = [key]) => writeManifest({ data, kept, keys, today: '2026-07-01' }) }
}

/** What `npm run verify` would say, without starting a program for it; empty where all is well. */
export async function faultIn(data: string, keys?: readonly VerifierKey[]): Promise<string> {
  try {
    await verifyPublication(publicationIn(data), keys ? { keys } : {})
    return ''
  } catch (error) {
    if (error instanceof VerificationError) return faultText(error.fault)
    throw error
  }
}
