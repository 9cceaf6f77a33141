import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publicationIn } from '../../collector/manifest/published-files.ts'
import { makeSigningKey, signText } from '../../collector/manifest/signing-keys.ts'
import { utf8 } from '../../shared/manifest/bytes.ts'
import { findFile } from '../../shared/manifest/find-file.ts'
import { manifestText, readManifest, type Manifest } from '../../shared/manifest/manifest.ts'
import { writeNote } from '../../shared/manifest/signed-note.ts'
import { verifierKeyText } from '../../shared/manifest/verifier-key.ts'
import { serveSite } from '../site/support/site-server.ts'
import { aPublication, faultIn, type SignedPublication } from '../support/a-publication.ts'
import { runScript } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const VERIFY = 'collector/manifest/verify/main.ts'

/** Two manifests: 2025-S2-r1, then 2026-S1-r1. */
async function aChain(): Promise<SignedPublication> {
  const publication = await aPublication(temporaryFolder())
  await publication.sign()
  await publication.put('reports/dukcapil/2026-S1.json', '{"state":"provisional"}\n')
  await publication.sign()
  return publication
}

const verify = (place: string, ...more: string[]) => runScript(VERIFY, [place, ...more], {})

describe('a manifest', () => {
  it('says what is published, and what was before', async () => {
    const { data } = await aChain()
    const read = readManifest(await readFile(join(data, 'manifest/2026-S1-r1.json'), 'utf8'))
    if (!read.ok) throw new Error(read.at)
    const { files, ...head } = read.manifest
    expect(head).toMatchObject({ period: '2026-S1', revision: 1, number: 2, date: '2026-07-01' })
    expect(head.counts).toMatchObject({ files: 4, units: 1, reports: { final: 1, provisional: 1, withheld: 0 } })
    expect(head.previous?.name).toBe('2025-S2-r1')
    expect(files.map(({ path }) => path)).toEqual([
      'kunci.txt',
      ...['2025-S2.csv', '2025-S2.json', '2026-S1.json'].map((name) => `reports/dukcapil/${name}`),
    ])
    expect(files[1]).toMatchObject({ size: 12 })
  })

  it('is not written anew when nothing changed, and the chain outlives a rebuild', async () => {
    const publication = await aChain()
    await rm(join(publication.data, 'manifest'), { recursive: true })
    expect(await publication.sign()).toEqual({ name: '2026-S1-r1', added: false })
    expect(await faultIn(publication.data)).toBe('')
    await publication.put('reports/dukcapil/2026-S1.json', '{"state":"final"}\n')
    expect(await publication.sign()).toEqual({ name: '2026-S1-r2', added: true })
  })

  it('is not made of a chain with a changed or missing link', async () => {
    const publication = await aChain()
    const file = join(publication.kept, '2025-S2-r1.note')
    const note = await readFile(file, 'utf8')
    await writeFile(file, note.replace('2026-07-01', '2026-07-02'))
    await expect(publication.sign()).rejects.toThrow('bad-signature: manifest/2025-S2-r1.note')
    await rm(file)
    await expect(publication.sign()).rejects.toThrow('manifest number 1 is missing or there twice')
  })

  it('carries the signature of each key, so that a key can take over from another', async () => {
    const publication = await aChain()
    const next = await makeSigningKey(temporaryFolder(), 'uji.example/data-baru')
    await publication.sign([publication.key, next])
    await publication.put('reports/dukcapil/2026-S1.json', '{"state":"final"}\n')
    await publication.sign([next])
    expect(await faultIn(publication.data)).toBe('')
    expect(await faultIn(publication.data, [publication.key])).toContain(
      'signed by uji.example/data-baru, none of which you trust',
    )
  })

  it.each<[string, (manifest: Manifest) => unknown]>([
    ['files', ({ files, ...rest }) => ({ ...rest, files: files.toReversed() })],
    ['files', ({ files, ...rest }) => ({ ...rest, files: [{ ...files[0], path: '../x' }, ...files.slice(1)] })],
    ['counts', ({ counts, ...rest }) => ({ ...rest, counts: { ...counts, bytes: counts.bytes + 1 } })],
    ['number', (manifest) => ({ ...manifest, number: 0 })],
    ['previous', (manifest) => ({ ...manifest, previous: { name: '../2025-r1', sha256: 'x' } })],
    ['note', (manifest) => ({ ...manifest, note: 'x' })],
  ])('is refused for its %s', async (at, change) => {
    const { data } = await aChain()
    const read = readManifest(await readFile(join(data, 'manifest/2026-S1-r1.json'), 'utf8'))
    if (!read.ok) throw new Error(read.at)
    expect(readManifest(manifestText(read.manifest))).toEqual(read)
    expect(readManifest(JSON.stringify(change(read.manifest)))).toEqual({ ok: false, at })
  })
})

