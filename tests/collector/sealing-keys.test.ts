import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSealingKey } from '../../collector/sealing/make-sealing-key.ts'
import { NO_SEALING, readSealingKeys } from '../../collector/sealing/sealing-keys.ts'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import type { SealingKey } from '../../shared/domain/sealing.ts'
import { writeContent } from '../support/a-content.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { aSealedRating } from '../support/a-sealed-rating.ts'
import { runScript } from '../support/run-command.ts'
import { someSealingKeys } from '../support/sealing-keys.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const COLLECTOR = 'collector/main.ts'
const KEYS = 'collector/manifest/keys/main.ts'
const IMPORT = 'collector/import/main.ts'

const pemOf = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'pem', type: 'pkcs8' })

async function anOperator() {
  const folder = temporaryFolder()
  await writeContent(folder)
  const database = join(folder, 'skm.db')
  const env = { SKM_CONTENT: folder, SKM_DATABASE: `sqlite:${database}`, SKM_PORT: '0', INIT_CWD: folder }
  return { folder, file: join(temporaryFolder(), 'sealing.pem'), database, env }
}

describe('the file of sealing keys', () => {
  it('gets a new key in front, the others open on, and only its owner may read it', async () => {
    const file = join(temporaryFolder(), 'keys/sealing.pem')
    const first = await makeSealingKey(file)
    const second = await makeSealingKey(file)
    expect([first.byId.size, second.byId.size]).toEqual([1, 2])
    expect(second.announced).not.toEqual(first.announced)
    expect(second.byId.has(first.announced?.id ?? '')).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('announces none where there is none, or where the operator stops sealing; its keys open on', async () => {
    expect(await readSealingKeys({ sealingKeyFile: null, sealingAnnounced: true })).toEqual(NO_SEALING)
    const file = join(temporaryFolder(), 'sealing.pem')
    const made = await makeSealingKey(file)
    const stopped = await readSealingKeys({ sealingKeyFile: file, sealingAnnounced: false })
    expect([stopped.announced, [...stopped.byId.keys()]]).toEqual([undefined, [...made.byId.keys()]])
    const { env } = await anOperator()
    const { code, output } = await runScript(COLLECTOR, [], { ...env, SKM_SEALING_ANNOUNCE: 'nein' })
    expect([code, output]).toEqual([1, expect.stringContaining('SKM_SEALING_ANNOUNCE: nein is neither yes nor no')])
  })

  it.each<[string, (file: string) => void, string]>([
    ['that is not there', () => undefined, 'cannot be read (ENOENT)'],
    ['that others may read', (file) => writeFileSync(file, pemOf('P-256'), { mode: 0o644 }), 'may be read by others'],
    ['that holds no key', (file) => writeFileSync(file, 'x', { mode: 0o600 }), 'holds something else'],
    ['with a key of another curve', (file) => writeFileSync(file, pemOf('P-384'), { mode: 0o600 }), 'something else'],
    [
      'with another key behind a good one',
      (file) => writeFileSync(file, pemOf('P-256') + pemOf('secp256k1'), { mode: 0o600 }),
      'something else',
    ],
  ])('%s stops the collector with one sentence, before it touches the database', async (_what, make, words) => {
    const { file, env, database } = await anOperator()
    make(file)
    const { code, output } = await runScript(COLLECTOR, [], { ...env, SKM_SEALING_KEY_FILE: file })
    expect([code, output]).toEqual([1, expect.stringContaining(`SKM_SEALING_KEY_FILE: ${file}`)])
    expect(output).toContain(words)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(existsSync(database)).toBe(false)
  })

  it('is made by npm run keys, and never within the content or over another file', async () => {
    const { file, folder, env } = await anOperator()
    const made = await runScript(KEYS, ['--sealing'], { ...env, SKM_SEALING_KEY_FILE: file })
    expect([made.code, made.output]).toEqual([0, expect.stringContaining(`Made a sealing key in ${file}`)])
    const again = await runScript(KEYS, ['--sealing'], { ...env, SKM_SEALING_KEY_FILE: file })
    expect(again.output).toContain('The 1 before it open on')
    const within = await runScript(KEYS, ['--sealing'], { ...env, SKM_SEALING_KEY_FILE: join(folder, 'k.pem') })
    expect([within.code, within.output]).toEqual([1, expect.stringContaining('lies within the content')])
    writeFileSync(file, 'a letter', { mode: 0o600 })
    expect((await runScript(KEYS, ['--sealing'], { ...env, SKM_SEALING_KEY_FILE: file })).code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('a letter')
  })
})

describe('npm run import with the file that staff saved on a kiosk', () => {
  it('keeps sealed and plain ratings once, and says what it could not take and why', async () => {
    const { file, folder, env, database } = await anOperator()
    const key = (await makeSealingKey(file)).announced as SealingKey
    const link = { chain: 'A'.repeat(22), number: 2, link: Buffer.alloc(32).toString('base64url') }
    const sealed = await aSealedRating(aRating({ channel: 'kiosk' }), key, { kiosk: link })
    const strange = await aSealedRating(aRating(), someSealingKeys().announced as SealingKey)
    const broken = { ...sealed, id: aRating().id }
    const lines = [aRequest([sealed, aRating()]), aRequest([strange, broken, aRating({ unit: 'lain' })])]
    writeFileSync(join(folder, 'skm.json'), lines.join('\n'))
    const withKey = { ...env, SKM_SEALING_KEY_FILE: file }
    const { code, output } = await runScript(IMPORT, ['skm.json'], withKey)
    expect([code, output.trim().split('\n')]).toEqual([
      0,
      [
        'skm.json: 2 ratings imported, 0 were there already.',
        `${strange.id}: not taken (it is sealed to a key that SKM_SEALING_KEY_FILE does not hold).`,
        `${broken.id}: not taken (another rating is inside its seal).`,
        expect.stringContaining('not taken (its unit is not in SKM_CONTENT)'),
        `Kiosk ${link.chain} of dukcapil: 1 ratings are missing; see docs/operate.md.`,
      ],
    ])
    expect((await runScript(IMPORT, ['skm.json'], withKey)).output).toContain(
      '0 ratings imported, 2 were there already',
    )
    const store = await openSqliteStore(database, { readsOnly: true })
    expect(await store.count()).toBe(2)
    await store.close()
  })

  it('keeps nothing of a file that is cut off, and names the line', async () => {
    const { folder, env } = await anOperator()
    writeFileSync(join(folder, 'skm.json'), `${aRequest([aRating()])}\n${aRequest([aRating()]).slice(0, 90)}`)
    const { code, output } = await runScript(IMPORT, ['skm.json'], env)
    expect([code, output]).toEqual([1, expect.stringContaining('skm.json: line 2: the body is not JSON')])
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})
