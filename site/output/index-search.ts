import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../components/search/search-records.ts'
import { wordsOf } from '../components/search/nearest-words.ts'
import { textFor } from '../text/text-for.ts'

/** Records under way to Pagefind's process at a time. */
const AT_ONCE = 64
/** Pages of forums; of everything else the records say all there is to find. */
const FORUM_PAGES = '{forum,en/forum}/**/*.html'

/**
 * Indeks cari: makes `pagefind/` and the list of all words of names (`cari/kata.json`, for misspelt ones) from the
 * records that the build left in `folder`, and takes those away.
 *
 * @throws Error with what Pagefind says
 */
export async function indexSearch(folder: string): Promise<void> {
  const file = join(folder, 'cari/isi.json')
  const records = JSON.parse(await readFile(file, 'utf8')) as readonly SearchRecord[]
  await rm(file)
  await mkdir(join(folder, 'cari'), { recursive: true })
  await writeFile(join(folder, 'cari/kata.json'), JSON.stringify(vocabularyOf(records)))
  const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: ['nav', '.visually-hidden'] })
  if (!index) throw new Error(`the search index could not be begun: ${errors.join('; ')}`)
  await addRecords(index, records)
  refuse((await index.addDirectory({ path: folder, glob: FORUM_PAGES })).errors)
  refuse((await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors)
  await index.deleteIndex()
  await removeReadyMade(join(folder, 'pagefind'))
}

/** Pagefind's own search boxes: the site has one that fits it. */
async function removeReadyMade(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /-ui\.(js|css)$|^pagefind-highlight\.js$/.test(name))
  for (const name of names) await rm(join(folder, name))
}

/** Every word that a name has, once. */
function vocabularyOf(records: readonly SearchRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ title, code }) => wordsOf(`${title} ${code}`)))]
    .filter((word) => word.length > 2)
    .sort()
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const answers = await Promise.all(records.slice(start, start + AT_ONCE).map((record) => add(index, record)))
    answers.forEach(({ errors }) => refuse(errors))
  }
}

function add(
  index: PagefindIndex,
  { url, language, kind, title, of, code }: SearchRecord,
): Promise<{ errors: string[] }> {
  const meta = { title, of, kind: textFor(language).search.kinds[kind] }
  return index.addCustomRecord({ url, language, content: `${title} ${of} ${code.replaceAll('-', ' ')}`, meta })
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`)
}
