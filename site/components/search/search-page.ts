// Reaches the browser.
import { nearestWords } from './nearest-words.ts'

/** What Pagefind's own code offers, as far as it is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  search(words: string): Promise<{ results: readonly { data(): Promise<Found> }[] }>
}

interface Found {
  readonly url: string
  readonly meta: Readonly<Partial<Record<'title' | 'of' | 'kind', string>>>
}

const STEP = 10
const form = document.querySelector<HTMLFormElement>('form[data-search]')
if (form) void start(form)

async function start(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector<HTMLInputElement>('input[name="q"]')
  if (!field) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`)
    void show(form, field.value.trim())
  })
  const asked = new URLSearchParams(location.search).get('q')?.trim()
  if (!asked) return
  field.value = asked
  await show(form, asked)
}

async function show(form: HTMLFormElement, words: string): Promise<void> {
  const status = document.querySelector('[data-search-status]')
  const list = document.querySelector('[data-search-results]')
  const all = document.querySelector('[data-search-all]')
  const text = form.dataset
  if (!status || !list || words === '') return
  status.textContent = text['searching'] ?? ''
  list.replaceChildren()
  // Away and back below the results, rather than pushed down by them.
  all?.toggleAttribute('hidden', true)
  try {
    const { results, corrected } = await find(words)
    const sentence = results.length === 0 ? text['nothing'] : corrected ? text['corrected'] : text['found']
    status.textContent = (sentence ?? '').replace('{words}', words).replace('{count}', String(results.length))
    await append(list, results, text['more'] ?? '')
    await painted()
  } catch {
    // The index or its program could not be had: the list below still leads everywhere.
    status.textContent = text['failed'] ?? ''
  }
  all?.toggleAttribute('hidden', false)
}

/** What was hidden must once be seen to be away, or its return counts as a move. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

async function find(words: string): Promise<{ results: readonly { data(): Promise<Found> }[]; corrected: boolean }> {
  const address = '/pagefind/pagefind.js'
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  const { results } = await pagefind.search(words)
  if (results.length > 0) return { results, corrected: false }
  const vocabulary = (await (await fetch('/cari/kata.json')).json()) as string[]
  const nearer = nearestWords(words, vocabulary)
  return { results: (await pagefind.search(nearer)).results, corrected: true }
}

async function append(list: Element, results: readonly { data(): Promise<Found> }[], more: string): Promise<void> {
  const found = await Promise.all(results.slice(0, STEP).map((result) => result.data()))
  list.append(...found.map(entry))
  if (results.length <= STEP) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = more
  const item = document.createElement('li')
  item.append(button)
  list.append(item)
  button.onclick = async () => {
    const rest = results.slice(STEP)
    const next = await rest[0]?.data()
    item.remove()
    await append(list, rest, more)
    if (next) list.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(next.url)}"]`)?.focus()
  }
}

/** Text only: names come from content that anyone may have typed. */
function entry({ url, meta }: Found): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.title ?? url
  const about = document.createElement('span')
  about.className = 'quiet'
  about.textContent = [meta.kind, meta.of].filter(Boolean).join(' · ')
  item.append(link, ' ', about)
  return item
}
