import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { forumFile, writeForum } from '../../shared/content/forums.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import { serveSite } from '../site/support/site-server.ts'
import { aForum } from '../support/a-forum.ts'
import { aPublication } from '../support/a-publication.ts'
import { runScript } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SIGNED = 'Berita acara'
const sha256 = createHash('sha256').update(SIGNED).digest('hex')

async function writeRecord(content: string, date: string, minutes: Partial<Forum['minutes']>): Promise<string> {
  const forum = aForum({ date, minutes: { sha256, signed: date, ...minutes } })
  const file = forumFile(content, forum)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, writeForum(forum))
  return dirname(file)
}

async function aSignedSite(): Promise<string> {
  const publication = await aPublication(temporaryFolder())
  await publication.sign()
  return join(publication.data, '..')
}

describe('npm run verify --content', () => {
  it('names every forum record whose minutes are gone, out of reach, or not the signed ones', async () => {
    const [site, content] = [await aSignedSite(), temporaryFolder()]
    const verify = () => runScript('collector/manifest/verify/main.ts', [site, '--content', content], {})
    const folder = await writeRecord(content, '2025-09-18', { file: 'ba.pdf' })
    await writeFile(join(folder, 'ba.pdf'), SIGNED)
    expect(await verify()).toMatchObject({ code: 0, output: expect.stringContaining('1 minutes of forums') })

    const server = await serveSite(site)
    onTestFinished(() => server.close())
    await writeRecord(content, '2025-09-19', { link: `${server.origin.replace('http:', 'https:')}/ba.pdf` })
    await writeFile(join(folder, 'ba.pdf'), 'Berita lain')
    const { code, output } = await verify()
    expect(code).toBe(1)
    expect(output).toMatch(/2025-09-18\.md: minutes\.sha256: is .*, but .*ba\.pdf has /)
    expect(output).toMatch(/2025-09-19\.md: minutes\.link: .* cannot be read; /)
  })
})