describe('npm run verify', () => {
  it('finds the chain and every file as published, in a folder and over HTTP', async () => {
    const { data, key } = await aChain()
    const site = join(data, '..')
    const server = await serveSite(site)
    for (const place of [site, `${server.origin}/data/`]) {
      const { code, output } = await verify(place, '--key', verifierKeyText(key))
      expect([code, output]).toEqual([0, expect.stringMatching(/^2026-S1-r1 .*4 files.*chain of 2 unbroken/)])
    }
    await server.close()
  })

  const flip = (path: string) => async (data: string) => {
    const bytes = await readFile(join(data, path))
    bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5)
    await writeFile(join(data, path), bytes)
  }
  const drop = (path: string) => (data: string) => rm(join(data, path))
  const copy = (from: string, to: string) => (data: string) => cp(join(data, from), join(data, to))

  it.each<[string, (data: string) => Promise<void>, string]>([
    [
      'one byte of a file',
      flip('reports/dukcapil/2025-S2.csv'),
      'reports/dukcapil/2025-S2.csv: is not what was published',
    ],
    ['a missing file', drop('reports/dukcapil/2026-S1.json'), 'reports/dukcapil/2026-S1.json: is missing'],
    ['a file too many', copy('kunci.txt', 'reports/x.json'), 'reports/x.json: was never published'],
    [
      'one byte of an old manifest',
      flip('manifest/2025-S2-r1.note'),
      'manifest/2025-S2-r1.note: was changed after uji.example/data signed it',
    ],
    ['an old manifest gone', drop('manifest/2025-S2-r1.note'), 'manifest/2025-S2-r1.note: is missing'],
    ['a changed copy', flip('manifest/2025-S2-r1.json'), 'manifest/2025-S2-r1.json: differs from the signed copy'],
    [
      'the newest in an older place',
      copy('manifest/2026-S1-r1.note', 'manifest/2025-S2-r1.note'),
      'is not the manifest that 2026-S1-r1 was built on',
    ],
    [
      'an older one as the newest',
      copy('manifest/2025-S2-r1.note', 'manifest/latest.note'),
      'reports/dukcapil/2026-S1.json: was never published',
    ],
    [
      'a manifest that is no note',
      copy('kunci.txt', 'manifest/latest.note'),
      'manifest/latest.note: is not a signed note',
    ],
    ['no manifest', drop('manifest/latest.note'), 'nothing here is signed'],
    ['no key', drop('kunci.txt'), 'kunci.txt: is missing'],
  ])('P6: fails at %s and names it', async (_, harm, sentence) => {
    const { data } = await aChain()
    await harm(data)
    expect(await faultIn(data)).toContain(sentence)
  })

  it.each<[string, string[], Partial<Manifest>]>([
    ['an old manifest', ['2025-S2-r1'], { rules: 'others' }],
    ['the newest in another place', ['2026-S1-r1', 'latest'], { number: 3 }],
  ])('fails at %s that the publisher signed anew', async (_, names, change) => {
    const { data, key } = await aChain()
    const read = readManifest(await readFile(join(data, `manifest/${names[0]}.json`), 'utf8'))
    if (!read.ok) throw new Error(read.at)
    const text = manifestText({ ...read.manifest, ...change })
    await writeFile(join(data, `manifest/${names[0]}.json`), text)
    for (const name of names) {
      await writeFile(join(data, `manifest/${name}.note`), writeNote({ text, signatures: [signText(text, key)] }))
    }
    expect(await faultIn(data)).toContain('manifest/2025-S2-r1.note: is not the manifest that 2026-S1-r1 was built on')
  })

  it('fails with the key of somebody else', async () => {
    const { data } = await aChain()
    const other = await makeSigningKey(temporaryFolder(), 'uji.example/data')
    const { code, output } = await verify(data, '--key', verifierKeyText(other))
    expect([code, output]).toEqual([1, expect.stringContaining('none of which you trust')])
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})

describe('a downloaded file', () => {
  it('is found in the publication that held it, and told from the newest', async () => {
    const publication = await aChain()
    await publication.put('reports/dukcapil/2026-S1.json', '{"state":"final"}\n')
    await publication.sign()
    const { read } = publicationIn(publication.data)
    const old = await findFile(read, utf8('{"state":"provisional"}\n'))
    expect(old).toMatchObject({ link: { name: '2026-S1-r1' }, path: 'reports/dukcapil/2026-S1.json', current: false })
    expect(await findFile(read, utf8('{"state":"final"}\n'))).toMatchObject({ current: true })
    expect(await findFile(read, utf8('{"state":"Final"}\n'))).toBeUndefined()
  })
})
