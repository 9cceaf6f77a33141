// Builds a site with many forums and commitments: node tests/bench/forums.bench.ts [forums] [commitments of each]
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeForum } from '../../shared/content/forums.ts'
import { buildSite } from '../site/support/build-site.ts'
import { aForum, commitmentFields } from '../support/a-forum.ts'

const STATES = ['planned', 'in-progress', 'done', 'dropped'] as const
const [forums = 5_000, each = 10] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'skm-forums-'))

try {
  const content = join(folder, 'content')
  for (const name of ['agencies', 'units']) await cp(`site/content/${name}`, join(content, name), { recursive: true })
  const none = await measure(content, 'none')
  await writeForums(content)
  const many = await measure(content, 'many')
  const [pages, seconds] = [many.pages - none.pages, many.seconds - none.seconds]
  console.log(`${forums} forums, ${forums * each} commitments: ${pages} pages more in ${seconds.toFixed(1)} s`)
  console.log(
    `a page of them: ${((seconds / pages) * 1_000).toFixed(1)} ms; one without: ${none.perPage.toFixed(1)} ms`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function writeForums(content: string): Promise<void> {
  const target = join(content, 'forums/dukcapil-contoh')
  await mkdir(target, { recursive: true })
  for (let number = 0; number < forums; number++) {
    const date = new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10)
    const forum = aForum({
      unit: 'dukcapil-contoh',
      date,
      commitments: Array.from({ length: each }, (_, place) => one(date, place)),
    })
    await writeFile(join(target, `${date}.md`), writeForum(forum))
  }
}

function one(date: string, place: number): Record<string, unknown> {
  const state = STATES[place % STATES.length] ?? 'planned'
  const reason = state === 'dropped' ? { reason: 'Tidak ada anggaran.' } : {}
  return commitmentFields({ state, due: date, ...reason, updates: [{ date, text: 'Dikerjakan.' }] })
}

async function measure(content: string, name: string) {
  const started = performance.now()
  const { code, output } = await buildSite(content, join(folder, name))
  if (code !== 0) throw new Error(output.slice(-2_000))
  const seconds = (performance.now() - started) / 1_000
  const pages = Number(/(\d+) page\(s\) built/.exec(output)?.[1])
  return { seconds, pages, perPage: (seconds / pages) * 1_000 }
}
