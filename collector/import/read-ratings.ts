import type { Answers } from '../../shared/domain/answers.ts'
import type { Respondent, RespondentField } from '../../shared/domain/respondent.ts'
import { isScore, SCORES, type Score } from '../../shared/domain/score.ts'
import type { ServiceElement } from '../../shared/domain/service-element.ts'
import type { Columns } from './map-columns.ts'
import { profileExamples, profileValue } from './profile-columns.ts'
import type { Sheet, SheetRow } from './read-sheet.ts'

/** Isian formulir kertas: what one row of a sheet says. */
export interface PaperRating {
  readonly answers: Answers
  readonly respondent: Respondent
}

export interface PaperRatings {
  readonly ratings: readonly PaperRating[]
  /** Every fault by line and column; the ratings count only when there is none. */
  readonly faults: readonly string[]
}

/** Reads every row of `sheet`, collecting all faults rather than stopping at the first. */
export function readRatings(sheet: Sheet, columns: Columns): PaperRatings {
  const faults: string[] = []
  const ratings = sheet.rows.map((row) => {
    const read = new RowReader(row, sheet.headers, faults)
    read.refuseExtraCells()
    return { answers: readAnswers(read, columns), respondent: readRespondent(read, columns) }
  })
  return { ratings, faults }
}

function readAnswers(read: RowReader, columns: Columns): Answers {
  const answers: Partial<Record<ServiceElement, Score>> = {}
  for (const [element, position] of columns.elements) {
    const score = read.score(position)
    if (score !== undefined) answers[element] = score
  }
  return answers
}

function readRespondent(read: RowReader, columns: Columns): Respondent {
  const stated = [...columns.profile].map(([field, position]) => [field, read.profile(field, position)] as const)
  // profileValue returns only values of the field's own closed list.
  return Object.fromEntries(stated.filter(([, value]) => value !== null))
}

class RowReader {
  readonly #row: SheetRow
  readonly #headers: readonly string[]
  readonly #faults: string[]

  constructor(row: SheetRow, headers: readonly string[], faults: string[]) {
    this.#row = row
    this.#headers = headers
    this.#faults = faults
  }

  score(position: number): Score | undefined {
    const cell = this.#row.cells[position] ?? ''
    const score = /^\d$/.test(cell) ? Number(cell) : undefined
    if (isScore(score)) return score
    this.#fault(position, cell === '' ? 'is blank' : `holds "${cell}"`, `give one of ${SCORES.join(', ')}`)
    return undefined
  }

  profile(field: RespondentField, position: number): string | null {
    const cell = this.#row.cells[position] ?? ''
    const value = profileValue(field, cell)
    if (value === undefined)
      this.#fault(position, `holds "${cell}"`, `give ${profileExamples(field)}, or leave it blank`)
    return value ?? null
  }

  refuseExtraCells(): void {
    const extra = this.#row.cells.findIndex((cell, position) => position >= this.#headers.length && cell !== '')
    if (extra >= 0) this.#fault(extra, 'has no header', 'remove the cell, or quote a cell that holds the separator')
  }

  #fault(position: number, what: string, remedy: string): void {
    const column = this.#headers[position] ?? String(position + 1)
    this.#faults.push(`line ${this.#row.line}, column "${column}": ${what}; ${remedy}`)
  }
}
