import { QUESTIONNAIRES, type QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { CommandError } from '../command.ts'
import type { FiledRating, Store } from '../store/store.ts'
import { mapColumns } from './map-columns.ts'
import { paperIds } from './paper-id.ts'
import { readRatings, type PaperRating } from './read-ratings.ts'
import { readSheet } from './read-sheet.ts'

/** Impor: one sheet of paper forms for one unit and period. */
export interface ImportOrder {
  readonly unitId: string
  readonly unit: Unit
  readonly service: string | null
  readonly period: Period
  readonly questionnaire: QuestionnaireId
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface ImportResult {
  readonly stored: number
  /** Rows that an earlier import of the same sheet had brought. */
  readonly already: number
  readonly ignoredColumns: readonly string[]
}

/**
 * Keeps every row of a sheet, or none.
 *
 * @throws CommandError that names every fault by line and column
 */
export async function importSheet(order: ImportOrder, store: Store): Promise<ImportResult> {
  const sheet = readSheet(order.bytes, order.fileName)
  const columns = mapColumns(sheet.headers, QUESTIONNAIRES[order.questionnaire], order.unit.elements)
  refuse(columns.faults, order.fileName)
  const { ratings, faults } = readRatings(sheet, columns)
  refuse(faults, order.fileName)
  const outcomes = await store.keep(fileAll(ratings, order))
  const stored = outcomes.filter((outcome) => outcome === 'stored').length
  return { stored, already: outcomes.length - stored, ignoredColumns: columns.ignored }
}

function refuse(faults: readonly string[], fileName: string): void {
  if (faults.length === 0) return
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
  throw new CommandError(
    [...faults.map((fault) => `${fileName}: ${fault}`), `${count}; nothing was imported.`].join('\n'),
  )
}

function fileAll(ratings: readonly PaperRating[], order: ImportOrder): FiledRating[] {
  const { unitId: unit, service, period, questionnaire } = order
  const ids = paperIds(ratings, { unit, service, period, questionnaire })
  return ratings.map(({ answers, respondent }, position) => ({
    id: ids[position] ?? '',
    unit,
    service,
    period,
    questionnaire,
    answers,
    respondent,
    day: null,
    late: false,
    channel: 'paper',
    duration: 0,
    language: 'id',
  }))
}
