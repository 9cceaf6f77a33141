// A loop written through the editor in a real browser, built, read, and the same from a sheet; npm run build first.
// The folder picker is a dialog of the operating system, so it is a stub that gives the browser's own private folder.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from 'playwright-core'
import { rowsOf } from '../../collector/import-forums/forum-rows.ts'
import { readRows } from '../../collector/import-forums/read-rows.ts'
import { readForumSheet, writeForumSheet } from '../../collector/import-forums/sheet-file.ts'
import { parseForum, writeForum } from '../../shared/content/forums.ts'
import { buildSite } from '../site/support/build-site.ts'
import { serveSite } from '../site/support/site-server.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'

const FILE = 'site/content/forums/dukcapil-contoh/2026-05-12.md'
const FOLDER = mkdtempSync(join(tmpdir(), 'skm-editor-'))
const [CONTENT, OUT] = [join(FOLDER, 'content'), join(FOLDER, 'out')]

try {
  for (const name of ['agencies', 'units']) cpSync(`site/content/${name}`, join(CONTENT, name), { recursive: true })
  await build()
  const written = await writeThroughEditor()
  console.log(`The editor wrote:\n${written}`)
  const page = await publish(written)
  for (const text of [
    'Antrean sore',
    'Menambah loket sore.',
    'Loket dibuka.',
    'https://contoh.example/foto',
    'Selesai',
  ])
    assert.ok(page.includes(text), `the page of the forum lacks: ${text}`)
  assert.equal(await publish(await throughSheet(written)), page, 'the sheet gives another page than the editor')
  console.log('The loop written through the editor is read on the site, and the sheet gives the same page.')
} finally {
  rmSync(FOLDER, { recursive: true, force: true })
}

async function build(): Promise<void> {
  const { code, output } = await buildSite(CONTENT, OUT)
  assert.equal(code, 0, output)
}

/** @returns the page of the forum after a build with that record */
async function publish(record: string): Promise<string> {
  mkdirSync(join(CONTENT, 'forums/dukcapil-contoh'), { recursive: true })
  writeFileSync(join(CONTENT, 'forums/dukcapil-contoh/2026-05-12.md'), record)
  await build()
  return readFileSync(join(OUT, 'forum/dukcapil-contoh/2026-05-12/index.html'), 'utf8')
}

async function throughSheet(record: string): Promise<string> {
  const sheet = await writeForumSheet('forum.xlsx', rowsOf(parseForum(FILE, record)))
  const { forums, faults } = readRows(await readForumSheet('forum.xlsx', sheet))
  assert.deepEqual(faults, [])
  const [forum] = forums
  assert.ok(forum)
  return writeForum(forum)
}

async function writeThroughEditor(): Promise<string> {
  const server = await serveSite(OUT)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 4000 }, locale: 'en-US' })
    ).newPage()
    page.setDefaultTimeout(90_000)
    await page.addInitScript(stubPicker)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()),
    )
    const address = `${server.origin.replace('127.0.0.1', 'localhost')}/kelola/formulir/`
    await page.goto(address)
    await page.getByRole('button', { name: /local repository/i }).click()
    await page
      .getByRole('button', { name: /create new entry/i })
      .first()
      .waitFor()
    await page.goto(`${address}#/collections/forums/new`)
    await fillForum(page)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const text = await savedFile(page)
    assert.deepEqual(complaints, [])
    return text
  } finally {
    await browser.close()
    await server.close()
  }
}

function stubPicker(): void {
  Object.assign(window, {
    showDirectoryPicker: async () => {
      const root = await navigator.storage.getDirectory()
      await root.getDirectoryHandle('.git', { create: true })
      return root
    },
  })
}

async function fillForum(page: Page): Promise<void> {
  await field(page, 'unit').getByRole('radio').first().click()
  await field(page, 'date').locator('input').fill('2026-05-12')
  await write(page, 'theme', 'Antrean sore')
  await choose(page, 'state', 'Sudah dilaporkan')
  await write(page, 'organiser', 'Dinas')
  await write(page, 'place', 'Aula')
  await add(page, 'commitments')
  await write(page, 'commitments.0.text', 'Menambah loket sore.', 'textarea')
  await write(page, 'commitments.0.owner', 'Bidang pelayanan')
  await field(page, 'commitments.0.due').locator('input').fill('2026-06-30')
  await choose(page, 'commitments.0.state', 'Selesai')
  await add(page, 'commitments.0.updates')
  await field(page, 'commitments.0.updates.0.date').locator('input').fill('2026-06-02')
  await write(page, 'commitments.0.updates.0.text', 'Loket dibuka.', 'textarea')
  await add(page, 'commitments.0.updates.0.evidence')
  await write(page, 'commitments.0.updates.0.evidence.0.name', 'Foto')
  await write(page, 'commitments.0.updates.0.evidence.0.link', 'https://contoh.example/foto')
}

/** The form's field, not its twin in the preview. */
function field(page: Page, path: string): Locator {
  return page.locator(`section[data-key-path="${path}"]`).first()
}

async function write(page: Page, path: string, text: string, kind = 'input'): Promise<void> {
  await field(page, path).locator(kind).first().fill(text)
}

async function choose(page: Page, path: string, label: string): Promise<void> {
  const asked = field(page, path)
  await asked.scrollIntoViewIfNeeded()
  await asked.locator('[role=radio], [role=combobox]').first().waitFor()
  if ((await asked.getByRole('radio').count()) > 0) return asked.getByRole('radio', { name: label }).click()
  await asked.getByRole('combobox').click()
  await page.getByRole('option', { name: label }).last().click()
}

async function add(page: Page, path: string): Promise<void> {
  await field(page, path)
    .getByRole('button', { name: /^(add\s*)?Add/i })
    .last()
    .click()
}

/** Waits for the file the editor writes into its folder. */
async function savedFile(page: Page): Promise<string> {
  const giveUp = Date.now() + 90_000
  for (;;) {
    const text = await page.evaluate(readOwnFile, FILE)
    // The editor may still be writing.
    if (text.trimEnd().endsWith('---') && text.length > 100) return text
    assert.ok(Date.now() < giveUp, `the editor wrote no whole record: ${text}`)
    await page.waitForTimeout(200)
  }
}

/** Runs in the page. @returns an empty text while there is no such file */
async function readOwnFile(path: string): Promise<string> {
  const names = path.split('/')
  const file = names.pop() ?? ''
  try {
    let folder = await navigator.storage.getDirectory()
    for (const name of names) folder = await folder.getDirectoryHandle(name)
    return await (await (await folder.getFileHandle(file)).getFile()).text()
  } catch {
    return ''
  }
}
