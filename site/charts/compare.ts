// Runs in the browser, on the comparison page alone.
import type { Report } from '../../shared/schema/report.ts'
import { compareRows, type CompareWords } from './compare-table.ts'

const MOST = 4
const REPORT_KEY = /^[a-z0-9-]+\/\d{4}(-[SQ]\d)?$/

/** Satu unit as `/banding/<agency>.json` lists it. */
interface ListedUnit {
  readonly id: string
  readonly name: string
  /** Data contoh, which must never pass for real. */
  readonly sample: boolean
  /** Latest first, each with its name in both languages. */
  readonly periods: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[]
}

interface Chosen {
  readonly key: string
  readonly title: string
  readonly report: Report
}

const root = document.querySelector<HTMLElement>('[data-compare]')
if (root) void start(root)

async function start(root: HTMLElement): Promise<void> {
  // The attribute was written by our own build.
  const words = JSON.parse(root.dataset['compare'] ?? '') as CompareWords
  const find = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-${name}]`)
  const [agency, unit, period] = [...root.querySelectorAll('select')]
  const [add, message, result] = [find('add'), find('message'), find('result')]
  if (!agency || !unit || !period || !add || !message || !result) return
  let listed: readonly ListedUnit[] = []
  let chosen: readonly Chosen[] = []

  const fillPeriods = (): void => {
    const periods = listed.find(({ id }) => id === unit.value)?.periods ?? []
    period.replaceChildren(...periods.map(({ id, names }) => new Option(names[words.language] ?? id, id)))
  }
  const readUnits = async (): Promise<void> => {
    listed = await read<ListedUnit[]>(`/banding/${agency.value}.json`)
  }
  const fillUnits = async (): Promise<void> => {
    await readUnits()
    unit.replaceChildren(...listed.map(({ id, name }) => new Option(name, id)))
    fillPeriods()
  }
  const show = (): void => {
    const query = chosen.map(({ key }) => `r=${key}`).join('&')
    history.replaceState(null, '', query ? `?${query}` : location.pathname)
    result.replaceChildren(chosen.length > 0 ? tableOf(chosen, words, remove) : words.nothing)
    message.textContent = chosen.length === MOST ? words.full : ''
  }
  const remove = (key: string): void => {
    chosen = chosen.filter((one) => one.key !== key)
    show()
    add.focus()
  }
  const fail = (): void => {
    message.textContent = words.failed
  }
  /** Shown once all are there, so that the page does not jump with each. */
  const choose = async (keys: readonly string[]): Promise<void> => {
    const fresh = [...new Set(keys)].filter((key) => chosen.every((one) => one.key !== key))
    const read = await Promise.allSettled(fresh.slice(0, MOST - chosen.length).map((key) => readChosen(key, words)))
    chosen = [...chosen, ...read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))]
    show()
    if (read.some(({ status }) => status === 'rejected')) fail()
  }

  agency.addEventListener('change', () => void fillUnits().catch(fail))
  unit.addEventListener('change', fillPeriods)
  add.addEventListener('click', () => void choose([`${unit.value}/${period.value}`]))
  const asked = new URLSearchParams(location.search).getAll('r').filter((key) => REPORT_KEY.test(key))
  // The page comes with the choices of the first agency, which must not be filled in again: somebody may have chosen.
  await Promise.all([readUnits().catch(fail), asked.length > 0 && choose(asked)])
}

async function readChosen(key: string, words: CompareWords): Promise<Chosen> {
  const report = await read<Report>(`/data/reports/${key}.json`)
  return { key, title: await titleOf(key, report, words), report }
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as T
}

async function titleOf(key: string, report: Report, words: CompareWords): Promise<string> {
  const units = await read<ListedUnit[]>(`/banding/${report.agency}.json`)
  const unit = units.find(({ id }) => id === report.unit)
  const period = unit?.periods.find(({ id }) => id === report.period)?.names[words.language] ?? report.period
  const marks = [report.state === 'provisional' && words.provisional, unit?.sample && words.sample].filter(Boolean)
  const mark = marks.length > 0 ? ` (${marks.join(', ')})` : ''
  return unit ? `${unit.name}, ${period}${mark}` : key
}

function tableOf(chosen: readonly Chosen[], words: CompareWords, remove: (key: string) => void): HTMLTableElement {
  const table = document.createElement('table')
  table.createCaption().textContent = words.caption
  const head = table.createTHead().insertRow()
  head.append(cell('th', words.figure, 'col'), ...chosen.map((one) => columnHead(one, words, remove)))
  const body = table.createTBody()
  for (const { title, cells } of compareRows(
    chosen.map(({ report }) => report),
    words,
  )) {
    body.insertRow().append(cell('th', title, 'row'), ...cells.map((text) => cell('td', text)))
  }
  return table
}

function columnHead({ key, title }: Chosen, words: CompareWords, remove: (key: string) => void): HTMLElement {
  const head = cell('th', '', 'col')
  const link = document.createElement('a')
  link.href = `${words.path}${key}/`
  link.textContent = title
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.remove
  button.setAttribute('aria-label', `${words.remove}: ${title}`)
  button.addEventListener('click', () => remove(key))
  head.append(link, button)
  return head
}

function cell(tag: 'th' | 'td', text: string, scope?: 'col' | 'row'): HTMLTableCellElement {
  const made = document.createElement(tag)
  made.textContent = text
  if (scope) made.scope = scope
  return made
}
