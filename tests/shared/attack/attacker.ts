import loadHighs from 'highs'
import type { Breakdown, BrokenDownElement, ElementResult } from '../../../shared/schema/report.ts'
import type { RandomPublication } from './random-agency.ts'

/** What an attacker finds of one withheld cell. */
export interface Found {
  readonly cell: string
  readonly least: number
  readonly greatest: number
}

const highs = await loadHighs()

type Term = readonly [factor: number, cell: string]
type Relation = '=' | '<=' | '>='

/** A linear program over the unknown sizes; what is known is put in as a number. */
class Program {
  readonly #rows: { readonly terms: readonly Term[]; readonly relation: Relation; readonly value: number }[] = []
  readonly #known = new Map<string, number>()
  readonly #names = new Map<string, string>()
  #text: string | undefined

  know(cell: string, value: number): void {
    this.#known.set(cell, value)
  }

  add(terms: readonly Term[], relation: Relation, value: number): void {
    this.#rows.push({ terms, relation, value })
  }

  range(cell: string): Found {
    const solve = (goal: string): number => {
      this.#text ??= this.#render()
      const text = `${goal}\n o: ${this.#name(cell)}\nSubject To\n${this.#text}\nEnd`
      const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false })
      if (Status === 'Optimal') return ObjectiveValue
      if (Status.includes('nbounded')) return Number.POSITIVE_INFINITY
      throw new Error(`${cell}: ${Status}`)
    }
    return { cell, least: solve('Minimize'), greatest: solve('Maximize') }
  }

  #render(): string {
    const rows = this.#rows.flatMap(({ terms, relation, value }, place) => {
      const unknown = terms.filter(([, cell]) => !this.#known.has(cell))
      const known = terms.reduce((sum, [factor, cell]) => sum + factor * (this.#known.get(cell) ?? 0), 0)
      const left = unknown.map(([factor, cell]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${this.#name(cell)}`)
      return left.length > 0 ? [` r${place}: ${left.join(' ')} ${relation} ${value - known}`] : []
    })
    return [...new Set(rows)].join('\n')
  }

  #name(cell: string): string {
    const known = this.#names.get(cell)
    if (known !== undefined) return known
    const made = `x${this.#names.size}`
    this.#names.set(cell, made)
    return made
  }
}

/** Tabel terbit of a group by one field. */
export interface Table {
  readonly at: string
  readonly respondents: number
  readonly elements: readonly ElementResult[]
  readonly breakdown: Breakdown
}

/** Jumlah: a table and others that count some of its people, no two of them the same. */
export interface Line {
  readonly above: Table
  readonly parts: readonly Table[]
}

export const FIELDS = ['sex', 'age', 'education', 'occupation'] as const

/**
 * Attacks every withheld category of a year with all that is published of it: sizes, histograms, averages and indexes
 * within their rounding, the totals above and the parts below. Shares no code with the audit.
 */
export function attackBreakdowns(publication: RandomPublication): Found[] {
  return FIELDS.flatMap((field) => {
    const tables = tablesOf(publication, field)
    return attackTables(tables, linesWithin(tables))
  })
}

/** All tables of an agency by one field: its own at `agency`, those of units and services below. */
export function tablesOf({ years, agencies }: RandomPublication, field: string): Table[] {
  const groups = [
    ...agencies.flatMap((one) => (one.state === 'final' ? [{ at: 'agency', ...one }] : [])),
    ...years.map((year) => ({ at: year.unit, ...year })),
    ...years.flatMap((year) =>
      year.services.flatMap((one) => ('state' in one ? [] : [{ at: `${year.unit}/${one.id}`, ...one }])),
    ),
  ]
  return groups.flatMap(({ at, respondents, elements, breakdowns = [] }) =>
    breakdowns
      .filter((one) => one.field === field && 'cells' in one)
      .map((breakdown): Table => ({ at, respondents, elements, breakdown })),
  )
}

/** @returns the withheld categories of all tables, and those of whoever is in a total and none of its parts */
export function attackTables(tables: readonly Table[], lines: readonly Line[]): Found[] {
  const program = new Program()
  const targets = tables.flatMap((table) => describe(table, program))
  if (targets.length === 0 && lines.length === 0) return []
  targets.push(...lines.flatMap((line) => linkParts(line, program)))
  return targets.map((target) => program.range(target))
}

/** Writes down all that one table says. @returns its withheld cells */
function describe({ at, respondents, elements, breakdown }: Table, program: Program): string[] {
  const cells = 'cells' in breakdown ? breakdown.cells : []
  const names = cells.map(({ category }) => `${at}/${category}`)
  program.add(
    names.map((name) => [1, name]),
    '=',
    respondents,
  )
  for (const { id, scores } of elements) {
    scores.forEach((count, bin) =>
      program.add(
        names.map((name) => [1, `${name}/${id}/${bin}`]),
        '=',
        count,
      ),
    )
    for (const name of names) program.add([...bins(name, id), [-1, name]], '=', 0)
  }
  for (const [place, cell] of cells.entries()) {
    const name = names[place] ?? ''
    if ('state' in cell) continue
    program.know(name, cell.respondents)
    for (const element of cell.elements) describeElement(element, name, cell.respondents, program)
    if (cell.respondents === 0)
      for (const { id } of elements) for (const [, bin] of bins(name, id)) program.know(bin, 0)
    if (cell.index !== null && !cell.elements.every(({ scores }) => scores)) {
      const sum = cell.elements.flatMap(({ id }) => bins(name, id, 25 / (cell.respondents * cell.elements.length)))
      program.add(sum, '<=', cell.index + 0.0501)
      program.add(sum, '>=', cell.index - 0.0501)
    }
  }
  return cells.flatMap((cell, place) => ('state' in cell ? [names[place] ?? ''] : []))
}

/** The four answers to a question; each times its score when `weight` is given. */
function bins(name: string, id: string, weight?: number): [number, string][] {
  return [0, 1, 2, 3].map((bin) => [weight === undefined ? 1 : weight * (bin + 1), `${name}/${id}/${bin}`])
}

function describeElement(
  { id, average, scores, favourable }: BrokenDownElement,
  name: string,
  n: number,
  program: Program,
): void {
  if (scores) {
    scores.forEach((count, bin) => program.know(`${name}/${id}/${bin}`, count))
    return
  }
  if (favourable)
    program.add(
      [
        [1, `${name}/${id}/2`],
        [1, `${name}/${id}/3`],
      ],
      '=',
      favourable[1],
    )
  program.add(bins(name, id, 1 / n), '<=', average + 0.0501)
  program.add(bins(name, id, 1 / n), '>=', average - 0.0501)
}

/** A unit is the sum of its services, an agency of its units, where all of them are broken down. */
export function linesWithin(tables: readonly Table[]): Line[] {
  return tables.flatMap((above) => {
    const parts = tables.filter(({ at }) =>
      above.at === 'agency' ? at !== 'agency' && !at.includes('/') : at.startsWith(`${above.at}/`),
    )
    const together = parts.reduce((sum, { respondents }) => sum + respondents, 0)
    return parts.length > 0 && together === above.respondents ? [{ above, parts }] : []
  })
}

/** Every size and every answer of a total is that of its parts, and of the rest. @returns the cells of the rest */
function linkParts({ above, parts }: Line, program: Program): string[] {
  if (!('cells' in above.breakdown)) return []
  const rest = above.respondents - parts.reduce((sum, { respondents }) => sum + respondents, 0)
  const others = rest > 0 ? [`${above.at}/others`] : []
  const categories = above.breakdown.cells.map(({ category }) => category)
  const ids = above.elements.map(({ id }) => id)
  for (const category of categories) {
    const suffixes = ['', ...ids.flatMap((id) => [0, 1, 2, 3].map((bin) => `/${id}/${bin}`))]
    for (const suffix of suffixes) {
      const own = [...parts.map(({ at }) => at), ...others].map((at) => [1, `${at}/${category}${suffix}`] as const)
      program.add([...own, [-1, `${above.at}/${category}${suffix}`]], '=', 0)
    }
  }
  return others.flatMap((at) => {
    const names = categories.map((category) => `${at}/${category}`)
    for (const name of names) for (const id of ids) program.add([...bins(name, id), [-1, name]], '=', 0)
    program.add(
      names.map((name) => [1, name]),
      '=',
      rest,
    )
    return names
  })
}
