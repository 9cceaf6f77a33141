import { chmod, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countReports } from '../../collector/manifest/count-reports.ts'
import { signSite } from '../../collector/manifest/sign-site.ts'
import { makeSigningKey, readSigningKeys } from '../../collector/manifest/signing-keys.ts'
import { utf8 } from '../../shared/manifest/bytes.ts'
import { verifierKeyText } from '../../shared/manifest/verifier-key.ts'
import { aPublication } from '../support/a-publication.ts'
import { faultIn } from '../support/a-publication.ts'
import { runScript } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KEYS = 'collector/manifest/keys/main.ts'

describe('npm run keys', () => {
  it('makes a key only its owner may read, prints the public half alone, and never overwrites', async () => {
    const folder = join(temporaryFolder(), 'keys')
    const env = { SKM_KEYS: folder, SKM_SITE_URL: 'https://skm.example.go.id' }
    const made = await runScript(KEYS, [], env)
    expect(made.code, made.output).toBe(0)
    const file = join(folder, 'skm.example.go.id-data.key')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    const [key] = await readSigningKeys(folder)
    expect(made.output).toContain(key ? verifierKeyText(key) : 'no key')
    expect(made.output).not.toContain('PRIVATE')
    const before = await readFile(file, 'utf8')
    expect(await runScript(KEYS, [], env)).toMatchObject({
      code: 1,
      output: expect.stringContaining('is there already'),
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('refuses a place within the content, and a key that others may read', async () => {
    const content = temporaryFolder()
    const env = { SKM_KEYS: join(content, 'keys'), SKM_CONTENT: content }
    const refused = await runScript(KEYS, ['--name', 'x/data'], env)
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('set SKM_KEYS to a folder outside it') })
    const folder = temporaryFolder()
    await makeSigningKey(folder, 'x')
    await chmod(join(folder, 'x.key'), 0o644)
    await expect(readSigningKeys(folder)).rejects.toThrow('chmod 600')
  })
})

describe('a site', () => {
  const ROOT = temporaryFolder

  it('goes unsigned without a key, in one sentence', async () => {
    const [root, content] = [ROOT(), ROOT()]
    const signing = {
      site: join(root, 'site'),
      content,
      sampleContent: 'elsewhere',
      root,
      today: '2026-07-01',
    } as const
    expect(await signSite(signing, {})).toContain('No signing key in')
    await expect(stat(join(root, 'site'))).rejects.toThrow('ENOENT')
  })

  it('of the sample makes itself a key apart from the operator’s, and signs', async () => {
    const root = ROOT()
    const { data } = await aPublication(join(root, 'site'))
    const content = join(root, 'content')
    const signing = { site: join(data, '..'), content, sampleContent: content, root, today: '2026-07-01' } as const
    expect(await signSite(signing, {})).toBe('Signed as 2025-S2-r1.')
    expect(await signSite(signing, {})).toBe('Nothing published changed since 2025-S2-r1.')
    expect(await readSigningKeys(join(root, 'var/keys'))).toEqual([])
    expect(await faultIn(data)).toBe('')
  })

  it('counts the reports by their state', async () => {
    const read = async () => utf8('{"state":"withheld"}')
    const { reports, period } = await countReports(['reports/a/2025.json', 'reports/b/2024-Q1.json', 'x.json'], read)
    expect([reports.withheld, period]).toEqual([2, '2025'])
    await expect(countReports(['reports/a/2025.json'], async () => utf8('{}'))).rejects.toThrow('has no known state')
  })
})
