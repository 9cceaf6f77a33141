import type { DatabaseSync } from 'node:sqlite'
import { SERVICE_ELEMENTS } from '../../../shared/domain/service-element.ts'
import { INPUT_COLUMNS, type InputRow } from '../rating-row.ts'
import { FIGURE_COLUMNS } from '../tally-query.ts'
import { TallyCounter, type AnswerRow } from './tally-counter.ts'

const GROUP_COLUMNS = ['unit', 'period', 'questionnaire', 'service'] as const
const TALLY_COLUMNS = [...GROUP_COLUMNS, ...FIGURE_COLUMNS]
const ADD_TALLY = `insert into tallies (${TALLY_COLUMNS.join(', ')}) values (${TALLY_COLUMNS.map(() => '?').join(', ')})
  on conflict do update set ${FIGURE_COLUMNS.map((column) => `${column} = ${column} + excluded.${column}`).join(', ')}`

const GROUP_PLACES = GROUP_COLUMNS.map((column) => INPUT_COLUMNS.indexOf(column))
const LATE = INPUT_COLUMNS.indexOf('late')
const FIRST_ANSWER = INPUT_COLUMNS.indexOf(SERVICE_ELEMENTS[0])

interface Group {
  readonly key: readonly string[]
  readonly counter: TallyCounter
  late: number
}

/** Hitungan satu transaksi: adds up the ratings that are new in it, and writes each group's sum once. */
export interface CommitTally {
  add(row: InputRow): void
  /** To be called in the same transaction, after the last rating. */
  write(): void
}

/** @returns what begins a count for one transaction; when that is rolled back, so is all that its count wrote */
export function tallyKeeper(database: DatabaseSync): () => CommitTally {
  const addTally = database.prepare(ADD_TALLY)
  return () => {
    const groups = new Map<string, Group>()
    return {
      add(row) {
        const group = groupFor(row, groups)
        group.counter.add(row.slice(FIRST_ANSWER, FIRST_ANSWER + SERVICE_ELEMENTS.length) as AnswerRow)
        group.late += Number(row[LATE])
      },
      write() {
        for (const { key, counter, late } of groups.values()) {
          const { respondents, sum, squares, counts } = counter.figures()
          addTally.run(...key, respondents, late, sum, squares, ...counts)
        }
      },
    }
  }
}

/** A rating of no service has an empty one here. */
function groupFor(row: InputRow, groups: Map<string, Group>): Group {
  const key = GROUP_PLACES.map((place) => String(row[place] ?? ''))
  const name = key.join('\n')
  const known = groups.get(name)
  if (known) return known
  const fresh = { key, counter: new TallyCounter(), late: 0 }
  groups.set(name, fresh)
  return fresh
}
